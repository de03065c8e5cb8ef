import { expect, test } from "vitest";
import { changeSummary } from "../../src/ui/result/changes";
import { checkIn } from "../helpers/check-ins";

const before = checkIn({ answers: { "phys.chronic-fatigue": 1, "emo.cynicism": 3, "beh.stimulants": 4 } });
const after = checkIn({ answers: { "phys.chronic-fatigue": 3, "emo.cynicism": 1, "beh.stimulants": 4 } });
const calmer = checkIn({ answers: { ...after.answers, "beh.stimulants": 1 } });

test("more and less stand on one line where both fit, else each begins its own", () => {
  expect(changeSummary(before, after, 80)).toEqual(["more often: worn out; less often: cynical"]);
  expect(changeSummary(before, calmer, 50)).toEqual([
    "more often: worn out;",
    "less often: caffeine or alcohol and 1 other",
  ]);
});

test("nothing changed, or nothing before, says nothing", () => {
  expect(changeSummary(before, before, 80)).toEqual([]);
  expect(changeSummary(undefined, after, 80)).toEqual([]);
});
