import type { EarlySigns } from "../../domain/early-signs";
import { labelOf } from "../items";
import { anyOf } from "../words";

const numberWords = ["", "", "two", "three"];

/** `Before your last two bad turns, sleep and irritability moved first.`; nothing to say is an empty text. */
export function earlySignsSentence(signs: EarlySigns | null): string {
  if (signs === null) return "";
  const few = signs.turns === 2 ? " Two turns are few to go by." : "";
  const turns = numberWords[signs.turns] ?? String(signs.turns);
  return `Before your last ${turns} bad turns, ${anyOf(signs.items.map(labelOf), "and")} moved first.${few}`;
}
