import { describe, expect, test } from "vitest";
import { planSmaller, smallerVersion } from "../../../src/core/plan/boundary-review";
import { changePlan, type PlanChange } from "../../../src/core/plan/edit";
import { planFields } from "../../../src/core/plan/fields";
import {
  activeBoundaries,
  changedBy,
  emptyPlan,
  type PlanContent,
  type PlanRevision,
} from "../../../src/core/plan/plan";
import { restTime } from "../../../src/core/plan/rest-times";
import { fitsPlan } from "../../../src/core/plan/values";

const mail = "plan.time.mail-cutoff";
const end = "plan.time.end";

function revision(date: string, fields: PlanRevision["fields"], active: readonly string[]): PlanRevision {
  return { id: date, date, fields, active };
}

describe("boundaries in practice", () => {
  const plans = [
    revision("2026-09-01", { [mail]: "19:00" }, [mail]),
    revision("2026-09-08", { [mail]: "19:00" }, []),
    revision("2026-10-04", { [mail]: "19:00", [end]: "18:00" }, [mail]),
    revision("2026-10-11", { [mail]: "20:00", [end]: "18:00" }, [end, mail]),
  ];

  test("with their value and since when without a break", () => {
    expect(activeBoundaries(plans, planFields)).toMatchObject([
      { field: { id: end }, value: "18:00", since: "2026-10-11" },
      { field: { id: mail }, value: "20:00", since: "2026-10-04" },
    ]);
    expect(activeBoundaries(plans.slice(0, 2), planFields)).toEqual([]);
    expect(activeBoundaries([], planFields)).toEqual([]);
  });

  test("pass over fields that are not known", () => {
    expect(activeBoundaries([revision("2026-09-01", { "plan.x": "1" }, ["plan.x"])], planFields)).toEqual([]);
  });

  test("know the revision that changed a value", () => {
    expect(changedBy(plans, mail)).toBe("2026-10-11");
    expect(changedBy(plans.slice(0, 3), mail)).toBeNull();
    expect(changedBy(plans, end)).toBeNull();
  });
});

describe("a change of the plan", () => {
  const plan = { fields: { [mail]: "19:00", "plan.x.future": "kept" }, active: [mail] };

  test("merges, clears and keeps what it does not know; the plan given stays as it is", () => {
    const changed = changePlan(plan, { fields: { [end]: "18:00", [mail]: null } }, planFields);
    expect(changed).toEqual({
      plan: { fields: { [end]: "18:00", "plan.x.future": "kept" }, active: [] },
      dropped: [mail],
      defaulted: [],
    });
    expect(plan.active).toEqual([mail]);
  });

  test("takes the default of a field that is put into practice", () => {
    expect(changePlan(emptyPlan, { activate: [mail] }, planFields)).toEqual({
      plan: { fields: { [mail]: "18:00" }, active: [mail] },
      dropped: [],
      defaulted: [mail],
    });
  });

  test("refuses a boundary without value and default, and a fourth", () => {
    expect(changePlan(emptyPlan, { activate: ["plan.time.next-vacation"] }, planFields)).toEqual({
      refused: "no-value",
      id: "plan.time.next-vacation",
    });
    const four = [mail, end, "plan.tech.dnd", "plan.time.start"];
    expect(changePlan(emptyPlan, { active: four }, planFields)).toMatchObject({ refused: "too-many" });
    expect(changePlan(emptyPlan, { active: four.slice(1) }, planFields)).toHaveProperty("plan");
  });

  test("swaps one boundary for another in one go", () => {
    const three = { fields: {}, active: [mail, end, "plan.tech.dnd"] };
    const full = changePlan(emptyPlan, three, planFields);
    if ("refused" in full) throw new Error("refused");
    const swapped = changePlan(
      full.plan,
      { deactivate: [end], activate: ["plan.time.start", mail] },
      planFields,
    );
    expect(swapped).toMatchObject({ plan: { active: [mail, "plan.tech.dnd", "plan.time.start"] } });
  });

  test("keeps the fields in the order of the plan", () => {
    const changed = changePlan(
      emptyPlan,
      { fields: { [mail]: "19:00", "plan.time.start": "08:00" } },
      planFields,
    );
    expect("plan" in changed && Object.keys(changed.plan.fields)).toEqual(["plan.time.start", mail]);
  });
});

