import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measuring, type Seen, weekName, weeksUpTo } from "../../../src/core/signals/measures";
import {
  type Moment,
  momentsOfEvent,
  type Purpose,
  plausible,
  type SourceKind,
  sourceKinds,
  withoutCheckIns,
} from "../../../src/core/signals/moment";
import { punchCard } from "../../../src/core/signals/report";
import { workingDay } from "../../../src/core/signals/working-day";
import { naiveMeasures } from "./naive";

const monday = "2026-11-16";
const wall = (text: string) => Date.parse(`${text}Z`);

function at(text: string, kind: SourceKind = "git", purpose: Purpose = "work"): Moment {
  return { at: wall(text), wall: wall(text), kind, purpose };
}

function event(from: string, to: string): Moment[] {
  const end = (text: string) => ({ at: wall(text), wall: wall(text) });
  return momentsOfEvent(end(from), end(to), "work");
}

function week(moments: readonly Moment[], more: Partial<Seen> = {}) {
  const sources = [...new Set(moments.map(({ kind }) => kind))].map((kind) => ({
    kind,
    purpose: moments.find((one) => one.kind === kind)?.purpose ?? ("work" as const),
  }));
  return measuring({ moments, sources, now: wall("2026-12-06T12:00"), working: workingDay(), ...more })(
    monday,
  );
}

describe("an active day", () => {
  test.each([
    ["two moments a quarter of an hour apart", [at("2026-11-16T09:00"), at("2026-11-16T09:15")], 1],
    ["two moments closer together", [at("2026-11-16T09:00"), at("2026-11-16T09:14:59")], 0],
    ["one moment on each of two days", [at("2026-11-16T23:50"), at("2026-11-17T00:10")], 0],
    ["an event of a quarter of an hour", event("2026-11-16T09:00", "2026-11-16T09:15"), 1],
    ["a shorter event", event("2026-11-16T09:00", "2026-11-16T09:14"), 0],
    ["an event over midnight, on the day it began", event("2026-11-16T23:00", "2026-11-17T01:00"), 1],
    [
      "nothing private",
      [at("2026-11-16T09:00", "shell", "private"), at("2026-11-16T19:00", "git", "private")],
      null,
    ],
  ])("%s", (_what, moments, days) => {
    expect(week(moments)["m.active-days"]).toBe(days);
  });
});

describe("evenings and nights", () => {
  test.each([
    ["19:59 is no evening", at("2026-11-16T19:59:59"), "18:00", 0],
    ["20:00 is one", at("2026-11-16T20:00"), "18:00", 1],
    ["an early end of work makes no early evening", at("2026-11-16T17:30"), "15:00", 0],
    ["a late end of work makes a late evening", at("2026-11-16T20:59"), "19:00", 0],
    ["two hours after it", at("2026-11-16T21:00"), "19:00", 1],
    ["a page is not of one's own doing", at("2026-11-16T21:00", "pages"), "18:00", null],
    ["private moments count", at("2026-11-16T23:59", "shell", "private"), "18:00", 1],
  ])("%s", (_what, moment, end, evenings) => {
    expect(week([moment], { working: workingDay({ end }) })["m.evenings"]).toBe(evenings);
  });

  test.each([
    ["2026-11-16T00:00", 1],
    ["2026-11-16T04:59:59", 1],
    ["2026-11-16T05:00", 0],
    ["2026-11-22T23:59", 0],
    ["2026-11-23T00:00", 0],
  ])("a page at %s makes %i nights of that week", (text, nights) => {
    expect(week([at(text, "pages")])["m.nights"]).toBe(nights);
  });

  test("an event until midnight leaves the night alone, a later one does not", () => {
    expect(week(event("2026-11-16T19:00", "2026-11-17T00:00"))["m.nights"]).toBe(0);
    expect(week(event("2026-11-16T19:00", "2026-11-17T00:01"))["m.nights"]).toBe(1);
  });

  test("of an event over twelve hours only the ends count", () => {
    expect(week(event("2026-11-16T18:00", "2026-11-17T06:00"))["m.nights"]).toBe(1);
    expect(week(event("2026-11-16T17:59", "2026-11-17T06:00"))["m.nights"]).toBe(0);
  });
});

