import { describe, expect, test } from "vitest";
import { addDays } from "../../src/core/calendar";
import { renderYear, yearStart } from "../../src/ui/trend/year";

const today = "2026-11-22";
const look = { width: 60, colour: false, unicode: true };
const points = [
  { date: yearStart(today), value: 10 },
  { date: "2026-10-26", value: 25 },
  { date: "2026-11-08", value: 74.9 },
  { date: "2026-11-22", value: 100 },
];

describe("a year at a glance", () => {
  test("a sign a week in the month of its Monday, and what the signs mean", () => {
    const lines = renderYear("Overall strain", points, today, look, false).split("\n");
    expect(lines[0]).toBe("Overall strain, 52 weeks to Sun 22 Nov 2026");
    expect(lines[2]).toBe("  Nov 2025   ░");
    expect(lines[3]).toBe("  Dec 2025   · · · · ·");
    expect(lines[13]).toBe("  Oct 2026   · · · ▒");
    expect(lines[14]).toBe("  Nov 2026   ▓ · █");
    expect(
      lines
        .slice(2, 15)
        .join("")
        .match(/[░▒▓█·]/g),
    ).toHaveLength(52);
    expect(lines.join(" ")).toContain("no check-in");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  test("digits where there are no shades, and no sign for a week that still runs", () => {
    const text = renderYear("Overall strain", points.slice(0, 3), today, { ...look, unicode: false }, false);
    expect(text).toContain("  Nov 2026   7 .\n");
    expect(renderYear("Overall strain", points, today, look, true)).toContain("  Nov 2026   7 · 9\n");
    expect(yearStart(today)).toBe(addDays("2026-11-16", -51 * 7));
  });
});
