import { whichHelpFirst } from "../../content/professional-help";
import { noHelpCalled } from "../../content/session";
import type { HelpLevel } from "../../domain/help";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { indented } from "../plan/lines";
import type { Menu } from "../questionnaire/menu";
import { helpFirst } from "../result/help-first";
import { framed, leaveAlone } from "./frame";
import type { SessionNames } from "./title";

/**
 * The help that answers call for, for the mentee alone. It does not repeat what was answered.
 * @param contacts the help page; it fills a small screen, so no rule stands around it
 */
export function calledHelpMenu(level: HelpLevel, contacts: readonly string[], look: Look): Menu {
  const { width } = look;
  const choices = { choices: ["go on", ...(level === "crisis" ? [] : ["contacts, also offline"])] };
  const rest = {
    text: [],
    ...choices,
    keys: ["enter", "h"].slice(0, choices.choices.length),
    leave: leaveAlone,
  };
  if (level === "crisis") return { page: contacts, ...rest };
  if (level === "none") return { page: framed(indented(noHelpCalled, width), look), ...rest };
  const said = [
    ...helpFirst(level, width, paintFor(look.colour)).map(inset),
    "",
    ...indented(whichHelpFirst, width),
  ];
  return { page: framed(said, look), ...rest };
}

/** A heading between two rules stands where the sentences do. */
function inset(line: string): string {
  return line.startsWith("  ") ? line : `  ${line}`;
}

/** After an answer that cannot wait; stopping stands first, and tells the mentor nothing. */
export function crisisAloneMenu({ mentor }: SessionNames, contacts: readonly string[]): Menu {
  return {
    page: contacts,
    text: [`The session can wait. ${mentor} sees only that you stopped.`],
    choices: ["Stop here", "Go on with the questions"],
  };
}
