import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayNumber,
  dayOf,
  daysBetween,
  isCalendarDate,
  parseDay,
  parseWrittenDay,
  weekday,
  weekStart,
} from "../../src/core/calendar";

const first = dayNumber("0001-01-01");
const last = dayNumber("9999-12-31");
const anyDay = fc.integer({ min: first, max: last }).map(dayOf);

describe("days", () => {
  test("numbers and dates round-trip from 0001 to 9999", () => {
    expect([first, last]).toEqual([-719_162, 2_932_896]);
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
        expect(isCalendarDate(dayOf(number))).toBe(true);
      }),
    );
  });

  test("every day of four hundred years follows the one before, by the Gregorian rule", () => {
    let [year, month, day] = [1900, 1, 1];
    const leap = (y: number) => y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
    const wrong: string[] = [];
    for (let number = dayNumber("1900-01-01"); year < 2300; number++) {
      const two = (value: number) => String(value).padStart(2, "0");
      const date = `${year}-${two(month)}-${two(day)}`;
      if (dayOf(number) !== date || dayNumber(date) !== number) wrong.push(date);
      const days = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
      day += 1;
      if (day > days) [month, day] = [month + 1, 1];
      if (month > 12) [year, month] = [year + 1, 1];
    }
    expect(wrong).toEqual([]);
  });

  test("adding and counting days undo each other", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  test.each([
    ["2024-02-29", true],
    ["2000-02-29", true],
    ["0001-01-01", true],
    ["9999-12-31", true],
    ["2023-02-29", false],
    ["1900-02-29", false],
    ["2026-02-30", false],
    ["2026-04-31", false],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["0000-01-01", false],
    ["2026-1-1", false],
    ["02026-01-01", false],
    ["+002026-01-01", false],
    ["2026-01-01T00:00", false],
    ["2026-01-01\n", false],
    [" 2026-01-01", false],
    ["２０２６-01-01", false],
    ["", false],
    [20260101, false],
    [null, false],
    [["2026-01-01"], false],
  ])("%j is a day: %s", (text, is) => {
    expect(isCalendarDate(text)).toBe(is);
  });
});

describe("weeks", () => {
  test.each([
    ["1970-01-01", 4],
    ["2026-11-22", 7],
    ["2026-11-23", 1],
    ["2024-02-29", 4],
    ["1969-12-28", 7],
    ["0001-01-01", 1],
    ["9999-12-31", 5],
  ])("%s is weekday %i", (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  test.each([
    ["2026-11-22", "2026-11-16"],
    ["2026-11-23", "2026-11-23"],
    ["2027-01-03", "2026-12-28"],
    ["2024-03-03", "2024-02-26"],
    ["1969-12-31", "1969-12-29"],
  ])("%s stands in the week of %s", (date, monday) => {
    expect(weekStart(date)).toBe(monday);
  });

  test("a week begins on a Monday, at most six days before", () => {
    fc.assert(
      // Whole weeks within the years 0001 to 9999 only.
      fc.property(fc.integer({ min: first, max: last - 6 }).map(dayOf), (date) => {
        const monday = weekStart(date);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekday(date) - 1);
        expect(weekStart(addDays(monday, 6))).toBe(monday);
      }),
    );
  });
});

describe("as typed", () => {
  const today = "2026-03-01";
  test.each([
    ["today", "2026-03-01"],
    ["TODAY ", "2026-03-01"],
    ["yesterday", "2026-02-28"],
    ["0d", "2026-03-01"],
    ["1d", "2026-02-28"],
    ["3d", "2026-02-26"],
    ["2w", "2026-02-15"],
    ["60d", "2025-12-31"],
    ["2024-02-29", "2024-02-29"],
    ["2027-01-01", "2027-01-01"],
  ])("%s is %s", (text, day) => {
    expect(parseDay(text, today)).toBe(day);
  });

  test.each([
    "",
    "tomorrow",
    "-3d",
    "3",
    "3m",
    "3days",
    "x3d",
    "d",
    "1.5d",
    "100000d",
    "2026-02-29",
    "22.11.2026",
    "latest",
  ])("%j is no day", (text) => {
    expect(parseDay(text, today)).toBeNull();
  });
});

describe("a day as people write it, on Tue 1 Dec 2026", () => {
  test.each([
    ["yesterday", "2026-11-30"],
    ["3 weeks ago", "2026-11-10"],
    ["6 weeks", "2026-10-20"],
    ["about two months ago", "2026-10-01"],
    ["a year ago", "2025-12-01"],
    ["last week", "2026-11-24"],
    ["20.07.2026", "2026-07-20"],
    ["20.7.", "2026-07-20"],
    ["24.12.", "2025-12-24"],
    ["20/07/2026", "2026-07-20"],
    ["2026-07", "2026-07-31"],
    ["2026-02", "2026-02-28"],
    ["2026-12", "2026-12-01"],
    ["July", "2026-07-31"],
    ["Dec 2025", "2025-12-31"],
    ["20 July 2026", "2026-07-20"],
    ["Jul 20, 2026", "2026-07-20"],
    ["20th july", "2026-07-20"],
  ])("%s is %s", (text, day) => {
    expect(parseWrittenDay(text, "2026-12-01")).toBe(day);
  });

  test.each([
    "5/6/2026",
    "31.02.2026",
    "20.13.2026",
    "2026-13",
    "some time",
    "3 fortnights",
    "20 july 20",
    "weeks",
    "",
  ])("%j is no day", (text) => {
    expect(parseWrittenDay(text, "2026-12-01")).toBeNull();
  });

  test("a month without such a day has its last day", () => {
    expect(parseWrittenDay("a month ago", "2026-03-31")).toBe("2026-02-28");
  });
});
