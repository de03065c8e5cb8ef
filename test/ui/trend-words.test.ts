import { describe, expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import { addDays } from "../../src/core/calendar";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import { trendOf } from "../../src/core/trend/trend";
import { sparkline } from "../../src/ui/sparkline";
import { shortState, stateSentence, stateSign } from "../../src/ui/state-words";
import { symbolsFor } from "../../src/ui/symbols";
import { earlySignsSentence } from "../../src/ui/trend/words";
import { inventedToday, weekOf } from "../helpers/invented-record";

const unicode = symbolsFor(true);
const ascii = symbolsFor(false);

function weekly(sums: readonly number[], context: readonly "on-call"[][] = []): CheckIn[] {
  return sums.map((sum, index) =>
    weekOf(addDays(inventedToday, -7 * (sums.length - 1 - index)), {
      physical: sum,
      emotional: sum,
      behavioural: sum,
      context: context[index] ?? [],
    }),
  );
}

const overall = (checkIns: readonly CheckIn[], today = inventedToday) =>
  trendOf("overall", checkIns, questionnaires, today);
const rise = [8, 8, 8, 8, 8, 8, 8, 8, 13, 13];

describe("the state in words", () => {
  test("a turn comes with both means, its beginning, and no formula", () => {
    expect(stateSentence(overall(weekly(rise)), inventedToday, unicode)).toBe(
      "▲ worsening: the last 2 weeks average 54, the 8 before 33: much more like a lasting change since about 15 Nov than like your usual ups and downs.",
    );
  });

  test("a turn for the better is told in the same way, in ASCII as well", () => {
    const fall = rise.map((sum) => 21 - sum);
    expect(stateSentence(overall(weekly(fall)), inventedToday, ascii)).toBe(
      "v improving: the last 2 weeks average 33, the 8 before 54: much more like a lasting change since about 15 Nov than like your usual ups and downs.",
    );
  });

  test("weeks on call among the recent ones are named", () => {
    const onCall = [...rise.slice(1).map(() => []), ["on-call" as const]];
    expect(stateSentence(overall(weekly(rise, onCall)), inventedToday, unicode)).toContain(
      "the last 2 weeks (1 on call) average 54",
    );
  });

  test("the year stands where it is another one", () => {
    expect(stateSentence(overall(weekly(rise)), "2027-01-01", unicode)).toContain(
      "since about 15 Nov 2026 than",
    );
    expect(shortState(overall(weekly(rise)), "2027-01-02", unicode)).toContain("15 Nov 2026");
  });

  test.each([
    [[], "? too few check-ins to tell: 0 of 6"],
    [[8, 8, 8], "? too few check-ins to tell: 3 of 6"],
    [
      [8, 8, 8, 8, 9, 8, 8, 9, 9],
      "= steady: the last 4 weeks average 35, the 5 before 34: that can still be your usual ups and downs.",
    ],
    [Array<number>(20).fill(8), "= steady: the last 4 weeks average 33, as did the 12 before."],
    [Array<number>(6).fill(8), "= steady: the last 3 weeks average 33, as did the 3 before."],
  ])("without a turn: %j", (sums, sentence) => {
    expect(stateSentence(overall(weekly(sums)), inventedToday, unicode)).toBe(sentence);
  });

  test("a gap is the reason why there are too few", () => {
    const before = weekly(rise).map((one) => ({ ...one, date: addDays(one.date, -9 * 7 - 7) }));
    expect(stateSentence(overall([...before, ...weekly([8, 8])]), inventedToday, unicode)).toBe(
      "? too few check-ins to tell, after 8 weeks without any: 2 of 6",
    );
  });

  test("so are other questions", () => {
    const newer = weekly([8, 8]).map((one) => ({
      ...one,
      instruments: { ...one.instruments, physical: 99 },
    }));
    const before = weekly(rise).map((one) => ({ ...one, date: addDays(one.date, -14) }));
    expect(stateSentence(overall([...before, ...newer]), inventedToday, unicode)).toBe(
      "? too few check-ins to tell, since the questions changed: 2 of 6",
    );
  });

  test("an old turn is no news, and no reason to say that all is as before", () => {
    const sentence = stateSentence(overall(weekly(rise), "2027-03-01"), "2027-03-01", unicode);
    expect(sentence).toMatch(/^= steady: nothing newer than 22 Nov 2026 to tell from\. Then, the last 2/);
    expect(sentence).not.toContain("usual ups and downs");
  });

  test("a scale that nobody watches has no state", () => {
    const hours = trendOf("m.hours", weekly(rise), questionnaires, inventedToday);
    expect(stateSentence(hours, inventedToday, unicode)).toBe("");
    expect(shortState(hours, inventedToday, unicode)).toBe("");
  });
});

describe("the state in short", () => {
  test.each([
    [rise, "▲ worsening since about 15 Nov: last 2 weeks average 54, the 8 before 33"],
    [Array<number>(9).fill(8), "= steady"],
    [[8], "? too few check-ins to tell: 1 of 6"],
  ])("%j", (sums, words) => {
    expect(shortState(overall(weekly(sums)), inventedToday, unicode)).toBe(words);
  });

  test("the sign stands before the word", () => {
    expect(stateSign("worsening", unicode)).toBe("▲ worsening");
    expect(stateSign("improving", ascii)).toBe("v improving");
  });
});

describe("a sparkline", () => {
  const points = (values: readonly (number | null)[], last = inventedToday) =>
    values.flatMap((value, index) =>
      value === null ? [] : [{ date: addDays(last, -7 * (values.length - 1 - index)), value }],
    );

  test.each([
    [[0, 12, 25, 50, 75, 100], "▁▁▃▅▇█", "012579"],
    [[50, null, 50], "···▅·▅", "...5.5"],
    [[], "······", "......"],
  ])("%j", (values, drawn, plain) => {
    expect(sparkline(points(values), 6, inventedToday, unicode)).toBe(drawn);
    expect(sparkline(points(values), 6, inventedToday, ascii)).toBe(plain);
  });

  test("the current week is not missing while it lasts", () => {
    expect(sparkline(points([50, 50]), 4, addDays(inventedToday, 1), ascii)).toBe("..55");
    expect(sparkline(points([50, 50]), 4, addDays(inventedToday, 8), ascii)).toBe(".55.");
  });

  test("shows no more weeks than asked for", () => {
    expect(sparkline(points([10, 20, 30, 40]), 2, inventedToday, ascii)).toBe("34");
  });
});

describe("own early signs in words", () => {
  test.each([
    [null, ""],
    [
      { turns: 3, items: ["phys.head-eyes"] } as const,
      "Before your last three bad turns, head and eyes moved first.",
    ],
    [
      { turns: 2, items: ["phys.head-eyes", "beh.isolation"] } as const,
      "Before your last two bad turns, head and eyes and staying away moved first. Two turns are few to go by.",
    ],
  ])("%j", (signs, sentence) => {
    expect(earlySignsSentence(signs)).toBe(sentence);
  });
});
