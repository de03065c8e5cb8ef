import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { boundaryHistory, countAdherence } from "../../../src/core/plan/adherence";
import { leftOpen, planSmaller, reviewPlan } from "../../../src/core/plan/boundary-review";
import { planFields } from "../../../src/core/plan/fields";
import type { PlanRevision } from "../../../src/core/plan/plan";
import type { Adherence } from "../../../src/core/questionnaire/answers";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { checkIn } from "../../helpers/check-ins";

const mail = "plan.time.mail-cutoff";

/** Check-ins of following Sundays, one letter each: k, p, m, or - for not asked. */
function weeks(letters: string): CheckIn[] {
  const how: Readonly<Record<string, Adherence>> = { k: "kept", p: "partly", m: "missed" };
  return [...letters].map((letter, week) => {
    const said = how[letter];
    return checkIn({ date: addDays("2026-09-06", 7 * week), boundaries: said ? { [mail]: said } : {} });
  });
}

describe("adherence", () => {
  test("counts each check-in that asked", () => {
    expect(countAdherence(weeks("kkp-mk"), [mail, "plan.tech.dnd"])).toEqual({
      [mail]: { kept: 3, partly: 1, missed: 1 },
      "plan.tech.dnd": { kept: 0, partly: 0, missed: 0 },
    });
  });

  test.each([
    ["", 0],
    ["k", 0],
    ["mmm", 3],
    ["kmm", 2],
    ["mmk", 0],
    ["mmp", 0],
    ["m-mm", 3],
  ])("%s: missed in a row %i", (letters, inARow) => {
    expect(boundaryHistory(weeks(letters), mail).missedInARow).toBe(inARow);
  });

  test("what got in the way belongs to its own boundary", () => {
    const both = checkIn({
      boundaries: { [mail]: "partly", "plan.tech.dnd": "missed" },
      obstacles: { [mail]: "release" },
      note: "long week",
    });
    const told = (id: string) => boundaryHistory([both], id).weeks.map(({ obstacle }) => obstacle);
    expect([told(mail), told("plan.tech.dnd")]).toEqual([["release"], [null]]);
  });

  test("of one week only the last answer counts in a row, and weeks are no longer weeks", () => {
    const twice = [
      ...weeks("mm"),
      checkIn({ date: "2026-09-15", boundaries: { [mail]: "kept" } }),
      checkIn({ date: "2026-09-16", boundaries: { [mail]: "missed" } }),
    ];
    const history = boundaryHistory(twice, mail);
    expect(history.missedInARow).toBe(3);
    expect(history.weekly).toBe(false);
    expect(history).toMatchObject({ kept: 1, missed: 3 });
    expect(boundaryHistory(weeks("km"), mail).weekly).toBe(true);
  });

  test("a smaller version is offered after three missed weeks, and not again once it was taken", () => {
    const before = weeks("mmm");
    const first: PlanRevision = { id: "0", date: "2026-09-01", fields: { [mail]: "18:00" }, active: [mail] };
    const [offered] = reviewPlan([first], before, planFields, planSmaller);
    expect(offered).toMatchObject({ missedTooOften: true, smaller: "19:00", since: "2026-09-01" });
    const taken: PlanRevision = {
      id: before.at(-1)?.id.replace(/.$/, "f") ?? "",
      date: "2026-09-20",
      fields: { [mail]: "19:00" },
      active: [mail],
    };
    const [later] = reviewPlan([first, taken], before, planFields, planSmaller);
    expect(later).toMatchObject({ missedTooOften: false, history: { missed: 3, missedInARow: 0 } });
  });

  test.each([
    ["2026-11-21", "2026-11-01", {}, [mail]],
    ["2026-11-22", "2026-11-01", {}, null],
    ["2026-11-21", "2026-11-14", {}, [mail]],
    ["2026-11-21", "2026-11-15", {}, null],
    ["2026-11-21", "2026-11-01", { [mail]: "missed" }, null],
  ] as const)(
    "on %s a boundary in practice since %s is asked about again where the check-in of 15 Nov says %j",
    (today, since, boundaries, expected) => {
      const field = planFields.find(({ id }) => id === mail);
      const active = field === undefined ? [] : [{ field, value: "18:00", since }];
      const checkIns = [checkIn({ date: "2026-11-08" }), checkIn({ date: "2026-11-15", boundaries })];
      const open = leftOpen(active, checkIns, today);
      expect(open?.boundaries.map((one) => one.field.id) ?? null).toEqual(expected);
      if (open !== null) expect(open.checkIn).toBe(checkIns[1]);
    },
  );
});
