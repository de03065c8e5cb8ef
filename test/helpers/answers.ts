import fc from "fast-check";
import { instruments } from "../../src/core";
import type { Answers, AnswerValue } from "../../src/core/questionnaire/answers";
import type { InstrumentId, Item, StageItem } from "../../src/core/questionnaire/items";

/** Ids of all items of an instrument, in its order. */
export function idsOf(instrument: InstrumentId): string[] {
  return instruments[instrument].items.map((item: Item) => item.id);
}

/** Every one of these ids with the same answer. */
export function all(ids: readonly string[], value: AnswerValue): Record<string, AnswerValue> {
  return Object.fromEntries(ids.map((id) => [id, value]));
}

/** The weekly signs, instrument by instrument. */
export const weeklyIds = [...idsOf("physical"), ...idsOf("emotional"), ...idsOf("behavioural")];

/** Six signs of each scale, enough for its score: for tests that count points, whatever joins a scale later. */
export const sixOfEach = (["physical", "emotional", "behavioural"] as const).flatMap((id) =>
  idsOf(id).slice(0, 6),
);

/** The checklist by its three headings. */
export const checklistIds = {
  high: idsOf("checklist").filter((id) => id.startsWith("high.")),
  medium: idsOf("checklist").filter((id) => id.startsWith("medium.")),
  low: idsOf("checklist").filter((id) => id.startsWith("low.")),
};

/** A checklist without any warning and with every protection. */
export const calmChecklist: Answers = {
  ...all(checklistIds.high, false),
  ...all(checklistIds.medium, false),
  ...all(checklistIds.low, true),
};

/** Marks of one stage in their order. */
export function marksOf(stage: number): string[] {
  return instruments.stages.items.filter((item: StageItem) => item.stage === stage).map((item) => item.id);
}

/** Answers of 0 to 4, each of which may be skipped. */
export function numberAnswers(ids: readonly string[]): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(ids.map((id) => [id, fc.option(fc.integer({ min: 0, max: 4 }))])));
}

/** Answers of yes or no, of which about one in `skipped` (2 or more) is left out. */
export function yesNoAnswers(ids: readonly string[], skipped = 4): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(ids.map((id) => [id, fc.option(fc.boolean(), { freq: skipped - 1 })])));
}

/** Everything that can be answered, each with a chance to be skipped. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    numberAnswers([...weeklyIds, ...idsOf("environment"), ...idsOf("dimensions")]),
    yesNoAnswers([...idsOf("checklist"), ...idsOf("stages"), ...idsOf("help")]),
  )
  .map(([numbers, words]) => ({ ...numbers, ...words }));

/** Every way to answer the open items of these answers with yes or no. */
export function* completions(answers: Answers, ids: readonly string[]): Generator<Answers> {
  const open = ids.filter((id) => (answers[id] ?? null) === null);
  for (let pattern = 0; pattern < 2 ** open.length; pattern++) {
    const filled = open.map((id, bit): [string, boolean] => [id, ((pattern >> bit) & 1) === 1]);
    yield { ...answers, ...Object.fromEntries(filled) };
  }
}
