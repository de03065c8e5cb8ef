import { labelled, textWidth, wrap } from "../text";
import { titleLine } from "../title";

/**
 * The first screen anybody sees: what this is, that it stays here and where, that it is no
 * diagnosis, where help is (screens.md 1).
 * @param folder where the records lie, as a person would write it
 * @param questions how many the first check-in asks
 * @param name whose first check-in it would be, when several people share this computer
 */
export function renderFirstRun(folder: string, questions: number, width: number, name = ""): string {
  const sentences = (text: string) => wrap(`  ${text}`, textWidth(width));
  return `${[
    ...titleLine("headroom  a private burnout self-check for people who keep systems running", "", width),
    "",
    ...sentences(
      "You answer short questions about your week and your work. You see what the answers add up to, why, and one or two steps that fit.",
    ),
    "",
    ...labelled("private", [`it stays on this computer, in ${folder};`, "nothing is ever sent"], width),
    ...labelled("no diagnosis", ["the rules are our own, not a medical test"], width),
    ...labelled("help", ["if things are dark right now: headroom help-now"], width),
    "",
    ...sentences(
      `${name === "" ? "" : `This is the record of ${name}, with no check-in yet. `}The first check-in has ${questions} questions, one key each, about 8 minutes. Skip what you like. Stop when you like: it waits for you.`,
    ),
  ].join("\n")}\n`;
}

/** How to come back, for "Not now" and wherever nothing can be asked. */
export const comeBack =
  "headroom checkin starts the first check-in, headroom demo shows an invented\nperson.\n";