describe("what becomes of a boundary", () => {
  const two = { fields: { [mail]: "19:00", [end]: "18:00" }, active: [mail, end] };
  const change = (plan: PlanContent, asked: PlanChange) => changePlan(plan, asked, planFields);

  test("whose value is cleared: it is in practice no more, and that is told", () => {
    expect(change(two, { fields: { [mail]: null } })).toMatchObject({
      plan: { active: [end] },
      dropped: [mail],
    });
    const again = change(two, { fields: { [mail]: null }, activate: [mail] });
    expect(again).toMatchObject({ plan: { active: [end, mail] }, dropped: [], defaulted: [mail] });
  });

  test("that is taken out of practice: its value stays, and nothing was dropped", () => {
    const kept = { plan: { fields: two.fields, active: [end] }, dropped: [], defaulted: [] };
    expect(change(two, { deactivate: [mail] })).toEqual(kept);
    expect(change(two, { active: [end] })).toEqual(kept);
  });

  test("that was named as in practice without a value: an edit lets go of it silently", () => {
    const odd = { fields: { [end]: "18:00" }, active: [mail, end] };
    expect(change(odd, {})).toEqual({
      plan: { fields: odd.fields, active: [end] },
      dropped: [],
      defaulted: [],
    });
  });

  test("that is put into practice twice, or taken out and put in: it is there once", () => {
    expect(change(two, { activate: [mail] })).toMatchObject({ plan: { active: [mail, end] } });
    expect(change(two, { deactivate: [mail], activate: [mail] })).toMatchObject({
      plan: { active: [end, mail] },
    });
  });

  test("that was the fourth: the refusal names all four", () => {
    const four = [mail, end, "plan.tech.dnd", "plan.time.start"];
    expect(change(two, { activate: four })).toEqual({ refused: "too-many", active: four });
    expect(change(two, { active: four })).toEqual({ refused: "too-many", active: four });
  });

  test("that nobody knows: it cannot be put into practice without a value", () => {
    expect(change(two, { activate: ["plan.x.future"] })).toEqual({
      refused: "no-value",
      id: "plan.x.future",
    });
  });
});

describe("a smaller version", () => {
  test.each([
    ["plan.time.mail-cutoff", "18:00", "19:00"],
    ["plan.time.mail-cutoff", "21:30", null],
    ["plan.time.start", "08:00", "07:00"],
    ["plan.time.start", "05:30", null],
    ["plan.tech.dnd", "18:00-08:00", "19:00-08:00"],
    ["plan.tech.dnd", "22:30-08:00", null],
    ["plan.tech.screens-off", 60, 30],
    ["plan.tech.screens-off", 30, 15],
    ["plan.tech.screens-off", 15, 10],
    ["plan.tech.screens-off", 10, null],
    ["plan.load.max-hours", 45, 50],
    ["plan.load.max-hours", 48, 50],
    ["plan.load.max-hours", 50, null],
    ["plan.resp.volunteer-limit", 1, 2],
    ["plan.resp.volunteer-limit", 3, null],
    ["plan.comm.silent", ["meals", "family time", "last hour before bed"], ["meals", "family time"]],
    ["plan.comm.silent", ["meals"], null],
    ["plan.time.vacation-rule", "none", "one-look"],
    ["plan.time.vacation-rule", "one-look", null],
    ["plan.time.free-day", "sunday", null],
  ] as const)("%s %j becomes %j", (id, value, smaller) => {
    expect(smallerVersion(planSmaller[id], value)).toEqual(smaller);
  });

  test("of what there is no rule for, or what is of another kind than the rule, there is none", () => {
    expect(smallerVersion(undefined, "18:00")).toBeNull();
    expect(smallerVersion({ kind: "shift", minutes: 60, last: "22:00" }, 18)).toBeNull();
    expect(smallerVersion({ kind: "later-start", minutes: 60, last: "22:00" }, "18:00")).toBeNull();
    expect(smallerVersion({ kind: "later-start", minutes: 60, last: "22:00" }, 18)).toBeNull();
    expect(smallerVersion({ kind: "half", least: 10 }, "60")).toBeNull();
    expect(smallerVersion({ kind: "more", by: 5, most: 50 }, "45")).toBeNull();
    expect(smallerVersion({ kind: "fewer" }, "meals")).toBeNull();
  });

  test("goes up to its last time and no further, and never shrinks a span to nothing", () => {
    const shift = (minutes: number, last: string) =>
      smallerVersion({ kind: "shift", minutes, last }, "18:00");
    expect(shift(60, "19:00")).toBe("19:00");
    expect(shift(60, "18:59")).toBeNull();
    expect(shift(-60, "17:00")).toBe("17:00");
    expect(shift(-60, "17:01")).toBeNull();
    const later = (span: string) => smallerVersion({ kind: "later-start", minutes: 60, last: "22:00" }, span);
    expect(later("18:00-20:00")).toBe("19:00-20:00");
    expect(later("18:00-19:00")).toBeNull();
  });

  test("of every default fits the field and is another value", () => {
    for (const { id, type, fallback } of planFields) {
      const smaller = fallback === null ? null : smallerVersion(planSmaller[id], fallback);
      if (smaller === null) continue;
      expect(fitsPlan(type, smaller), id).toBe(true);
      expect(smaller, id).not.toEqual(fallback);
    }
  });
});

