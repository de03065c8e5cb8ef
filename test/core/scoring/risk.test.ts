import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreRisk } from "../../../src/core";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { type Level, levelOf, type Risk } from "../../../src/core/scoring/risk";
import { calmChecklist, checklistIds, completions, idsOf, yesNoAnswers } from "../../helpers/answers";
import { few } from "../../helpers/runs";

const ids = idsOf("checklist");
const ladder: readonly Level[] = ["low", "medium", "high"];

/** The rule as docs/method.md writes it, not as the program computes it. */
function indexByHand(answers: Answers): number {
  const yes = (prefix: string) =>
    ids.filter((id) => id.startsWith(`${prefix}.`) && answers[id] === true).length;
  return 10 * yes("high") + 2 * yes("medium") + (5 - yes("low"));
}

function bandByHand(index: number): Level {
  if (index >= 30) return "high";
  return index >= 5 ? "medium" : "low";
}

function checklistOf(pattern: number): Answers {
  return Object.fromEntries(ids.map((id, bit) => [id, ((pattern >> bit) & 1) === 1]));
}

describe("every checklist there can be", { timeout: 60_000 }, () => {
  const results = new Map<number, Risk>();
  const resultOf = (pattern: number): Risk => {
    const known = results.get(pattern) ?? scoreRisk(checklistOf(pattern));
    results.set(pattern, known);
    return known;
  };

  /** The patterns for which `wrong` holds; only their number and the first few are compared. */
  const failing = (wrong: (risk: Risk, pattern: number) => boolean) => {
    const found: number[] = [];
    for (let pattern = 0; pattern < 2 ** ids.length; pattern += few ? 311 : 1)
      if (wrong(resultOf(pattern), pattern)) found.push(pattern);
    return found.slice(0, 3);
  };
  const flipped = (pattern: number, bit: number) => resultOf(pattern ^ (1 << bit));

  test("the index is 10 high + 2 medium + missing protections, and fully known", () => {
    expect(
      failing(({ index, indexRange, unanswered }, pattern) => {
        const hand = indexByHand(checklistOf(pattern));
        return index !== hand || indexRange[0] !== hand || indexRange[1] !== hand || unanswered !== 0;
      }),
    ).toEqual([]);
  });

  test("the level is the band of the index, and the only one", () => {
    expect(
      failing(({ level, levels, index }) => {
        const band = bandByHand(index ?? -1);
        return level !== band || levels.length !== 1 || levels[0] !== band;
      }),
    ).toEqual([]);
  });

  test("the index never falls when a warning is added or a protection removed", () => {
    expect(
      failing(({ index }, pattern) =>
        ids.some((id, bit) => {
          const worseWhenSet = !id.startsWith("low.");
          const set = ((pattern >> bit) & 1) === 1;
          const other = flipped(pattern, bit).index ?? -1;
          return set === worseWhenSet ? other > (index ?? -1) : other < (index ?? -1);
        }),
      ),
    ).toEqual([]);
  });

  test("one high yes is never low, three are always high, without any it is never high", () => {
    expect(
      failing(
        ({ high, level }) =>
          (high >= 1 && level === "low") ||
          (high >= 3 && level !== "high") ||
          (high === 0 && level === "high"),
      ),
    ).toEqual([]);
  });

  test("without any protection it is never low", () => {
    expect(failing(({ protective, level }) => protective === 0 && level === "low")).toEqual([]);
  });

  test("why adds up to the index, names only what carried points, and falls", () => {
    expect(
      failing(({ why, index }, pattern) => {
        const answers = checklistOf(pattern);
        const points = why.map((reason) => reason.points);
        const fair = why.every(({ item, points: given }) => {
          const [kind = ""] = item.split(".");
          const carries = answers[item] === (kind !== "low");
          return carries && given === (kind === "high" ? 10 : kind === "medium" ? 2 : 1);
        });
        const falls = points.every((one, row) => row === 0 || one <= (points[row - 1] ?? 0));
        return !fair || !falls || points.reduce((sum, one) => sum + one, 0) !== index;
      }),
    ).toEqual([]);
  });

  test("borderline is every flip that alone changes the level, but high items at low", () => {
    expect(
      failing(({ level, borderline }, pattern) => {
        const byFlip = ids.flatMap((item, bit) => {
          const to = flipped(pattern, bit).level;
          return to === level || (level === "low" && item.startsWith("high.")) ? [] : [`${item}>${to}`];
        });
        return byFlip.join() !== borderline.map(({ item, to }) => `${item}>${to}`).join();
      }),
    ).toEqual([]);
  });
});

describe("unanswered items", () => {
  test("ranges and levels are those of every completion", () => {
    fc.assert(
      fc.property(yesNoAnswers(ids, 4), (answers) => {
        const indexes = [...completions(answers, ids)].map(indexByHand);
        const [best, worst] = [Math.min(...indexes), Math.max(...indexes)];
        const risk = scoreRisk(answers);
        const open = ids.filter((id) => answers[id] === null).length;
        expect(risk.indexRange).toEqual([best, worst]);
        expect(risk.unanswered).toBe(open);
        expect(risk.index).toBe(open === 0 ? best : null);
        const from = ladder.indexOf(bandByHand(best));
        expect(risk.levels).toEqual(ladder.slice(from, ladder.indexOf(bandByHand(worst)) + 1));
        expect(risk.level).toBe(bandByHand(best) === bandByHand(worst) ? bandByHand(best) : null);
        if (open > 0) expect(risk.borderline).toEqual([]);
      }),
    );
  });

  test.each(ids)("with %s open nothing is borderline", (id) => {
    const close = { ...calmChecklist, "medium.overwhelm": true, "medium.weekend-work": true };
    expect(scoreRisk(close).borderline).not.toEqual([]);
    expect(scoreRisk({ ...close, [id]: null }).borderline).toEqual([]);
  });

  test("a missing id means the same as null", () => {
    fc.assert(
      fc.property(yesNoAnswers(ids, 3), (answers) => {
        const left = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
        expect(scoreRisk(left)).toEqual(scoreRisk(answers));
      }),
    );
  });

  test("low or medium with two protections open", () => {
    const [first = "", second = ""] = checklistIds.low;
    const risk = scoreRisk({
      ...calmChecklist,
      "medium.overwhelm": true,
      "medium.weekend-work": true,
      [first]: null,
      [second]: null,
    });
    expect(risk).toMatchObject({ level: null, levels: ["low", "medium"], index: null, indexRange: [4, 6] });
  });

  test("nothing answered: every level is possible", () => {
    expect(scoreRisk({})).toMatchObject({
      level: null,
      levels: ["low", "medium", "high"],
      indexRange: [
        0,
        10 * checklistIds.high.length + 2 * checklistIds.medium.length + checklistIds.low.length,
      ],
      unanswered: ids.length,
    });
  });
});

test.each([
  [0, "low"],
  [4, "low"],
  [5, "medium"],
  [29, "medium"],
  [30, "high"],
  [85, "high"],
] as const)("an index of %i is %s", (index, level) => {
  expect(levelOf(index)).toBe(level);
});

test("equal points keep the order of the checklist", () => {
  const { why } = scoreRisk({
    ...calmChecklist,
    "high.lost-interest": true,
    "high.mail-edges": true,
    "low.says-no": false,
  });
  expect(why).toEqual([
    { item: "high.mail-edges", points: 10 },
    { item: "high.lost-interest", points: 10 },
    { item: "low.says-no", points: 1 },
  ]);
});
