import { type Instrument, type Instruments, type Item, type ScaleId, scaleOf } from "./items";

/**
 * `true`/`false`, `0`-`4`, or `null` for skipped; a missing id means the same (docs/method.md, "What is
 * asked").
 */
export type AnswerValue = boolean | number | null;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What `high.life-interference` disturbs, if the person said so. */
export type Disturbed = "sleep" | "meals" | "relationships";
export const disturbances = ["sleep", "meals", "relationships"] as const satisfies readonly Disturbed[];
export interface Details {
  readonly "high.life-interference"?: readonly Disturbed[];
}

/** Logged facts of the week, by metric id. */
export type Load = Readonly<Record<string, number>>;

/** What makes a week unlike others. */
export type WeekContext = "on-call" | "leave" | "ill" | "between-jobs" | "home";
export const weekContexts = [
  "on-call",
  "leave",
  "ill",
  "between-jobs",
  "home",
] as const satisfies readonly WeekContext[];

/** How an active boundary went in the week. */
export type Adherence = "kept" | "partly" | "missed";
export const adherences = ["kept", "partly", "missed"] as const satisfies readonly Adherence[];

/** True when `value` is valid on the scale; `null` (skipped) fits every scale. */
export function fitsScale(scale: ScaleId, value: unknown): value is AnswerValue {
  if (value === null) return true;
  if (scale === "yes-no") return typeof value === "boolean";
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4;
}

/** What an item of this scale takes, in the words of an error message. */
export const takes: Readonly<Record<ScaleId, string>> = {
  "yes-no": "true, false or null",
  days: "0, 1, 2, 3, 4 or null",
  frequency: "0, 1, 2, 3, 4 or null",
  agreement: "0, 1, 2, 3, 4 or null",
};

/** Ids of the items that have an answer. */
export function answered(items: readonly Item[], answers: Answers): Item[] {
  return items.filter((item) => answerTo(answers, item.id) !== null);
}

/**
 * The answer to one item; `null` when it is missing. Own properties only, so `__proto__` is not an answer.
 */
export function answerTo(answers: Answers, id: string): AnswerValue {
  return Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
}

/** The values without skipped ones, which mean the same as missing ones. */
export function withoutSkipped<T>(values: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== null),
  );
}

/** True when the item was answered yes. */
export function isYes(answers: Answers, id: string): boolean {
  return answerTo(answers, id) === true;
}

/**
 * Rejects an unknown id or a value of the wrong kind (docs/method.md, "What is asked").
 * @throws TypeError naming the id, the value and what was expected
 */
export function checkAnswers(answers: Answers, instruments: Instruments): void {
  const scales = new Map<string, ScaleId>();
  for (const instrument of Object.values(instruments) as readonly Instrument[])
    for (const item of instrument.items) scales.set(item.id, scaleOf(instrument, item));
  for (const [id, value] of Object.entries(answers)) {
    const scale = scales.get(id);
    if (scale === undefined) throw new TypeError(`there is no item "${id}"`);
    if (value !== undefined && !fitsScale(scale, value))
      throw new TypeError(`${id} is ${JSON.stringify(value)}; it takes ${takes[scale]}`);
  }
}
