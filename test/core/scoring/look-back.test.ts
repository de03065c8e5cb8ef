import { describe, expect, test } from "vitest";
import { ageOf, lastWorkFreeHoliday, lookBack } from "../../../src/core/scoring/look-back";
import { checkIn } from "../../helpers/check-ins";

const hours = (date: string, value?: number) =>
  checkIn({ date, load: value === undefined ? {} : { "m.hours": value } });

describe("recent hours", () => {
  test("of the last four that logged hours, the oldest first, itself included", () => {
    const logged = [70, 41, 42, undefined, 43, 44].map((value, day) => hours(`2026-11-0${day + 1}`, value));
    expect(lookBack(logged).recentHours).toEqual([41, 42, 43, 44]);
    expect(lookBack(logged.slice(0, 3)).recentHours).toEqual([70, 41, 42]);
  });

  test("nought hours are logged hours", () => {
    expect(lookBack([hours("2026-11-01", 0)]).recentHours).toEqual([0]);
    expect(lookBack([hours("2026-11-01")]).recentHours).toEqual([]);
  });
});

describe("the last work-free holiday", () => {
  const since = (date: string, days: number) => checkIn({ date, load: { "m.since-vacation": days } });

  test("is counted back from the check-in that logged it last", () => {
    const upTo = [since("2026-01-10", 9), since("2026-03-01", 1), hours("2026-06-01", 40)];
    expect(lastWorkFreeHoliday(upTo)).toBe("2026-02-28");
    expect(lookBack(upTo).lastWorkFreeHoliday).toBe("2026-02-28");
  });

  test("nought days ago is the day itself", () => {
    expect(lastWorkFreeHoliday([since("2026-03-01", 0)])).toBe("2026-03-01");
  });

  test("is unknown when nobody logged it", () => {
    expect(lastWorkFreeHoliday([hours("2026-06-01", 40)])).toBeNull();
  });
});

test("details and the day are those of the check-in itself", () => {
  const before = checkIn({ date: "2026-11-01", details: { "high.life-interference": ["sleep"] } });
  const last = checkIn({ date: "2026-11-08", details: { "high.life-interference": ["meals"] } });
  expect(lookBack([before, last])).toMatchObject({
    details: { "high.life-interference": ["meals"] },
    date: "2026-11-08",
  });
  expect(lookBack([])).toMatchObject({ details: undefined, date: undefined, recentHours: [] });
});

test("age in days, across a leap day", () => {
  expect(ageOf(checkIn({ date: "2024-02-28" }), "2024-03-01")).toBe(2);
  expect(ageOf(checkIn({ date: "2024-03-02" }), "2024-03-01")).toBe(-1);
});