describe("calls", () => {
  const pages = (...texts: string[]) => texts.map((text) => at(text, "pages"));

  test("links of up to an hour are one disturbance, counted where it began", () => {
    const chain = pages("2026-11-22T23:30", "2026-11-23T00:30", "2026-11-23T01:30");
    expect(week(chain)["m.night-calls"]).toBe(1);
    expect(week([...chain, ...pages("2026-11-22T22:29")])["m.night-calls"]).toBe(2);
  });

  test.each([
    ["2026-11-16T21:59", 0, 1],
    ["2026-11-16T22:00", 1, 1],
    ["2026-11-17T05:59", 1, 1],
    ["2026-11-17T06:00", 0, 1],
    ["2026-11-17T08:00", 0, 0],
    ["2026-11-17T17:59", 0, 0],
    ["2026-11-17T18:00", 0, 1],
    ["2026-11-21T10:00", 0, 1],
  ])("a page at %s: %i at night, %i outside hours", (text, night, outside) => {
    const seen = week(pages(text));
    expect([seen["m.night-calls"], seen["m.after-hours-calls"]]).toEqual([night, outside]);
  });

  test("a free weekday and another weekend are no working days", () => {
    const outside = (text: string, working = workingDay({ freeDay: 3 }, [5, 6])) =>
      week(pages(text), { working })["m.after-hours-calls"];
    expect(outside("2026-11-18T10:00")).toBe(1);
    expect(outside("2026-11-20T10:00")).toBe(1);
    expect(outside("2026-11-22T10:00")).toBe(0);
  });

  test("are null without any pages, as is everything without a source", () => {
    expect(week([at("2026-11-16T23:00")])["m.night-calls"]).toBeNull();
    expect(new Set(Object.values(week([])))).toEqual(new Set([null]));
  });
});

describe("rest", () => {
  const from = (clock: string, until: string) => [at(`2026-11-16T${clock}`), at(`2026-11-17T${until}`)];

  test("under eleven hours between noon and noon is a short one", () => {
    const busy = [at("2026-11-16T12:30"), at("2026-11-17T11:30")];
    expect(week([...busy, ...from("21:00", "08:00")])["m.short-rests"]).toBe(0);
    expect(week([...busy, ...from("21:01", "08:00")])["m.short-rests"]).toBe(1);
  });

  test("a long one belongs to the week of its middle, and 168 hours are a whole week of it", () => {
    expect(week([at("2026-11-19T20:00"), at("2026-11-22T20:30")])["m.long-rest"]).toBe(72.5);
    expect(week([at("2026-11-15T20:00"), at("2026-11-23T00:00")])["m.long-rest"]).toBe(168);
    expect(week([at("2026-11-30T20:00"), at("2026-12-01T00:00")])["m.long-rest"]).toBeNull();
  });

  test("the time since the last moment counts up to now", () => {
    expect(week([at("2026-11-20T12:00")], { now: wall("2026-11-21T12:00") })["m.long-rest"]).toBe(24);
  });
});

describe("a run", () => {
  const active = (date: string) => event(`${date}T10:00`, `${date}T11:00`);

  test("may begin before the week and is counted up to its last day", () => {
    const days = ["14", "15", "16", "17", "19", "20", "21", "22", "23", "24"];
    expect(week(days.flatMap((number) => active(`2026-11-${number}`)))["m.run"]).toBe(4);
    const all = Array.from({ length: 12 }, (_, index) => active(`2026-11-${13 + index}`));
    expect(week(all.flat())["m.run"]).toBe(10);
  });

  test("days to come are no part of it", () => {
    const days = ["16", "17", "18"].flatMap((number) => active(`2026-11-${number}`));
    expect(week(days, { now: wall("2026-11-17T12:00") })["m.run"]).toBe(2);
  });
});

