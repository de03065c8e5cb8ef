import { describe, expect, test } from "vitest";
import { questionnaires } from "../../../src/core";
import { type EarlySigns, earlySigns } from "../../../src/core/trend/early-signs";
import { trendOf } from "../../../src/core/trend/trend";
import { weeklyIds } from "../../helpers/answers";
import { runs } from "../../helpers/runs";
import { type SimulatedPerson, simulatedPerson } from "../../helpers/simulated-people";

const planted = ["phys.sleep-disruption", "emo.irritability"].filter((id) => weeklyIds.includes(id));
const leading = planted.length === 2 ? planted : weeklyIds.slice(6, 8);
const three = { turns: [40, 90, 140], weeks: 180 };

function signsOf(person: SimulatedPerson): EarlySigns | null {
  const checkIns = simulatedPerson(person);
  return earlySigns(trendOf("overall", checkIns, questionnaires, "2040-01-01"), checkIns, weeklyIds);
}

function claims(person: Omit<SimulatedPerson, "seed">, people: number): EarlySigns[] {
  return Array.from({ length: people }, (_, index) => signsOf({ ...person, seed: index + 1 })).filter(
    (signs) => signs !== null,
  );
}

describe("own early signs", () => {
  // Never fewer, not in mutation tests either: a small sample says nothing about one in twenty.
  const people = 120;

  test.each([
    ["steps", three],
    ["two turns", { turns: [40, 90], weeks: 130 }],
    ["slow declines", { ...three, drift: 12 }],
    ["slow declines, items that react unlike each other", { ...three, drift: 8, unevenness: 0.6 }],
    ["small turns", { ...three, size: 0.6 }],
    ["no turns at all in ten years", { turns: [], weeks: 520 }],
  ])("are claimed of at most 5 in 100 people without any: %s", { timeout: 60_000 }, (_, person) => {
    expect(claims(person, people).length / people).toBeLessThanOrEqual(0.05);
  });

  test("are found in most people in whom two items lead by six weeks, and name those", {
    timeout: 60_000,
  }, () => {
    const found = claims({ ...three, leading, leadWeeks: 6 }, people);
    expect(found.length / people).toBeGreaterThan(0.5);
    const right = found.filter(({ items }) => items.every((item) => leading.includes(item)));
    expect(right.length / found.length).toBeGreaterThan(0.95);
    expect(found.some(({ items }) => items.length === 2)).toBe(true);
  });

  test("rest on the last three turns, or on two", () => {
    const found = claims({ ...three, leading, leadWeeks: 6 }, 60);
    expect(new Set(found.map(({ turns }) => turns))).toEqual(new Set([2, 3]));
  });

  test("are never claimed from the first turn, however clear", () => {
    for (let seed = 1; seed <= runs(40); seed++) {
      const all = simulatedPerson({ seed, ...three, leading, leadWeeks: 6, size: 2 });
      const trend = (checkIns: typeof all) => trendOf("overall", checkIns, questionnaires, "2040-01-01");
      const first = trend(all).watch?.warnings.find(({ direction }) => direction === "worsening")?.date ?? "";
      const upToIt = all.filter(({ date }) => date <= first);
      expect(upToIt.length).toBeGreaterThanOrEqual(6);
      expect(earlySigns(trend(upToIt), upToIt, weeklyIds)).toBeNull();
    }
  });

  test("an empty record has none", () => {
    expect(earlySigns(trendOf("overall", [], questionnaires, "2026-11-22"), [], weeklyIds)).toBeNull();
  });
});
