import { dimensionScales, instruments } from "../../src/core";
import type { Answers, Load } from "../../src/core/questionnaire/answers";
import { idsOf, marksOf } from "./answers";

/**
 * The rules once more, as slowly and plainly as docs/method.md tells them: whole points and completions
 * instead of shortcuts, exact fractions instead of floating point.
 */

type Level = "low" | "medium" | "high";
const order: readonly Level[] = ["low", "medium", "high"];

/** A sum over a count, so that nothing is rounded before it is compared. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const numbers = (answers: Answers, ids: readonly string[]) =>
  ids.map((id) => answers[id]).filter((value): value is number => typeof value === "number");

/** 25 × the mean, of all answers but one at least. */
function scoreOf(answers: Answers, ids: readonly string[]): Fraction | null {
  const given = numbers(answers, ids);
  if (given.length < ids.length - 1 || given.length === 0) return null;
  return { over: 25n * given.reduce((sum, value) => sum + BigInt(value), 0n), under: BigInt(given.length) };
}

function mean(parts: readonly Fraction[]): Fraction | null {
  if (parts.length === 0) return null;
  const sum = parts.reduce((a, b) => ({
    over: a.over * b.under + b.over * a.under,
    under: a.under * b.under,
  }));
  return { over: sum.over, under: sum.under * BigInt(parts.length) };
}

const there = (parts: readonly (Fraction | null)[]) => parts.filter((part) => part !== null);
const atLeast = (a: Fraction, b: Fraction) => a.over * b.under >= b.over * a.under;
const reaches = (score: Fraction, limit: number) => atLeast(score, { over: BigInt(limit), under: 1n });

/** One decimal, half up; scores are never negative. */
function tenths(score: Fraction | null): number | null {
  if (score === null) return null;
  return Number((score.over * 20n + score.under) / (score.under * 2n)) / 10;
}

const scales = ["physical", "emotional", "behavioural"] as const;
const dimensions = ["exhaustion", "distance", "efficacy", "cognition"] as const;

function dimensionIds(dimension: (typeof dimensions)[number]): string[] {
  const own = instruments.dimensions.items.filter((item) => item.dimension === dimension);
  return [...own.map(({ id }) => id), ...dimensionScales[dimension]];
}

function strainOf(answers: Answers) {
  const scored = scales.map((scale) => scoreOf(answers, idsOf(scale)));
  const overall = there(scored).length === 3 ? mean(there(scored)) : null;
  const signs = there(scored).length >= 2 ? mean(there(scored)) : null;
  const isAsked = idsOf("dimensions").some((id) => (answers[id] ?? null) !== null);
  const four = isAsked ? dimensions.map((one) => scoreOf(answers, dimensionIds(one))) : null;
  const wide = four !== null && there(four).length >= 3 ? mean(there(four)) : null;
  const now = signs === null ? wide : wide === null || atLeast(signs, wide) ? signs : wide;
  return {
    scored,
    overall,
    four,
    now,
    leading: now === null ? null : now === signs ? ("signs" as const) : ("dimensions" as const),
    partial: there(scored).length === 2,
  };
}

function bandOf(score: Fraction) {
  return reaches(score, 55) ? "high" : reaches(score, 25) ? "raised" : "calm";
}

const levelOfIndex = (index: number): Level => (index >= 30 ? "high" : index >= 5 ? "medium" : "low");
const pointsOf = (id: string, yes: boolean) =>
  id.startsWith("high.") ? (yes ? 10 : 0) : id.startsWith("medium.") ? (yes ? 2 : 0) : yes ? 0 : 1;

function riskOf(answers: Answers) {
  const ids = idsOf("checklist");
  const given = ids.filter((id) => (answers[id] ?? null) !== null);
  if (given.length === 0) return null;
  const index = (filled: (id: string) => boolean) =>
    ids.reduce((sum, id) => sum + pointsOf(id, filled(id)), 0);
  const worstAnswer = (id: string) => !id.startsWith("low.");
  const best = index((id) => (answers[id] ?? !worstAnswer(id)) === true);
  const worst = index((id) => (answers[id] ?? worstAnswer(id)) === true);
  const levels = order.slice(order.indexOf(levelOfIndex(best)), order.indexOf(levelOfIndex(worst)) + 1);
  const flipped = (flip: string) =>
    levelOfIndex(index((id) => (id === flip ? !answers[id] : answers[id] === true)));
  const yes = (start: string) => given.filter((id) => id.startsWith(start) && answers[id] === true).length;
  return {
    level: levels.length === 1 ? levels[0] : null,
    levels,
    index: given.length === ids.length ? best : null,
    indexRange: [best, worst],
    high: yes("high."),
    medium: yes("medium."),
    protective: yes("low."),
    unanswered: ids.length - given.length,
    why: [10, 2, 1].flatMap((points) =>
      given.filter((id) => pointsOf(id, answers[id] === true) === points).map((item) => ({ item, points })),
    ),
    borderline:
      given.length < ids.length
        ? []
        : ids
            .map((item) => ({ item, to: flipped(item) }))
            .filter(({ to }) => to !== levelOfIndex(best))
            .filter(({ item }) => levelOfIndex(best) !== "low" || !item.startsWith("high.")),
  };
}

