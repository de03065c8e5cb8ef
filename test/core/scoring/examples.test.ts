import { expect, test } from "vitest";
import { assess } from "../../../src/core";
import { exampleAnswers, exampleNames, exampleResult, sameParts } from "../../helpers/examples";

test.each(exampleNames)("%s comes out as the specification says", (name) => {
  const { date, answers, details, load } = exampleAnswers(name);
  const since = load?.["m.since-vacation"];
  const hours = load?.["m.hours"];
  const result = assess(answers, {
    details,
    date,
    load,
    recentHours: hours === undefined ? [] : [hours],
    lastWorkFreeHoliday:
      since === undefined ? null : new Date(Date.parse(date) - since * 86_400_000).toISOString().slice(0, 10),
  });
  const expected = exampleResult(name);
  expect(Object.keys(expected).length).toBeGreaterThan(7);
  expect(sameParts(expected, result)).toEqual(expected);
});

test("sameParts tells a difference", () => {
  const expected = exampleResult("help-desk");
  const { answers, details } = exampleAnswers("help-desk");
  const other = assess({ ...answers, "high.mail-edges": true }, { details });
  expect(sameParts(expected, other)).not.toEqual(expected);
});
