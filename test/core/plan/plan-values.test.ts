import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planFields } from "../../../src/core/plan/fields";
import {
  fitsPlan,
  planText,
  planTyped,
  readPlanText,
  readPlanValue,
  readTyped,
  typedForm,
} from "../../../src/core/plan/values";
import type { PlanField, PlanValue } from "../../../src/core/questionnaire/items";

function field(id: string): PlanField {
  const found = planFields.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

/** As `--set ID=VALUE` gives them: what is typed, and what is stored. */
const good: readonly (readonly [id: string, typed: string, stored: PlanValue | null])[] = [
  ["plan.time.end", "18:00", "18:00"],
  ["plan.time.end", "00:00", "00:00"],
  ["plan.time.end", "23:59", "23:59"],
  ["plan.time.end", " 8:30 ", "08:30"],
  ["plan.tech.dnd", "09:00-09:30", "09:00-09:30"],
  ["plan.tech.dnd", "18:00-08:00", "18:00-08:00"],
  ["plan.tech.dnd", "9:00 - 17:00", "09:00-17:00"],
  ["plan.time.free-day", "sunday", "sunday"],
  ["plan.time.free-day", "Monday", "monday"],
  ["plan.load.duty-review-date", "2028-02-29", "2028-02-29"],
  ["plan.time.next-vacation", "2026-07-01/2026-07-14", "2026-07-01/2026-07-14"],
  ["plan.time.next-vacation", "2026-07-01/2026-07-01", "2026-07-01/2026-07-01"],
  ["plan.load.max-hours", "45", 45],
  ["plan.load.max-hours", "0", 0],
  ["plan.load.max-hours", "168", 168],
  ["plan.load.max-hours", "37.5", 37.5],
  ["plan.tech.screens-off", "1440", 1440],
  ["plan.resp.volunteer-limit", "1", 1],
  ["plan.tech.storage", "in a drawer = closed", "in a drawer = closed"],
  ["plan.tech.storage", "x".repeat(2000), "x".repeat(2000)],
  ["plan.tech.storage", "Übergabe 引き継ぎ", "Übergabe 引き継ぎ"],
  ["plan.time.vacation-rule", "one-look", "one-look"],
  ["plan.time.vacation-rule", "One look", "one-look"],
  ["plan.comm.announced-to", '["manager","team"]', ["manager", "team"]],
  ["plan.comm.announced-to", "manager", ["manager"]],
  ["plan.comm.announced-to", "manager, team", ["manager, team"]],
  ["plan.comm.windows", '["09:00-09:30","16:30-17:00"]', ["09:00-09:30", "16:30-17:00"]],
  ["plan.comm.windows", "09:00-09:30, 16:30-17:00", ["09:00-09:30", "16:30-17:00"]],
  [
    "plan.resp.handover",
    '[{"topic":"backup","person":"Ada","date":"2026-12-01"}]',
    [{ topic: "backup", person: "Ada", date: "2026-12-01" }],
  ],
  ["plan.resp.handover", '[{"topic":"backup"}]', [{ topic: "backup" }]],
  ["plan.time.end", "", null],
  ["plan.time.end", "   ", null],
  ["plan.load.max-hours", "  ", null],
  ["plan.tech.storage", "[in a drawer]", "[in a drawer]"],
  ["plan.comm.silent", "[]", null],
];

const bad: readonly (readonly [id: string, typed: string, place: string])[] = [
  ["plan.time.end", "25:99", ""],
  ["plan.time.end", "24:00", ""],
  ["plan.time.end", "18:60", ""],
  ["plan.time.end", "18", ""],
  ["plan.time.end", "18:0", ""],
  ["plan.time.end", "six", ""],
  ["plan.tech.dnd", "18:00", ""],
  ["plan.tech.dnd", "18:00-18:00", ""],
  ["plan.tech.dnd", "18:00-25:00", ""],
  ["plan.tech.dnd", "09:00-10:00-11:00", ""],
  ["plan.time.free-day", "sonntag", ""],
  ["plan.time.free-day", "7", ""],
  ["plan.load.duty-review-date", "2026-02-30", ""],
  ["plan.load.duty-review-date", "2026-02-29", ""],
  ["plan.load.duty-review-date", "today", ""],
  ["plan.time.next-vacation", "2026-07-14/2026-07-01", ""],
  ["plan.time.next-vacation", "2026-07-01", ""],
  ["plan.time.next-vacation", "2026-02-30/2026-03-01", ""],
  ["plan.time.next-vacation", "2026-07-01/2026-07-02/2026-07-03", ""],
  ["plan.load.max-hours", "-1", ""],
  ["plan.load.max-hours", "168.5", ""],
  ["plan.load.max-hours", "1e2", ""],
  ["plan.load.max-hours", "45h", ""],
  ["plan.load.max-hours", "NaN", ""],
  ["plan.tech.screens-off", "1441", ""],
  ["plan.tech.screens-off", "30.5", ""],
  ["plan.resp.volunteer-limit", "-1", ""],
  ["plan.resp.volunteer-limit", "1.5", ""],
  ["plan.tech.storage", "x".repeat(2001), ""],
  ["plan.tech.storage", "a\u001b[31mred", ""],
  ["plan.tech.storage", "two\nlines", ""],
  ["plan.time.vacation-rule", "sometimes", ""],
  ["plan.comm.announced-to", "[manager]", ""],
  ["plan.comm.announced-to", '["manager", 3]', ", entry 2"],
  ["plan.comm.announced-to", '["manager", ""]', ", entry 2"],
  ["plan.comm.announced-to", '["a\\u0007"]', ", entry 1"],
  ["plan.comm.windows", "09:00", ", entry 1"],
  ["plan.comm.windows", '["09:00-09:30","9"]', ", entry 2"],
  ["plan.resp.handover", "backup", ""],
  ["plan.resp.handover", '["backup"]', ", entry 1"],
  ["plan.resp.handover", '[{"person":"Ada"}]', ", entry 1, topic"],
  ["plan.resp.handover", '[{"topic":"backup","date":"2026-02-30"}]', ", entry 1, date"],
  ["plan.resp.handover", '[{"topic":"backup","who":"Ada"}]', ", entry 1, a key"],
  ["plan.resp.handover", '[{"topic":{"a":1}}]', ", entry 1, topic"],
];

describe("values of the plan", () => {
  test.each(good)("%s takes %j", (id, typed, stored) => {
    expect(readPlanText(field(id).type, typed)).toEqual({ value: stored });
  });

  test.each(bad)("%s refuses %j", (id, typed, place) => {
    const reading = readPlanText(field(id).type, typed);
    expect(reading).toMatchObject({ place });
    expect(Object.keys(reading)).toContain("refused");
  });

  test("a JSON file gives numbers as numbers, and nothing else for them", () => {
    const { type } = field("plan.load.max-hours");
    expect(readPlanValue(type, 45)).toEqual({ value: 45 });
    expect(readPlanValue(type, -0)).toStrictEqual({ value: 0 });
    for (const wrong of ["45", true, [45], { hours: 45 }, -1, 169, Number.NaN, Infinity])
      expect(readPlanValue(type, wrong), String(wrong)).toHaveProperty("refused");
  });

  test("a value fits only as it would be stored", () => {
    const { type } = field("plan.time.end");
    expect([fitsPlan(type, "08:30"), fitsPlan(type, "8:30"), fitsPlan(type, "late")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("null, an empty text and an empty list mean no value, for every field", () => {
    for (const { id, type } of planFields)
      for (const empty of [null, "", []]) expect(readPlanValue(type, empty), id).toEqual({ value: null });
  });

  test("every default fits its field, and comes back as it is typed", () => {
    const defaults = planFields.flatMap((one) =>
      one.fallback === null ? [] : [{ one, value: one.fallback }],
    );
    expect(defaults.length).toBeGreaterThan(20);
    for (const { one, value } of defaults) {
      expect(fitsPlan(one.type, value), one.id).toBe(true);
      expect(readPlanText(one.type, planTyped(one, value)), one.id).toEqual({ value });
      expect(readTyped(one.type, typedForm(one.type, value)), one.id).toEqual({ value });
    }
  });

  test("what was taken is taken again unchanged, whatever was typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...planFields), fc.string(), (one, text) => {
        const reading = readPlanText(one.type, text);
        if (!("value" in reading) || reading.value === null) return;
        expect(fitsPlan(one.type, reading.value)).toBe(true);
        expect(readTyped(one.type, typedForm(one.type, reading.value))).toEqual(reading);
      }),
    );
  });

  test("no JSON value whatsoever makes a field throw or hold what it cannot", () => {
    fc.assert(
      fc.property(fc.constantFrom(...planFields), fc.jsonValue(), ({ type }, given) => {
        const reading = readPlanValue(type, given);
        if ("value" in reading && reading.value !== null) expect(fitsPlan(type, reading.value)).toBe(true);
      }),
    );
  });
});

describe("values as they are typed at a question", () => {
  test.each([
    ["plan.comm.announced-to", "manager; team ;", ["manager", "team"]],
    ["plan.comm.windows", "9:00-9:30, 16:30-17:00", ["09:00-09:30", "16:30-17:00"]],
    ["plan.comm.windows", "9:00-9:30; 16:30-17:00", ["09:00-09:30", "16:30-17:00"]],
    ["plan.comm.tiers", "emergency, at once, by phone", [{ kind: "emergency", time: "at once, by phone" }]],
    [
      "plan.resp.handover",
      "backup, Ada, 2026-12-01; mail",
      [{ topic: "backup", person: "Ada", date: "2026-12-01" }, { topic: "mail" }],
    ],
    ["plan.comm.announced-to", '["a; b"]', ["a; b"]],
    ["plan.time.end", "17:30", "17:30"],
  ] as const)("%s reads %j", (id, typed, stored) => {
    expect(readTyped(field(id).type, typed)).toEqual({ value: stored });
  });

  test("a wrong date in a column is refused with its place", () => {
    expect(readTyped(field("plan.resp.handover").type, "backup, Ada, soon")).toMatchObject({
      refused: "soon",
      place: ", entry 1, date",
    });
  });
});

describe("values in words", () => {
  test.each([
    ["plan.time.free-day", "sunday", "Sunday"],
    ["plan.tech.dnd", "18:00-08:00", "18:00 to 08:00"],
    ["plan.time.next-vacation", "2026-07-01/2026-07-14", "2026-07-01 to 2026-07-14"],
    ["plan.time.vacation-rule", "one-look", "one look"],
    ["plan.comm.announced-to", ["manager", "team"], "manager, team"],
    ["plan.load.decline-steps", ["Is it mine?", "Whom do I ask?"], "Is it mine?; Whom do I ask?"],
    ["plan.comm.windows", ["09:00-09:30", "16:30-17:00"], "09:00 to 09:30, 16:30 to 17:00"],
    ["plan.resp.handover", [{ topic: "backup", person: "Ada" }, { topic: "mail" }], "backup: Ada; mail"],
    ["plan.load.max-hours", 45, "45"],
  ] as const)("%s: %j", (id, value, words) => {
    expect(planText(field(id), value)).toBe(words);
  });
});
