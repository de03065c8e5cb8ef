import { expect, test } from "vitest";
import type { Moment } from "../../../src/core/signals/moment";
import { measuresUpTo, reportOn, type SourceSeen } from "../../../src/core/signals/report";
import { workingDay } from "../../../src/core/signals/working-day";

const wall = (text: string) => Date.parse(`${text}Z`);
const now = { today: "2026-11-26", wall: wall("2026-11-26T12:00") };

function source(kind: Moment["kind"], texts: readonly string[], more: Partial<SourceSeen> = {}): SourceSeen {
  return {
    source: { id: `${kind}-1`, kind, purpose: "work", paths: [] },
    moments: texts.map((text) => ({ at: wall(text), wall: wall(text), kind, purpose: "work" })),
    skipped: [],
    usable: true,
    ...more,
  };
}

test("a report names its weeks, the nights that pages broke, and how much each source gave", () => {
  const pages = [
    "2026-11-17T22:30",
    "2026-11-18T02:00",
    "2026-11-18T23:10",
    "2026-11-22T23:00",
    "2026-11-25T03:00",
  ];
  const git = ["2026-10-01T10:00", "2026-11-16T10:00", "2026-11-16T11:00"];
  const report = reportOn([source("pages", pages), source("git", git)], 2, now, workingDay());
  expect(report).toMatchObject({ from: "2026-11-16", to: "2026-11-29" });
  expect(
    report.weeks.map(({ week, finished, whole, brokenNights }) => [week, finished, whole, brokenNights]),
  ).toEqual([
    ["2026-W47", true, true, ["2026-11-18", "2026-11-19", "2026-11-23"]],
    ["2026-W48", false, false, ["2026-11-25"]],
  ]);
  expect(report.weeks.map(({ measures }) => measures["m.night-calls"])).toEqual([4, 1]);
  expect(report.sources.map(({ source: { id }, read }) => [id, read])).toEqual([
    ["pages-1", 5],
    ["git-1", 2],
  ]);
  expect(report.remarkable[0]).toEqual({ metric: "m.night-calls", week: "2026-11-16", value: 4 });
});

test("the week of the first moment is not whole, and a source that was not usable knows nothing", () => {
  const moments = ["2026-11-17T10:00", "2026-11-18T10:00"];
  const report = reportOn([source("git", moments, { usable: false })], 2, now, workingDay());
  expect(report.weeks[0]).toMatchObject({ whole: false, finished: true });
  expect(new Set(Object.values(report.weeks[0]?.measures ?? {}))).toEqual(new Set([null]));
});

test("a check-in reads the seven days up to its own, whatever the weekday", () => {
  const git = source("git", ["2026-11-18T21:00", "2026-11-19T21:00", "2026-11-25T21:00", "2026-11-26T09:00"]);
  const evenings = (day: string) => measuresUpTo(day, [git], now, workingDay())["m.evenings"];
  expect(["2026-11-18", "2026-11-24", "2026-11-25", "2026-11-26"].map(evenings)).toEqual([1, 2, 2, 1]);
});