/** Whether one stage qualifies when every mark is answered. */
function qualifies(stage: number, yes: (id: string) => boolean): boolean {
  const count = (ids: readonly string[]) => ids.filter(yes).length;
  const dangers = ["s2.rising-expectations", "s2.cannot-say-no", "s2.time-off-guilt"];
  const signs = marksOf(3).filter((id) => id !== "s3.boundary-fear");
  if (stage === 1)
    return count(["s1.volunteers", "s1.stays-late-to-learn", "s1.beyond-job", "s1.go-to-pride"]) === 4;
  if (stage === 2) return count(dangers) >= 2 || (yes("s2.indispensable") && count(dangers) >= 1);
  if (stage === 3) return count(signs) >= 2 || (yes("s3.boundary-fear") && count(signs) >= 1);
  const others = marksOf(4).filter((id) => id !== "s4.exhausted-unfocused" && id !== "s4.health-problems");
  return count(marksOf(4)) >= 3 || (yes("s4.exhausted-unfocused") && count(others) >= 1);
}

function stageOf(answers: Answers, now: Fraction | null) {
  const ids = idsOf("stages");
  const given = ids.filter((id) => (answers[id] ?? null) !== null);
  if (given.length === 0) return null;
  const gate: Readonly<Record<number, number>> = { 1: 0, 2: 25, 3: 45, 4: 50 };
  /** What a stage can come to, each completed on its own: no mark belongs to two. */
  const outcomes = (stage: number): Set<boolean> => {
    const open = marksOf(stage).filter((id) => (answers[id] ?? null) === null);
    const found = new Set<boolean>();
    for (let pattern = 0; pattern < 2 ** open.length; pattern++)
      found.add(
        qualifies(stage, (id) =>
          open.includes(id) ? ((pattern >> open.indexOf(id)) & 1) === 1 : answers[id] === true,
        ),
      );
    return found;
  };
  const passes = (stage: number) => now === null || reaches(now, gate[stage] ?? 0);
  const possible: (number | null)[] = [];
  let canBeLower = true;
  for (const stage of [4, 3, 2, 1]) {
    if (!canBeLower || !passes(stage)) continue;
    const found = outcomes(stage);
    if (found.has(true)) possible.unshift(stage);
    canBeLower = found.has(false);
  }
  if (canBeLower) possible.unshift(null);
  const isMet = (id: string) => answers[id] === true;
  const byMarks = [4, 3, 2, 1].find((stage) => qualifies(stage, isMet)) ?? null;
  const byBoth = [4, 3, 2, 1].find((stage) => passes(stage) && qualifies(stage, isMet)) ?? null;
  const tooFew = given.length < 12 && possible.length > 1;
  const usual = ["s1.volunteers", "s1.stays-late-to-learn", "s1.beyond-job", "s1.go-to-pride"].concat([
    "s2.indispensable",
    "s2.rising-expectations",
    "s2.cannot-say-no",
    "s2.time-off-guilt",
  ]);
  return {
    status: tooFew ? "too-few-answers" : byBoth === null ? "none" : "named",
    stage: tooFew ? null : byBoth,
    possible,
    heldBack: tooFew || byMarks === byBoth ? null : byMarks,
    withoutUsualPath: !tooFew && byBoth === 4 && usual.every((id) => answers[id] === false),
  };
}

function helpOf(answers: Answers): string {
  const yes = (...ids: string[]) => ids.some((id) => answers[id] === true);
  if (yes("crisis.life")) return "crisis";
  const therapy = "hopeless numb panic changes insomnia isolated apathy mood-disorder unable-to-work";
  if (yes("s4.panic-anxiety", ...therapy.split(" ").map((id) => `help.${id}`))) return "therapy";
  const harsh = answers["cog.harsh-thoughts"];
  if (yes("help.stuck", "help.intense", "help.where-to-start", "help.unchecked")) return "professional";
  if (harsh === 3 || harsh === 4) return "professional";
  return yes("help.place-unchanging") ? "decision" : "none";
}

/** The parts of a result that rest on answers and load alone. */
export function naiveAssessment(answers: Answers, load: Load = {}) {
  const risk = riskOf(answers);
  const { scored, overall, four, now, leading, partial } = strainOf(answers);
  const help = helpOf(answers);
  const isWeekly = scales.flatMap(idsOf).some((id) => (answers[id] ?? null) !== null);
  const [physical = null, emotional = null, behavioural = null] = scored.map(tenths);
  const headline = (): [Level | null, string | null] => {
    if (help === "crisis") return ["high", "crisis"];
    const worst = risk?.levels.at(-1) ?? null;
    if (now === null) return risk === null || risk.levels.length === 3 ? [null, null] : [worst, "checklist"];
    const level: Level = reaches(now, 55) ? "high" : reaches(now, 25) ? "medium" : "low";
    if (level !== "low") return [level, leading];
    if (worst === "high") return ["medium", "checklist"];
    const isBroken = (load["m.night-calls"] ?? 0) > 2 || (load["m.short-rests"] ?? 0) > 3;
    return isBroken ? ["medium", "rest"] : ["low", leading];
  };
  const [level, lead] = headline();
  return {
    headline: { level, leading: lead, partial },
    risk,
    strain: isWeekly
      ? {
          physical,
          emotional,
          behavioural,
          overall: tenths(overall),
          band: overall === null ? null : bandOf(overall),
          now: tenths(now),
          prorated: scales.filter(
            (scale) => numbers(answers, idsOf(scale)).length === idsOf(scale).length - 1,
          ),
        }
      : null,
    dimensions:
      four === null ? null : Object.fromEntries(dimensions.map((one, at) => [one, tenths(four[at] ?? null)])),
    stage: stageOf(answers, now),
    help,
  };
}
