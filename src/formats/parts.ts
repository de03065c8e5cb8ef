import { clip } from "../clip";
import { instruments } from "../content/instruments/index";
import type { Item } from "../domain/instrument";
import { type AskedPart, partsOfSelection } from "../domain/routine";
import { Failure } from "../errors";
import { didYouMean } from "../near";

/**
 * Reads `--only`, a comma list of instruments or items.
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
    `--only names "${clip(selected.unknown)}", which is no instrument and no item`,
    `${didYouMean(selected.unknown, known)}headroom questions lists them all.`,
  );
}
