import { expect, test } from "vitest";
import { planMarkdown } from "../../src/formats/plan-markdown";

test("what is in practice stands first, then the sections, then the rest on its own", () => {
  const page = planMarkdown({
    revision: 3,
    date: "2026-10-04",
    fields: {
      "plan.time.end": "18:00",
      "plan.time.free-day": "sunday",
      "plan.comm.tiers": [{ kind: "request", time: "1 working day" }],
      "plan.load.exit-criteria": ["leave refused"],
      "plan.support.friends": ["Mo"],
    },
    active: ["plan.time.end"],
  });
  expect(page).toBe(`# My boundaries

As of 2026-10-04.

## In practice now

- **Workday stops at:** 18:00

## Time

- **Free of work:** Sunday

## Communication

- **Answers within:** request: 1 working day

## Support

- **Friends outside the trade:** Mo

## Reasons to move on

- **Reasons to move on:** leave refused
`);
});

test("what somebody wrote does not turn into markup", () => {
  const page = planMarkdown({
    revision: 1,
    date: "2026-10-04",
    fields: { "plan.tech.storage": "<b>drawer</b> *1* `x` [a](b) snake_case" },
    active: [],
  });
  expect(page).toContain("\\<b\\>drawer\\</b\\> \\*1\\* \\`x\\` \\[a\\](b) snake\\_case");
});

test("a proposal does not read as if somebody had agreed to it", () => {
  const id = "plan.time.mail-cutoff";
  const page = planMarkdown({ revision: 0, date: "2026-11-22", fields: { [id]: "18:00" }, active: [id] });
  expect(page).toMatch(/^# Boundaries, a proposal\n/);
  expect(page).not.toContain("In practice");
});