test("weeks are those of ISO 8601, over the end of a year too", () => {
  expect(weeksUpTo("2027-01-03", 2)).toEqual(["2026-12-21", "2026-12-28"]);
  expect(["2026-12-28", "2027-01-04", "2024-12-30", "2026-11-23"].map(weekName)).toEqual([
    "2026-W53",
    "2027-W01",
    "2025-W01",
    "2026-W48",
  ]);
});

test("what no clock can have shown is left out and counted; so are commands around a check-in", () => {
  const now = wall("2026-11-20T12:00");
  const moments = [at("1989-12-31T23:59:59"), at("1990-01-01T00:00"), at("2026-11-20T12:00:01")];
  const { moments: kept, skipped } = plausible(moments, now);
  expect(kept).toEqual([moments[1]]);
  expect(skipped).toEqual([
    { why: "in the future", count: 1 },
    { why: "before 1990", count: 1 },
  ]);
  const around = ["11:44:59", "11:45", "12:15", "12:15:01"].map((time) => at(`2026-11-20T${time}`, "shell"));
  const git = at("2026-11-20T12:00");
  expect(withoutCheckIns([...around, git], [now])).toEqual([around[0], around[3], git]);
});

test("the punch card counts moments by weekday and hour, events in each hour they touch", () => {
  const moments = [
    at("2026-11-16T09:00"),
    at("2026-11-23T09:59"),
    ...event("2026-11-22T22:30", "2026-11-23T01:00"),
    at("2026-11-30T09:00"),
  ];
  const card = punchCard(moments, monday, "2026-11-29");
  expect(card[0]?.[9]).toBe(2);
  expect([card[6]?.[22], card[6]?.[23], card[0]?.[0], card[0]?.[1]]).toEqual([1, 1, 1, 0]);
  expect(card.flat().reduce((sum, count) => sum + count)).toBe(5);
});

test("all measures equal those of a second implementation", () => {
  const start = wall("2026-12-21T00:00");
  const minutes = 21 * 24 * 60;
  const moment = fc
    .record({
      minute: fc.integer({ min: 0, max: minutes }),
      kind: fc.constantFrom(...sourceKinds),
      purpose: fc.constantFrom<Purpose>("work", "work", "private"),
      length: fc.constantFrom(0, 5, 15, 60, 300, 720),
    })
    .map(({ minute, kind, purpose, length }): Moment => {
      const time = start + minute * 60_000;
      const end = kind === "calendar" && length > 0 ? { wallEnd: time + length * 60_000 } : {};
      return { at: time, wall: time, kind, purpose, ...end };
    });
  const clock = fc.constantFrom("00:00", "06:00", "08:00", "15:30", "18:00", "21:00", "23:00");
  fc.assert(
    fc.property(
      fc.array(moment, { maxLength: 60 }),
      fc.uniqueArray(fc.constantFrom(...sourceKinds), { maxLength: 5 }),
      fc.constantFrom<Purpose>("work", "private"),
      fc.tuple(clock, clock, fc.constantFrom(null, 1, 3, 7)).filter(([from, to]) => from !== to),
      fc.constantFrom([6, 7], [5, 6], []),
      fc.integer({ min: 7 * 24 * 60, max: minutes }),
      (moments, kinds, purpose, [from, to, freeDay], weekend, now) => {
        const seen: Seen = {
          moments,
          sources: kinds.map((kind) => ({ kind, purpose })),
          now: start + now * 60_000,
          working: workingDay({ start: from, end: to, freeDay }, weekend),
        };
        const measures = measuring(seen);
        for (const week of weeksUpTo("2027-01-10", 3))
          expect(measures(week)).toEqual(naiveMeasures(seen, week));
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
