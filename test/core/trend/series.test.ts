import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { isTested, segmentsOf, slopePerWeek, spansOf, weeklyPoints } from "../../../src/core/trend/series";

const on = (date: string, value = 30) => ({ date, value });
const dates = (points: readonly { date: string }[]) => points.map((point) => point.date);

describe("one point per local ISO week", () => {
  it("keeps the last of Monday to Sunday, wherever it stands in the input", () => {
    // 2026-06-01 is a Monday.
    const points = [on("2026-06-08", 3), on("2026-06-01", 1), on("2026-06-07", 2)];
    expect(weeklyPoints(points)).toEqual([on("2026-06-07", 2), on("2026-06-08", 3)]);
  });

  it("of two on the same day takes the later in the input", () => {
    expect(weeklyPoints([on("2026-06-03", 1), on("2026-06-03", 2), on("2026-06-02", 3)])).toEqual([
      on("2026-06-03", 2),
    ]);
  });

  it("does not cut a week at New Year", () => {
    // Week 1 of 2026 runs from 2025-12-29 to 2026-01-04.
    const points = ["2025-12-28", "2025-12-29", "2025-12-31", "2026-01-01", "2026-01-04", "2026-01-05"];
    expect(dates(weeklyPoints(points.map((date) => on(date))))).toEqual([
      "2025-12-28",
      "2026-01-04",
      "2026-01-05",
    ]);
  });

  it("gives a year of 53 weeks its 53rd", () => {
    // 2020-W53 runs from 2020-12-28 to 2021-01-03, 2026-W53 from 2026-12-28 to 2027-01-03.
    for (const [before, last, next] of [
      ["2020-12-27", "2021-01-03", "2021-01-04"],
      ["2026-12-27", "2027-01-03", "2027-01-04"],
    ] as const)
      expect(dates(weeklyPoints([on(before), on(last), on(next)]))).toEqual([before, last, next]);
    const mondays = Array.from({ length: 53 }, (_, week) => on(addDays("2019-12-30", 7 * week)));
    expect(weeklyPoints(mondays)).toHaveLength(53);
  });

  it("knows weeks before 1970 and across a leap day", () => {
    expect(dates(weeklyPoints([on("1969-12-28"), on("1969-12-29"), on("1970-01-04")]))).toEqual([
      "1969-12-28",
      "1970-01-04",
    ]);
    expect(dates(weeklyPoints([on("2024-02-26"), on("2024-02-29"), on("2024-03-03")]))).toEqual([
      "2024-03-03",
    ]);
  });

  it("fills nothing in and leaves the input as it was", () => {
    const points = Object.freeze([on("2026-06-22"), on("2026-06-01")]);
    expect(dates(weeklyPoints(points))).toEqual(["2026-06-01", "2026-06-22"]);
    expect(dates(points)).toEqual(["2026-06-22", "2026-06-01"]);
  });

  it("refuses a day that does not exist and a value that is no number, by name", () => {
    expect(() => weeklyPoints([on("2026-02-30")])).toThrow(TypeError);
    expect(() => weeklyPoints([on("2026-02-30")])).toThrow(/2026-02-30/);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, JSON.parse("null")])
      expect(() => weeklyPoints([on("2026-06-01", value)])).toThrow(/2026-06-01.*finite/);
  });
});

describe("segments", () => {
  it("begin anew after 42 days, not after 41", () => {
    const first = "2026-01-05";
    expect(segmentsOf([on(first), on(addDays(first, 41))])).toHaveLength(1);
    expect(segmentsOf([on(first), on(addDays(first, 42))])).toHaveLength(2);
  });

  it("measure the gap between neighbours that are drawn, leave included", () => {
    const away = { date: "2026-02-02", value: 20, context: ["leave"] };
    expect(segmentsOf([on("2026-01-05"), away, on("2026-03-02")])).toHaveLength(1);
  });

  it("begin anew where the instrument's version differs from the one before", () => {
    const weekly = [1, 1, 2, 1].map((version, week) => ({
      date: addDays("2026-01-05", 7 * week),
      value: 30,
      version,
    }));
    expect(spansOf(segmentsOf(weekly))).toEqual([
      { from: "2026-01-05", to: "2026-01-12", points: 2 },
      { from: "2026-01-19", to: "2026-01-19", points: 1 },
      { from: "2026-01-26", to: "2026-01-26", points: 1 },
    ]);
  });

  it("are none without points", () => {
    expect(segmentsOf([])).toEqual([]);
    expect(spansOf([])).toEqual([]);
  });
});

it("tests every week but those on leave or ill", () => {
  const marked = (context: string[]) => isTested({ date: "2026-01-05", value: 30, context });
  expect([marked([]), marked(["on-call"]), marked(["leave"]), marked(["on-call", "ill"])]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe("slope", () => {
  const line = (weeks: number[], value: (week: number) => number) =>
    weeks.map((week) => on(addDays("2026-01-05", 7 * week), value(week)));

  it("is the rise a week, missing weeks taking their room", () => {
    expect(slopePerWeek(line([0, 1, 3, 6], (week) => 20 + 1.5 * week))).toBeCloseTo(1.5, 12);
    // By hand: weeks 0, 1, 4 with 10, 20, 20; means 5/3 and 50/3; Sxy = 50/3, Sxx = 26/3.
    expect(slopePerWeek(line([0, 1, 4], (week) => (week === 0 ? 10 : 20)))).toBeCloseTo(50 / 26, 12);
  });

  it("looks at the last 12 points of the newest segment only", () => {
    const weeks = Array.from({ length: 20 }, (_, week) => week);
    expect(slopePerWeek(line(weeks, (week) => (week < 8 ? 90 : week)))).toBeCloseTo(1, 12);
    expect(slopePerWeek([...line([0, 1], () => 90), ...line([9, 10, 11], (week) => week)])).toBeCloseTo(
      1,
      12,
    );
  });

  it("is null under 3 points", () => {
    expect(slopePerWeek(line([0, 1], (week) => week))).toBeNull();
    expect(slopePerWeek([])).toBeNull();
  });
});
