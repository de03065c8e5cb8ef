import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, instruments } from "../../../src/core";
import { questionnaires } from "../../../src/core/questionnaire/instruments/index";
import { helpViewOf, noHelp, withoutSafety } from "../../../src/core/scoring/help-level";
import { standingOf } from "../../../src/core/scoring/standing";
import { all, anyAnswers, idsOf } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const therapy = [
  "help.hopeless",
  "help.numb",
  "help.panic",
  "help.changes",
  "help.insomnia",
  "help.isolated",
  "help.apathy",
  "help.mood-disorder",
  "help.unable-to-work",
  "s4.panic-anxiety",
];
const professional = ["help.stuck", "help.intense", "help.where-to-start", "help.unchecked"];
const callers = { crisis: ["crisis.life"], therapy, professional, decision: ["help.place-unchanging"] };
const urgency = ["crisis", "therapy", "professional", "decision"] as const;
const levelOf = (yes: readonly string[]) => assess(all(yes, true)).help;

test.each(urgency.flatMap((level) => callers[level].map((id) => [id, level] as const)))(
  "%s alone calls for %s",
  (id, level) => {
    expect(levelOf([id])).toBe(level);
    expect(assess({ [id]: false }).help).toBe("none");
    expect(assess({ [id]: null }).help).toBe("none");
  },
);

test("every help question calls for something", () => {
  expect(idsOf("help").filter((id) => levelOf([id]) === "none")).toEqual([]);
  expect(idsOf("help").toSorted()).toEqual(
    Object.values(callers)
      .flat()
      .filter((id) => !id.startsWith("s4."))
      .toSorted(),
  );
});

test("the most urgent one counts, whatever else was answered", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const isHarsh = Number(answers["cog.harsh-thoughts"]) >= 3;
      const calls = (level: (typeof urgency)[number]) =>
        callers[level].some((id) => answers[id] === true) || (level === "professional" && isHarsh);
      const expected = urgency.find(calls) ?? "none";
      expect(assess(answers).help).toBe(expected);
    }),
  );
});

test.each([
  [0, "none"],
  [2, "none"],
  [3, "professional"],
  [4, "professional"],
])("harsh thoughts answered %i call for %s", (value, level) => {
  expect(assess({ "cog.harsh-thoughts": value }).help).toBe(level);
});

test("other stage marks call for nothing", () => {
  const others = idsOf("stages").filter((id) => id !== "s4.panic-anxiety");
  expect(levelOf(others)).toBe("none");
});

test("without safety answers no help.* and no crisis.* is left, and all else is", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const open = withoutSafety(answers, instruments.help);
      const safe = Object.entries(answers).filter(([id]) => !/^(help|crisis)\./.test(id));
      expect(Object.entries(open)).toEqual(safe);
    }),
  );
});

test("ids of a newer headroom are withheld by their beginning", () => {
  expect(
    withoutSafety({ "crisis.other": true, "help.new": false, "phys.head-eyes": 1 }, instruments.help),
  ).toEqual({
    "phys.head-eyes": 1,
  });
});

describe("what is left of a call for help", () => {
  const on = (date: string, answers: object) => checkIn({ date, answers: { ...answers } });
  const callsOn = (asOf: string, ...checkIns: ReturnType<typeof checkIn>[]) =>
    standingOf(checkIns, asOf, questionnaires)?.helpCalls ?? [];
  const said = (state: string, after: { readonly id: string }) => {
    // Sorts after this one and before the next.
    return { id: `${after.id}a`, step: "help", state, date: "2026-11-20" };
  };

  test("it comes from the part and the day of the most urgent answer", () => {
    const asked = on("2026-11-01", { "help.hopeless": true });
    const harsh = on("2026-11-08", { "cog.harsh-thoughts": 3 });
    const calls = callsOn("2026-11-22", asked, harsh);
    expect(helpViewOf(calls, [])).toEqual({
      level: "therapy",
      call: { checkIn: asked, part: "help", level: "therapy" },
      said: null,
    });
    const panic = on("2026-11-08", { "s4.panic-anxiety": true });
    expect(helpViewOf(callsOn("2026-11-22", panic), []).call?.part).toBe("stages");
  });

  test.each(["done", "snoozed", "dropped"])("%s answers it, and a later yes opens it anew", (state) => {
    const asked = on("2026-11-01", { "help.stuck": true });
    const answer = said(state, asked);
    const answered = helpViewOf(callsOn("2026-11-22", asked), [answer]);
    expect(answered).toEqual({ level: "none", call: null, said: answer });
    const later = on("2026-11-21", { "help.stuck": true });
    expect(helpViewOf(callsOn("2026-11-22", asked, later), [answer]).call?.checkIn).toBe(later);
    const harsh = on("2026-11-21", { "cog.harsh-thoughts": 4 });
    expect(helpViewOf(callsOn("2026-11-22", asked, harsh), [answer])).toMatchObject({
      level: "professional",
    });
    expect(helpViewOf(callsOn("2026-12-07", asked), [answer])).toEqual(noHelp);
    expect(helpViewOf(callsOn("2026-11-22", asked), [answer, said("again", asked)]).level).toBe(
      "professional",
    );
  });

  test("a crisis answer is answered by nothing but its question, and never fades", () => {
    const asked = on("2026-01-04", { "crisis.life": true, "help.stuck": true });
    const view = helpViewOf(callsOn("2026-11-22", asked), [said("done", asked)]);
    expect(view).toMatchObject({ level: "crisis", said: null });
  });
});
