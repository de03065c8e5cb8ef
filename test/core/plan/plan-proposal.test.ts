import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instruments, questionnaires } from "../../../src/core";
import { planCalls } from "../../../src/core/plan/calls";
import { planFields } from "../../../src/core/plan/fields";
import { type PlanCall, type PlanProposal, proposePlan } from "../../../src/core/plan/proposal";
import type { Answers, Details } from "../../../src/core/questionnaire/answers";
import { standingOf } from "../../../src/core/scoring/standing";
import { anyAnswers, calmChecklist, idsOf } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { exampleAnswers, exampleNames } from "../../helpers/examples";
import { runs } from "../../helpers/runs";

const day = "2026-11-22";

function propose(answers: Answers, details: Details = {}): PlanProposal {
  const standing = standingOf([checkIn({ date: day, answers, details })], day, questionnaires);
  return proposePlan(standing, planFields, planCalls, instruments);
}

/** An answer that says something is amiss: yes (no for a protection), or 3 and 4. */
function warns(answers: Answers, id: string): boolean {
  const answer = answers[id];
  return typeof answer === "number" ? answer >= 3 : answer === !id.startsWith("low.");
}

const health = /^(help|crisis|phys|emo|cog)\.|health|sleep|body|panic|exhausted|drained|stimulants/;

function reasons({ because, sections }: PlanProposal): string[] {
  return [...Object.values(because).flat(), ...sections.flatMap((section) => section.because)];
}

describe("the table of calls", () => {
  const called = Object.values(planCalls).flatMap(({ calledBy }) =>
    calledBy.map((one) => (typeof one === "string" ? one : one.item)),
  );

  test("names fields and items that there are", () => {
    const items = Object.values(instruments).flatMap(({ items }) =>
      items.map(({ id }: { id: string }) => id),
    );
    expect(planFields.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(planCalls)));
    expect(items).toEqual(expect.arrayContaining(called));
  });

  test("names no answer about help, crisis or health", () => {
    expect(called.filter((id) => health.test(id))).toEqual([]);
  });

  test("begins only with what has a default", () => {
    for (const [id, { start }] of Object.entries(planCalls))
      if (start) expect(planFields.find((one) => one.id === id)?.fallback, id).not.toBeNull();
  });
});

describe("the proposal", () => {
  test("is the same for the same standing, and every reason is the person's own answer", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const proposal = propose(answers);
        expect(propose(answers)).toEqual(proposal);
        for (const id of reasons(proposal)) expect(warns(answers, id), id).toBe(true);
        expect(reasons(proposal).filter((id) => health.test(id))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  test("fills eight fields at most, each with its default and a reason, one of them to start with", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { fields, active, because, open } = propose(answers);
        expect(Object.keys(fields).length).toBeLessThanOrEqual(8);
        expect(active.length).toBeLessThanOrEqual(1);
        for (const [id, value] of Object.entries(fields)) {
          expect(planFields.find((one) => one.id === id)?.fallback).toEqual(value);
          expect(because[id]?.length).toBeGreaterThan(0);
        }
        for (const id of active) expect(Object.keys(fields)).toContain(id);
        for (const id of open) expect(because[id]?.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(150) },
    );
  });

  test("does not change with help and crisis answers", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const open = Object.entries(answers).filter(([id]) => !/^(help|crisis)\./.test(id));
        expect(propose(Object.fromEntries(open))).toEqual(propose(answers));
      }),
      { numRuns: runs(100) },
    );
  });

  test("puts the heaviest section first", () => {
    const { sections, active } = propose({
      "env.always-on": 3,
      "high.long-hours": true,
      "beh.work-in-own-time": 4,
      "low.says-no": false,
    });
    expect(sections.map(({ section }) => section)[0]).toBe("time");
    expect(sections.find(({ section }) => section === "workload")?.because).toEqual([
      "high.long-hours",
      "low.says-no",
    ]);
    expect(active).toEqual(["plan.time.end"]);
  });

  test("weighs high signs above others", () => {
    expect(propose({ "medium.weekend-work": true, "high.mail-edges": true }).active).toEqual([
      "plan.time.mail-cutoff",
    ]);
  });

  test("asks for what only the person knows", () => {
    const { open, fields } = propose({ "high.no-real-vacation": true });
    expect(open).toEqual(["plan.time.next-vacation"]);
    expect(fields).toEqual({ "plan.time.vacation-rule": "none" });
  });

  test("looks at what the job disturbs", () => {
    const answers = { "high.life-interference": true };
    expect(propose(answers).fields).not.toHaveProperty(["plan.time.lunch"]);
    expect(propose(answers, { "high.life-interference": ["meals"] }).because["plan.time.lunch"]).toEqual([
      "high.life-interference",
    ]);
  });

  test("is empty for calm answers, and with nothing recorded", () => {
    const calm = { ...calmChecklist, ...Object.fromEntries(idsOf("environment").map((id) => [id, 1])) };
    expect(propose(calm)).toEqual({ fields: {}, active: [], sections: [], because: {}, open: [] });
    expect(proposePlan(null, planFields, planCalls, instruments).fields).toEqual({});
  });
});

