import type { HelpLevel } from "../../domain/help";
import type { Paint } from "../paint";
import { textWidth, wrap } from "../text";

/** What help comes first, before any score (docs/method.md, "Help"). `crisis` has a page of its own. */
const words: Readonly<Record<Exclude<HelpLevel, "crisis" | "none">, string>> = {
  therapy:
    "Some of your answers are a good reason to talk to a doctor or a licensed therapist first. It is no defeat, and you need not work it out alone.",
  professional:
    "Some of your answers are a good reason to bring in professional help: a therapist, or a coach for work matters.",
  decision:
    "You say the place is the main cause and nothing changes there. A coach or therapist can help with the stay-or-go question.",
};

/** The block that stands before the headline when the answers call for help; empty otherwise. */
export function helpFirst(help: HelpLevel, width: number, paint: Paint): string[] {
  if (help === "crisis" || help === "none") return [];
  return [paint.strong("Help first"), ...wrap(`  ${words[help]}`, textWidth(width))];
}
