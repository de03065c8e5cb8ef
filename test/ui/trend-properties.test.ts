import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import { addDays, dayNumber } from "../../src/core/calendar";
import { steady } from "../../src/core/numbers";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import { trendOf } from "../../src/core/trend/trend";
import { axisOf } from "../../src/ui/trend/axes";
import { axisDates, daysBySlot, timelineOf } from "../../src/ui/trend/timeline";
import { weekOf } from "../helpers/invented-record";
import { columnsOf, linesOf, picture } from "../helpers/trend-picture";

const start = "2025-01-05";

/** Records of up to three years with gaps, repeated weeks, days off the rhythm, and weeks of all kinds. */
const records: fc.Arbitrary<CheckIn[]> = fc
  .array(
    fc.record({
      days: fc.oneof(
        { weight: 6, arbitrary: fc.constant(7) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }) },
        { weight: 1, arbitrary: fc.integer({ min: 31, max: 200 }) },
      ),
      physical: fc.integer({ min: 0, max: 24 }),
      emotional: fc.integer({ min: 0, max: 24 }),
      behavioural: fc.integer({ min: 0, max: 24 }),
      hours: fc.integer({ min: 0, max: 168 }),
      context: fc.subarray(["on-call", "leave", "ill"] as const),
      checklist: fc.option(
        fc.record({ high: fc.integer({ min: 0, max: 7 }), medium: fc.integer({ min: 0, max: 5 }) }),
        { nil: undefined },
      ),
      boundary: fc.option(fc.constantFrom("kept", "partly", "missed"), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((weeks) => {
    let date = start;
    return weeks.map(({ days, checklist, boundary, ...week }) => {
      date = addDays(date, days);
      return weekOf(date, { ...week, ...(checklist && { checklist }), ...(boundary && { boundary }) });
    });
  });

const scales = fc.constantFrom(
  "overall",
  "physical",
  "index",
  "m.hours",
  "m.after-hours-calls",
  "plan.time.mail-cutoff",
);
const widths = fc.oneof(fc.integer({ min: 40, max: 200 }), fc.constant(80));
const todayOf = (checkIns: readonly CheckIn[]) => checkIns.at(-1)?.date ?? start;
const runs = { numRuns: 100 };

test("hours are drawn to scale: no row stands for more than twice what another does", () => {
  const week = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      fc.array(week, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(2, 3),
      (values, bandRows) => {
        const axis = axisOf("m.hours", { values, bandRows: bandRows as 2 | 3, words: true });
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const data = axis.rows.filter(({ kind }) => kind === "data").length;
        const lines = axis.rows.length - data;
        // Half of what an even share would be, and the rows of lines between.
        const top = Number(axis.rows[0]?.label);
        const share = (top - Number(axis.bottom)) / data;
        if (high - low < 2 * share) return;
        const apart = axis.rowOf(low) - axis.rowOf(high);
        expect(apart).toBeGreaterThanOrEqual(Math.floor((high - low) / share / 2));
        expect(apart - lines).toBeLessThanOrEqual(Math.ceil(((high - low) / share) * 2));
      },
    ),
  );
  const axis = axisOf("m.hours", { values: [9, 46, 58], bandRows: 2, words: true });
  expect(axis.rowOf(9) - axis.rowOf(46)).toBeGreaterThanOrEqual(2);
});

test("dates under the time axis are as far apart as they are drawn", () => {
  const days = ["2026-08-31", "2026-09-06", "2026-09-28", "2026-10-11", "2026-11-02", "2026-11-22"];
  const timeline = timelineOf("2026-08-31", "2026-11-22", 40, false);
  const dates = [...axisDates(timeline, daysBySlot(days, timeline))].toSorted(([a], [b]) => a - b);
  const told = dates.map(([slot, text]) => [slot, dayNumber(`2026-${monthOf(text)}`)] as const);
  for (const [index, [slot, day]] of told.entries()) {
    const before = told[index - 1];
    if (before !== undefined) expect(day - before[1]).toBe(7 * (slot - before[0]));
  }
});

const monthOf = (text: string) => {
  const [day = "", month = ""] = text.split(" ");
  return `${{ Aug: "08", Sep: "09", Oct: "10", Nov: "11" }[month]}-${day.padStart(2, "0")}`;
};

describe("whatever the record", { timeout: 60_000 }, () => {
  test("a picture fits the width and 23 lines, without trailing blanks", () => {
    fc.assert(
      fc.property(
        records,
        scales,
        widths,
        fc.boolean(),
        fc.boolean(),
        (checkIns, scale, width, ascii, all) => {
          const from = all ? { from: start } : {};
          const lines = linesOf(
            picture(checkIns, { scales: [scale], width, ascii, today: todayOf(checkIns), ...from }),
          );
          expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
          expect(lines.length).toBeLessThanOrEqual(23);
          expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
        },
      ),
      runs,
    );
  });

  test("ASCII stays ASCII", () => {
    fc.assert(
      fc.property(records, scales, widths, (checkIns, scale, width) => {
        const text = picture(checkIns, { scales: [scale], width, ascii: true, today: todayOf(checkIns) });
        expect(text).toMatch(/^[\n -~]*$/);
      }),
      runs,
    );
  });

  test("dates stand two blanks apart and end under their ticks", () => {
    fc.assert(
      fc.property(records, widths, fc.boolean(), (checkIns, width, all) => {
        const from = all ? { from: start } : {};
        const lines = linesOf(picture(checkIns, { width, today: todayOf(checkIns), ...from }));
        const axis = lines.findIndex((line) => line.includes("└"));
        const under = lines[axis + 1] ?? "";
        const dates = under.trim().split(/ {2,}/);
        // Nothing but dates: two that collide would be neither.
        for (const date of dates)
          expect(date).toMatch(
            /^(\d{1,2} [A-Z][a-z]{2}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2} \d{4}|Q\d \d{4}|\d{4})$/,
          );
        const ticks = [...(lines[axis] ?? "")];
        let end = 0;
        for (const date of dates) {
          end = under.indexOf(date, end) + date.length;
          expect(ticks[end - 1]).toMatch(/[┬CLIPR]/);
        }
      }),
      runs,
    );
  });

  test("every point of the last weeks stands in its column, in its band", () => {
    fc.assert(
      fc.property(records, (checkIns) => {
        const today = todayOf(checkIns);
        const lines = linesOf(picture(checkIns, { today })).slice(1);
        const axis = lines.findIndex((line) => line.includes("└"));
        const columns = [...(lines[axis] ?? "")].length;
        const row = (label: string) => lines.findIndex((line) => line.startsWith(`${label.padStart(14)} ┤`));
        const { points } = trendOf("overall", checkIns, questionnaires, today);
        const weeksAgo = (date: string) =>
          Math.floor((dayNumber(today) + 3) / 7) - Math.floor((dayNumber(date) + 3) / 7);
        for (const { date, value } of points) {
          const column = columns - 1 - 2 * weeksAgo(date);
          if (column < 16) continue;
          const at = lines.slice(0, axis).findIndex((line) => /[●○▲▼]/.test([...line][column] ?? ""));
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at > row("25")).toBe(steady(value) < 25);
          expect(at < row("55")).toBe(steady(value) >= 55);
        }
      }),
      runs,
    );
  });
});
