import { describe, expect, test } from "vitest";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { dueFor, routineOn } from "../../../src/core/questionnaire/routines";
import { calmChecklist, idsOf } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const monthly = (date: string) => checkIn({ date, routine: "monthly", answers: calmChecklist });
const weekly = (date: string) => checkIn({ date, answers: { "phys.head-eyes": 1 } });

test("nothing recorded: due at once, the first one", () => {
  expect(dueFor([], "2026-11-22")).toEqual({
    due: true,
    routine: "first",
    lastCheckin: null,
    dueOn: "2026-11-22",
  });
});

describe("seven days after the latest date", () => {
  const record = [monthly("2026-11-01"), weekly("2026-11-15")];
  test.each([
    ["2026-11-15", false],
    ["2026-11-21", false],
    ["2026-11-22", true],
    ["2026-12-25", true],
  ])("on %s: %s", (today, due) => {
    expect(dueFor(record, today)).toMatchObject({ due, lastCheckin: "2026-11-15", dueOn: "2026-11-22" });
  });

  test("across the new year and a leap day", () => {
    expect(dueFor([weekly("2026-12-28")], "2027-01-03")).toMatchObject({ due: false, dueOn: "2027-01-04" });
    expect(dueFor([weekly("2024-02-23")], "2024-02-29")).toMatchObject({ due: false, dueOn: "2024-03-01" });
  });
});

describe("which routine", () => {
  test.each([
    ["2026-11-28", "weekly"],
    ["2026-11-29", "monthly"],
    ["2026-12-31", "monthly"],
  ])("with a checklist of 1 November, on %s: %s", (day, routine) => {
    expect(routineOn([monthly("2026-11-01"), weekly("2026-11-20")], day)).toBe(routine);
  });

  test("without any checklist it is monthly", () => {
    expect(routineOn([weekly("2026-11-20")], "2026-11-21")).toBe("monthly");
  });

  test("is that of the day on which it falls due, or of today when that is later", () => {
    const record = [monthly("2026-11-01"), weekly("2026-11-22")];
    expect(dueFor(record, "2026-11-23")).toMatchObject({
      due: false,
      routine: "monthly",
      dueOn: "2026-11-29",
    });
    const soon = [monthly("2026-11-01"), weekly("2026-11-16")];
    expect(dueFor(soon, "2026-11-17")).toMatchObject({ routine: "weekly", dueOn: "2026-11-23" });
    expect(dueFor(soon, "2026-11-29")).toMatchObject({ routine: "monthly", dueOn: "2026-11-23" });
  });
});

describe("with a pause", () => {
  test.each([
    ["up to its last day nothing is due", "2026-11-22", "2026-11-25", false, "2026-11-26"],
    ["the day after, it is due and not overdue", "2026-11-26", "2026-11-25", true, "2026-11-26"],
    ["one that ends today", "2026-11-22", "2026-11-22", false, "2026-11-23"],
    ["one that was over before changes nothing", "2026-11-22", "2026-11-10", true, "2026-11-22"],
    ["one that ended the day before it is due", "2026-11-22", "2026-11-21", true, "2026-11-22"],
  ])("%s", (_case, today, until, due, dueOn) => {
    const record = [monthly("2026-11-15")];
    expect(dueFor(record, today, until)).toMatchObject({ due, dueOn });
  });

  test("and nothing recorded, the first is due the day after", () => {
    expect(dueFor([], "2026-11-22", "2026-11-25")).toMatchObject({ due: false, dueOn: "2026-11-26" });
    expect(dueFor([], "2026-11-22", "2026-11-21")).toMatchObject({ due: true, dueOn: "2026-11-22" });
    expect(dueFor([], "2026-11-22", "2026-11-10")).toMatchObject({ due: true, dueOn: "2026-11-22" });
  });

  test("the routine is that of the day after it", () => {
    expect(dueFor([monthly("2026-11-15")], "2026-11-22", "2026-12-20")).toMatchObject({
      routine: "monthly",
      dueOn: "2026-12-21",
    });
  });
});

describe("what counts as a monthly one", () => {
  const half = (ids: readonly string[], less = 0) =>
    Object.fromEntries(ids.slice(0, Math.ceil(ids.length / 2) - less).map((id) => [id, false]));
  const [checklist, help] = [idsOf("checklist"), idsOf("help")];
  const from = (routine: CheckIn["routine"], answers: CheckIn["answers"] = { "phys.head-eyes": 1 }) =>
    routineOn([checkIn({ date: "2026-11-01", routine, answers })], "2026-11-20");

  test("the first, a monthly and a full one; not a weekly one or a session", () => {
    for (const routine of ["first", "monthly", "full", "quarterly"] as const)
      expect(from(routine), routine).toBe("weekly");
    const all = { ...half(checklist), ...half(help) };
    for (const routine of ["weekly", "session"] as const) expect(from(routine, all), routine).toBe("monthly");
  });

  test("of answers from a file, half of the checklist and half of help", () => {
    expect(from("custom", { ...half(checklist), ...half(help) })).toBe("weekly");
    expect(from("custom", { ...half(checklist, 1), ...half(help) })).toBe("monthly");
    expect(from("custom", { ...half(checklist), ...half(help, 1) })).toBe("monthly");
  });
});
