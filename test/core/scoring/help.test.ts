import fc from "fast-check";
import { expect, test } from "vitest";
import { assess, instruments } from "../../../src/core";
import { withoutSafety } from "../../../src/core/scoring/help";
import { all, anyAnswers, idsOf } from "../../helpers/answers";

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