describe("how much an answer weighs", () => {
  const at = (place: number) => planFields.filter(({ fallback }) => fallback !== null)[place]?.id ?? "";
  const proposeFrom = (answers: Answers, calls: Readonly<Record<string, PlanCall>>, details: Details = {}) =>
    proposePlan(
      standingOf([checkIn({ date: day, answers, details })], day, questionnaires),
      planFields,
      calls,
      instruments,
    );
  const weightless = ["s1.feels-rewarding", "s2.respect", "phys.head-eyes", "emo.irritability"];
  const answers: Answers = {
    "high.long-hours": true,
    "medium.weekend-work": true,
    "low.says-no": false,
    "s1.volunteers": true,
    "s1.feels-rewarding": true,
    "s2.respect": true,
    "s2.cannot-say-no": true,
    "beh.isolation": 4,
    "env.always-on": 3,
    "icd.drained": 3,
    "env.recognition": 2,
    "phys.head-eyes": 4,
    "emo.irritability": 4,
    "high.mail-edges": false,
    "low.sleeps-well": true,
  };

  test("high signs and a 4 most, then marks of a later stage and a 3, other signs, an eager start", () => {
    const calledBy = [
      ...weightless,
      "env.recognition",
      "high.mail-edges",
      "low.sleeps-well",
      "s1.volunteers",
      "low.says-no",
      "medium.weekend-work",
      "icd.drained",
      "env.always-on",
      "s2.cannot-say-no",
      "beh.isolation",
      "high.long-hours",
    ];
    const { because } = proposeFrom(answers, { [at(0)]: { calledBy, start: true } });
    expect(because).toEqual({
      [at(0)]: [
        "beh.isolation",
        "high.long-hours",
        "icd.drained",
        "env.always-on",
        "s2.cannot-say-no",
        "low.says-no",
        "medium.weekend-work",
        "s1.volunteers",
      ],
    });
  });

  test("the field that is called for most is the boundary to start with, if it is a beginning", () => {
    const call = (calledBy: string[], start = true): PlanCall => ({ calledBy, start });
    const calls = {
      [at(0)]: call(["s1.volunteers"]),
      [at(1)]: call(["high.long-hours"]),
      [at(2)]: call(["high.long-hours", "medium.weekend-work"], false),
    };
    const { active, fields } = proposeFrom(answers, calls);
    expect(active).toEqual([at(1)]);
    expect(Object.keys(fields)).toEqual([at(0), at(1), at(2)]);
    const none = proposeFrom(answers, { [at(2)]: call(["high.long-hours"], false) });
    expect(none).toMatchObject({ active: [], fields: { [at(2)]: expect.anything() } });
  });

  test("of more than eight fields the lightest are left out, but never the one to start with", () => {
    const calls = Object.fromEntries(
      Array.from({ length: 10 }, (_, place): [string, PlanCall] => [
        at(place),
        { calledBy: [place < 2 ? "s1.volunteers" : "high.long-hours"], start: place === 1 },
      ]),
    );
    const { active, fields, because } = proposeFrom(answers, calls);
    expect(active).toEqual([at(1)]);
    expect(Object.keys(fields)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(at));
    expect(Object.keys(because)).toHaveLength(10);
  });

  test("sections are ordered by all that calls for their fields, each answer counted once", () => {
    const called = (id: string) => planFields.find((one) => one.id === id)?.section;
    const calls = {
      "plan.time.end": { calledBy: ["medium.weekend-work", "s1.volunteers"], start: true },
      "plan.time.start": { calledBy: ["medium.weekend-work"], start: false },
      "plan.tech.dnd": { calledBy: ["high.long-hours"], start: false },
    };
    expect([called("plan.time.end"), called("plan.tech.dnd")]).toEqual(["time", "technology"]);
    expect(proposeFrom(answers, calls).sections).toEqual([
      { section: "technology", because: ["high.long-hours"] },
      { section: "time", because: ["medium.weekend-work", "s1.volunteers"] },
    ]);
  });

  test("what the job disturbs calls only where the answer about it weighs", () => {
    const calls = {
      [at(0)]: { calledBy: [{ item: "high.life-interference", disturbs: "meals" }], start: true } as const,
    };
    const interferes = { "high.life-interference": true };
    const disturbed = { "high.life-interference": ["meals"] } as const;
    expect(proposeFrom(interferes, calls, disturbed).active).toEqual([at(0)]);
    expect(proposeFrom(interferes, calls, { "high.life-interference": ["sleep"] }).active).toEqual([]);
    expect(proposeFrom(interferes, calls).active).toEqual([]);
    expect(proposeFrom({ "high.life-interference": false }, calls, disturbed).active).toEqual([]);
  });
});

/** Judged by reading each portrait in the examples' `person`: what would a colleague suggest first? */
const starts = {
  "after-layoffs": "plan.time.end",
  contradictory: "plan.time.mail-cutoff",
  "eager-junior": "plan.time.end",
  "early-recovery": "plan.comm.silent",
  "help-desk": "plan.time.rest-blocks",
  "left-the-trade": "plan.tech.detox",
} as const;

test.each(exampleNames)("the example %s gets one boundary to start with", (name) => {
  const { answers, details } = exampleAnswers(name);
  const proposal = propose(answers, details);
  expect(proposal.active).toEqual([starts[name]]);
  for (const id of reasons(proposal)) expect(warns(answers, id), id).toBe(true);
});