describe("the time of a rest appointment", () => {
  const all = [1, 2, 3, 4, 5, 6, 7];
  test.each([
    ["30 minutes a day", null],
    ["a walk in the evening", null],
    ["25:00 tea", null],
    ["15:00 tea", { days: all, from: "15:00", to: "15:30" }],
    ["9:15-9:30", { days: all, from: "09:15", to: "09:30" }],
    ["12:30 to 13:00 walk", { days: all, from: "12:30", to: "13:00" }],
    ["weekdays 12:30, 20 minutes", { days: [1, 2, 3, 4, 5], from: "12:30", to: "12:50" }],
    ["sunday 10:00-11:30 walk", { days: [7], from: "10:00", to: "11:30" }],
    ["Tue and Thursdays 17:00, 1 hour", { days: [2, 4], from: "17:00", to: "18:00" }],
    ["mon-fri 12:00", { days: [1, 2, 3, 4, 5], from: "12:00", to: "12:30" }],
    ["sat to mon 08:00", { days: [1, 6, 7], from: "08:00", to: "08:30" }],
    ["weekend 23:45", { days: [6, 7], from: "23:45", to: "00:15" }],
    ["30 minutes 12:00", { days: all, from: "12:00", to: "12:30" }],
    ["12:00 0 minutes", { days: all, from: "12:00", to: "12:30" }],
    ["12:00 1 min", { days: all, from: "12:00", to: "12:01" }],
    ["12:00 45m", { days: all, from: "12:00", to: "12:45" }],
    ["12:00 2 H", { days: all, from: "12:00", to: "14:00" }],
    ["12:00 2 hours", { days: all, from: "12:00", to: "14:00" }],
    ["12:00 23 h", { days: all, from: "12:00", to: "11:00" }],
    ["12:00 24 h", { days: all, from: "12:00", to: "12:30" }],
    ["12:00 60 miles", { days: all, from: "12:00", to: "12:30" }],
    ["12:00-12:00", { days: all, from: "12:00", to: "12:30" }],
    ["12:00-25:00", { days: all, from: "12:00", to: "12:30" }],
    ["12:00 until 13:00", { days: all, from: "12:00", to: "13:00" }],
    ["12:00 until13:00", { days: all, from: "12:00", to: "13:00" }],
    ["22:00-01:00", { days: all, from: "22:00", to: "01:00" }],
    ["1:12:00 tea", null],
    ["12:00:30 tea", null],
    ["112:00 tea", null],
    ["Workdays 12:30", { days: [1, 2, 3, 4, 5], from: "12:30", to: "13:00" }],
    ["every working day 12:30", { days: [1, 2, 3, 4, 5], from: "12:30", to: "13:00" }],
    ["weekends 12:30", { days: [6, 7], from: "12:30", to: "13:00" }],
    ["friday - monday 08:00", { days: [1, 5, 6, 7], from: "08:00", to: "08:30" }],
    ["mon - mon 08:00", { days: [1], from: "08:00", to: "08:30" }],
    ["wed to fri 08:00", { days: [3, 4, 5], from: "08:00", to: "08:30" }],
    ["each weekday 12:30", { days: [1, 2, 3, 4, 5], from: "12:30", to: "13:00" }],
    ["a workday 12:30", { days: [1, 2, 3, 4, 5], from: "12:30", to: "13:00" }],
    ["working days 12:30", { days: [1, 2, 3, 4, 5], from: "12:30", to: "13:00" }],
    ["12:00 1 minute", { days: all, from: "12:00", to: "12:01" }],
    ["sun, wed, sun 08:00", { days: [3, 7], from: "08:00", to: "08:30" }],
    ["tues thur sat 08:00", { days: [2, 4, 6], from: "08:00", to: "08:30" }],
    ["Wednesdays and fridays 08:00", { days: [3, 5], from: "08:00", to: "08:30" }],
    ["sunny monument 10:00", { days: all, from: "10:00", to: "10:30" }],
  ] as const)("%s", (text, time) => {
    expect(restTime(text)).toEqual(time);
  });
});
