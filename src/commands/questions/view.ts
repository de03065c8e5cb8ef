import {
  type Instrument,
  type Item,
  type Scale,
  type ScaleId,
  scaleOf,
  scales,
  stemOf,
} from "../../core/questionnaire/items";
import type { AskedPart } from "../../core/questionnaire/routines";
import { page, textWidth, wrap } from "../../ui/layout";

/** The whole question, stem included, as one sentence. */
export function questionText(instrument: Instrument, item: Item): string {
  const stem = stemOf(instrument, item);
  return stem === "" ? item.question : `${stem} ${item.question}`;
}

/** A scale on one line, each label after its value in an answers file: `1 = 1 day, 2 = 2 or 3 days`. */
function scaleLine({ labels }: Scale): string {
  return Object.entries(labels)
    .map(([key, words]) => `${key} = ${words}`)
    .join(", ");
}

/** The scales of a part, its usual one first. */
function scalesIn({ instrument, items }: AskedPart): ScaleId[] {
  const used = new Set(items.map((item) => scaleOf(instrument, item)));
  return [...used].sort((a, b) => Number(b === instrument.scale) - Number(a === instrument.scale));
}

/** `questions`: the questions with ids, texts and scales. */
export function renderQuestions(parts: readonly AskedPart[], width: number): string {
  const blocks = parts.map(({ instrument, items }) => [
    ...wrap(
      `${instrument.title}: ${items.length} of ${instrument.items.length}, about ${instrument.window}`,
      textWidth(width),
    ),
    ...scalesIn({ instrument, items }).flatMap((scale) =>
      wrap(`  ${scaleLine(scales[scale])}`, textWidth(width)),
    ),
    ...items.flatMap((item) => [
      `  ${item.id}`,
      ...wrap(`      ${questionText(instrument, item)}`, textWidth(width)),
    ]),
  ]);
  const template = "headroom questions --template prints an answers file to fill in.";
  return page([...blocks, wrap(template, textWidth(width))]);
}
