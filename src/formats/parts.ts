import { instruments } from "../core/questionnaire/instruments/index";
import type { Item } from "../core/questionnaire/items";
import { type AskedPart, partsOfSelection } from "../core/questionnaire/routines";
import { clip, didYouMean } from "../core/text";
import { Failure } from "../errors";

/**
 * Parses `--only`, a comma-separated list of instruments or items.
 * @throws Failure `usage` naming the first word that is neither
 */
export function partsFlag(text: string): AskedPart[] {
  const selected = partsOfSelection(text, instruments);
  if (!("unknown" in selected)) return selected;
  const known = Object.values(instruments).flatMap(({ id, items }) => [
    id,
    ...items.map((item: Item) => item.id),
  ]);
  throw new Failure(
    "usage",
    `--only names "${clip(selected.unknown)}", which is neither an instrument nor an item`,
    `${didYouMean(selected.unknown, known)}headroom questions lists them all.`,
  );
}
