import { type Answers, answerTo } from "../questionnaire/answers";

/** Answers around one turn for the worse, oldest first. */
export interface Stretches {
  /** The weeks as usual. */
  readonly usual: readonly Answers[];
  /** The weeks right before the turn. */
  readonly lead: readonly Answers[];
  /** From the turn's onset to the day it was detected. */
  readonly after: readonly Answers[];
}

/** How far one item had moved before and during the turn, in answer steps. */
interface Rise {
  readonly item: string;
  readonly before: number;
  readonly after: number;
  /** Variance of one answer, and how many answers each mean rests on. */
  readonly variance: number;
  readonly counts: Readonly<Record<keyof Stretches, number>>;
}

/** The fewest answers needed for a mean. */
const least = { usual: 4, lead: 3, after: 1 } as const;
/**
 * Until a person's own spread is known, an answer is assumed to vary by 0.7 steps, with the weight of 6
 * weeks.
 */
const priorVariance = 0.5;
const priorWeeks = 6;
/** Half a squared difference of neighbours is this share of the variance when weeks resemble each other. */
const differenceShare = 1;
/** Weeks that resemble each other say less than the same number of independent ones. */
const resemblance = 1.2;

/**
 * By how many standard errors each item moved ahead of the others before a turn. An item that moves with all
 * the others has covered the same share of its way as they have, which in a slow decline can happen before
 * the dated onset; only movement beyond that is a lead.
 * @returns z by item; items with too few answers are left out
 */
export function leadOf(turn: Stretches, items: readonly string[]): Map<string, number> {
  const rises = items.flatMap((item) => riseOf(turn, item) ?? []);
  const total = rises.reduce(
    (sum, { before, after }) => ({ before: sum.before + before, after: sum.after + after }),
    { before: 0, after: 0 },
  );
  return new Map(
    rises.map((rise) => {
      const others = { before: total.before - rise.before, after: total.after - rise.after };
      const share = others.after > 0 ? Math.min(Math.max(others.before / others.after, 0), 1) : 0;
      return [rise.item, zOf(rise, share)];
    }),
  );
}

function zOf({ before, after, variance, counts }: Rise, share: number): number {
  const ahead = before - share * Math.max(after, 0);
  const weeks = 1 / counts.lead + 1 / counts.usual + share ** 2 * (1 / counts.after + 1 / counts.usual);
  return ahead / Math.sqrt(resemblance * variance * weeks);
}

function riseOf(turn: Stretches, item: string): Rise | null {
  const usual = numbersOf(turn.usual, item);
  const lead = numbersOf(turn.lead, item);
  const after = numbersOf(turn.after, item);
  if (usual.length < least.usual || lead.length < least.lead || after.length < least.after) return null;
  return {
    item,
    before: mean(lead) - mean(usual),
    after: mean(after) - mean(usual),
    variance: spread([...usual, ...lead]),
    counts: { usual: usual.length, lead: lead.length, after: after.length },
  };
}

/** The variance of one answer, from its steps between neighbours and the prior. */
function spread(values: readonly number[]): number {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  const squares = steps.reduce((sum, step) => sum + step ** 2 / 2 / differenceShare, 0);
  return (priorWeeks * priorVariance + squares) / (priorWeeks + steps.length);
}

function numbersOf(answers: readonly Answers[], item: string): number[] {
  return answers.map((one) => answerTo(one, item)).filter((value) => typeof value === "number");
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
