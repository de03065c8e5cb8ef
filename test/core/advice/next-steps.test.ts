import { expect, test } from "vitest";
import { nextSteps } from "../../../src/core/advice/next-steps";
import { strategies } from "../../../src/core/advice/strategies";

// The twelve next steps, four for each term, taken by strategies that exist.
test("the next steps are the specified ones, each taken by a strategy of the catalogue", () => {
  expect(nextSteps.map(({ id }) => id)).toEqual([
    "next.week.boundary",
    "next.week.enjoy",
    "next.week.reach-out",
    "next.week.assess",
    "next.month.manager",
    "next.month.vacation",
    "next.month.mentor",
    "next.month.role",
    "next.year.flexibility",
    "next.year.outside",
    "next.year.reassess",
    "next.year.mentor",
  ]);
  const known = strategies.map(({ id }) => id);
  for (const { id, term, strategies: taken } of nextSteps) {
    expect(id).toContain(`.${term}.`);
    expect(taken.length).toBeGreaterThan(0);
    for (const one of taken) expect(known).toContain(one);
  }
});
