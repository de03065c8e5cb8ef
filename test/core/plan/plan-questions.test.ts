import { describe, expect, test } from "vitest";
import { planFields } from "../../../src/core/plan/fields";
import { emptyPlan } from "../../../src/core/plan/plan";
import type { PlanProposal } from "../../../src/core/plan/proposal";
import { freePlace, planQuestions } from "../../../src/core/plan/questions";

const proposal: PlanProposal = {
  ...emptyPlan,
  sections: [
    { section: "workload", because: ["high.long-hours"] },
    { section: "communication", because: ["env.always-on"] },
  ],
  because: { "plan.load.max-hours": ["high.long-hours"] },
  open: [],
};
/** What is asked of an empty plan: one place for a boundary of one's own. */
const askedFields = planFields.filter(({ id, section }) => section !== "own" || id === "plan.own.1");
const nothing: PlanProposal = { ...proposal, sections: [], because: {} };

describe("the editor asks", () => {
  test("sections that the answers call for first, within each in the order of the plan", () => {
    const asked = planQuestions(emptyPlan, proposal, planFields, null).map(({ field }) => field);
    const sections = [...new Set(asked.map(({ section }) => section))];
    expect(sections.slice(0, 2)).toEqual(["workload", "communication"]);
    const others = [...new Set(planFields.map(({ section }) => section))];
    expect(sections.slice(2)).toEqual(others.filter((one) => one !== "workload" && one !== "communication"));
    for (const section of sections)
      expect(asked.filter((one) => one.section === section)).toEqual(
        askedFields.filter((one) => one.section === section),
      );
  });

  test("in the order of the plan where nothing is called for, and of one section only when told so", () => {
    expect(planQuestions(emptyPlan, nothing, planFields, null).map(({ field }) => field)).toEqual(
      askedFields,
    );
    const only = planQuestions(emptyPlan, proposal, planFields, "support").map(({ field }) => field);
    expect(only).toEqual(planFields.filter(({ section }) => section === "support"));
  });

  test("after the boundaries of one's own that there are, for one more", () => {
    const plan = { ...emptyPlan, fields: { "plan.own.1": "No laptop in bed.", "plan.own.3": "Tea first." } };
    const ids = planQuestions(plan, nothing, planFields, "own").map(({ field }) => field.id);
    expect(ids).toEqual(["plan.own.1", "plan.own.2", "plan.own.3"]);
  });

  test("for it at a place that never held another one, while there is such a place", () => {
    const own = (...places: number[]) => ({
      ...emptyPlan,
      fields: Object.fromEntries(places.map((place) => [`plan.own.${place}`, "Tea first."])),
    });
    expect(freePlace(own(1), [own(1), own(1, 2)], planFields)).toBe("plan.own.3");
    expect(freePlace(own(1), [own(1, 2, 3, 4, 5, 6, 7, 8, 9)], planFields)).toBe("plan.own.2");
    expect(freePlace(own(1, 2, 3, 4, 5, 6, 7, 8, 9), [], planFields)).toBeUndefined();
  });

  test("offering the value of the plan, else what the answers propose, else what is usual", () => {
    const [mail, end, start, vacation] = [
      "plan.time.mail-cutoff",
      "plan.time.end",
      "plan.time.start",
      "plan.time.next-vacation",
    ] as const;
    const plan = { ...emptyPlan, fields: { [mail]: "21:00" } };
    const proposed = { ...proposal, fields: { [mail]: "20:00", [end]: "17:00" } };
    const questions = planQuestions(plan, proposed, planFields, null);
    const offered = (id: string) => questions.find(({ field }) => field.id === id)?.offered;
    const usual = planFields.find(({ id }) => id === start)?.fallback;
    expect(offered(mail)).toEqual({ value: "21:00", from: "plan" });
    expect(offered(end)).toEqual({ value: "17:00", from: "proposal" });
    expect(offered(start)).toEqual({ value: usual, from: "default" });
    expect(offered(vacation)).toBeNull();
  });

  test("with the answers that call for a field, where any do", () => {
    const questions = planQuestions(emptyPlan, proposal, planFields, "workload");
    const called = questions.filter(({ because }) => because.length > 0);
    expect(called.map(({ field, because }) => [field.id, because])).toEqual([
      ["plan.load.max-hours", ["high.long-hours"]],
    ]);
  });
});
