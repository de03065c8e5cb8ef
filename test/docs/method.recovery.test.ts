import { expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import { addDays } from "../../src/core/calendar";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import { checkMilestone, type RecoveryRecord } from "../../src/core/recovery/milestones";
import { milestones, phases } from "../../src/core/recovery/phases";
import { phaseOf } from "../../src/core/recovery/recovery";
import { all, calmChecklist, checklistIds, idsOf } from "../helpers/answers";
import { checkIn } from "../helpers/check-ins";
import { numbersIn, sectionOf, tableIn } from "../helpers/method";

const table = tableIn("Recovery", "months", "milestone", "met when", "or your tick");
const idIn = (cell = "") => cell.replaceAll("`", "");

test("the milestones of docs/method.md are those there are, in their phase, with the ticks that count", () => {
  for (const [months, id, , tick] of table) {
    const spec = milestones.find((one) => one.id === idIn(id));
    expect(numbersIn(months).map(phaseOf), id).toEqual([spec?.phase, spec?.phase]);
    expect(tick === "yes", id).toBe(spec?.tick);
    expect(spec?.check, id).not.toBeNull();
  }
  const ruled = table.map(([, id]) => idIn(id));
  const ticked = milestones.filter(({ id }) => !ruled.includes(id));
  expect(ticked.map(({ check }) => check)).toEqual([null, null, null, null]);
  for (const { id } of ticked) expect(sectionOf("Recovery")).toContain(`\`${id}\``);
});

test("each phase ends in the month that docs/method.md says", () => {
  const ends = new Map(
    table.map(([months]) => [phaseOf(numbersIn(months)[0] ?? 0), numbersIn(months)[1] ?? 0]),
  );
  expect([...ends.keys()]).toEqual(phases.slice(0, 3).map(({ phase }) => phase));
  const following = [...ends.values()].map((last) => phaseOf(last + 1));
  expect(following).toEqual(phases.slice(1).map(({ phase }) => phase));
});

/** The numbers in the row of a milestone. */
function limitsOf(milestone: string): number[] {
  return numbersIn(table.find(([, id]) => idIn(id) === milestone)?.[2]);
}

const startedOn = "2025-01-06";
const field = "plan.time.mail-cutoff";

function isMet(
  id: string,
  day: number,
  checkIns: readonly CheckIn[],
  plans: RecoveryRecord["plans"] = [],
): boolean {
  const spec = milestones.find((one) => one.id === id);
  if (spec === undefined) throw new Error(`no milestone ${id}`);
  const today = addDays(startedOn, day);
  return checkMilestone(spec, { checkIns, plans, actions: [], startedOn, today, questionnaires }).met;
}

/** Weekly check-ins, first kept, then missed. */
function weeks(kept: number, missed: number): CheckIn[] {
  return Array.from({ length: kept + missed }, (_, week) =>
    checkIn({
      date: addDays(startedOn, 7 * week),
      boundaries: { [field]: week < kept ? "kept" : "missed" },
    }),
  );
}

test("how often a boundary has to be kept", () => {
  const [fewest = 0, percent = 0] = limitsOf("boundary-half");
  expect(isMet("boundary-half", 300, weeks(fewest, 0))).toBe(true);
  expect(isMet("boundary-half", 300, weeks(fewest - 1, 0))).toBe(false);
  expect(isMet("boundary-half", 300, weeks(percent / 10, 10 - percent / 10))).toBe(true);
  expect(isMet("boundary-half", 300, weeks(percent / 10 - 1, 11 - percent / 10))).toBe(false);
  const [last = 0, least = 0] = limitsOf("boundary-most");
  expect(isMet("boundary-most", 300, weeks(least, last - least))).toBe(true);
  expect(isMet("boundary-most", 300, weeks(least - 1, last - least + 1))).toBe(false);
  expect(isMet("boundary-most", 300, weeks(last - 1, 0))).toBe(false);
});

test("which days the means of strain are taken from", () => {
  const [last = 0, first = 0, from = 0] = limitsOf("strain-lower");
  const at = (day: number, value: number) =>
    checkIn({
      date: addDays(startedOn, day),
      answers: all([...idsOf("physical"), ...idsOf("emotional")], value),
    });
  // The last day of the first stretch, and the first of the last one.
  const lower = (today: number) => isMet("strain-lower", today, [at(first - 1, 3), at(today - last + 1, 1)]);
  expect(lower(from)).toBe(true);
  expect(lower(from - 1)).toBe(false);
  expect(isMet("strain-lower", 200, [at(first, 3), at(200 - last + 1, 1)])).toBe(false);
  expect(isMet("strain-lower", 200, [at(first - 1, 3), at(200 - last, 1)])).toBe(false);
});

test("how many checklists in how many days, and how many protections", () => {
  const [days = 0, fewest = 0, from = 0] = limitsOf("level");
  const list = (day: number) => checkIn({ date: addDays(startedOn, day), answers: calmChecklist });
  const lists = (today: number, first: number, count: number) =>
    isMet(
      "level",
      today,
      Array.from({ length: count }, (_, index) => list(first + index)),
    );
  expect(lists(from, from - days, fewest)).toBe(true);
  expect(lists(from - 1, from - days, fewest)).toBe(false);
  expect(lists(from, from - days, fewest - 1)).toBe(false);
  expect(lists(300, 300 - days, fewest)).toBe(true);
  expect(lists(300, 300 - days - 1, fewest)).toBe(false);
  const [least = 0] = limitsOf("protections");
  const having = (count: number) => [
    checkIn({ date: startedOn, answers: all(checklistIds.low.slice(0, count), true) }),
  ];
  expect(isMet("protections", 400, having(least))).toBe(true);
  expect(isMet("protections", 400, having(least - 1))).toBe(false);
});

test("after how many days the plan counts as looked over", () => {
  const [days = 0] = limitsOf("boundaries-again");
  const stored = (day: number) => [{ id: "1", date: addDays(startedOn, day), fields: {}, active: [] }];
  expect(isMet("boundaries-again", 500, [], stored(days))).toBe(true);
  expect(isMet("boundaries-again", 500, [], stored(days - 1))).toBe(false);
});
