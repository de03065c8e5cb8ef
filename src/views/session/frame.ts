import {
  consentQuestion,
  helpFirstForMentor,
  helpFirstLine,
  privateIntro,
  sessionFrame,
} from "../../content/session";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { beside, indented, labelColumn } from "../plan/lines";
import type { Menu } from "../questionnaire/menu";
import { symbolsFor } from "../symbols";
import { textWidth } from "../text";
import { type SessionNames, sessionTitle } from "./title";

/** A fixed sentence with the names in their places. */
export function named(text: string, { mentor, mentee }: SessionNames): string {
  return text.replaceAll("MENTOR", () => mentor).replaceAll("MENTEE", () => mentee);
}

/** The frame, read aloud; consent is the first answer of a session (screens.md 18). */
export function frameMenu(names: SessionNames, look: Look): Menu {
  const facts = sessionFrame.flatMap(({ label, says }) =>
    beside(label, named(says, names), look.width, labelColumn),
  );
  return {
    page: [
      ...sessionTitle(names, 1, look),
      "",
      paintFor(look.colour).strong("Read this aloud"),
      "",
      ...facts,
    ],
    text: [named(consentQuestion, names)],
    choices: ["yes, we begin", "no, we stop here"],
    keys: ["y", "n"],
  };
}

export const leaveAlone = "q leave, nothing kept";

/** Lines between two rules: both people see across the table that this screen is different. */
export function framed(lines: readonly string[], look: Look): string[] {
  const rule = symbolsFor(look.unicode).rule.repeat(textWidth(look.width));
  return [rule, "", ...lines, "", rule];
}

/** The screen is handed over to the mentee. */
export function handOverMenu(names: SessionNames, count: number, look: Look): Menu {
  const said = privateIntro.flatMap((text) => [
    "",
    ...indented(named(text, names).replace("COUNT", String(count)), look.width),
  ]);
  const heading = paintFor(look.colour).strong(`For ${names.mentee} alone`);
  return {
    page: framed([`  ${heading}`, ...said], look),
    text: [],
    choices: ["begin", `skip all ${count}`, "help now"],
    keys: ["enter", "x", "h"],
    leave: leaveAlone,
  };
}

/** The one thing that the mentee may let the mentor see; still the mentee's alone. */
export function replyMenu(names: SessionNames, look: Look): Menu {
  const { mentor, mentee } = names;
  return {
    page: framed(indented(`${mentee}, shall ${mentor} see one line: ${helpFirstLine}?`, look.width), look),
    text: [],
    choices: [`no, ${mentor} sees only that this part is over`, "yes, show that line and nothing else"],
    keys: ["n", "y"],
    leave: leaveAlone,
  };
}

/** Back to both: the part is over. */
export function overMenu(names: SessionNames, helpFirst: boolean, look: Look): Menu {
  const { mentor, mentee } = names;
  const page = [
    ...sessionTitle(names, 2, look),
    "",
    ...indented("That part is over. The screen was cleared, and nothing of it is kept.", look.width),
    ...indented(`${mentee}, you can turn the screen back to both of you.`, look.width),
  ];
  if (!helpFirst) return { page, text: [], choices: ["go on"], keys: ["enter"], leave: "q save and leave" };
  const line = `${mentee} lets ${mentor} know: ${helpFirstLine}.`;
  return {
    page: [
      ...page,
      "",
      ...indented(line, look.width).map(paintFor(look.colour).strong),
      "",
      ...indented(helpFirstForMentor, look.width),
    ],
    text: [],
    choices: ["Stop here for today; everything so far is kept", `Go on, as ${mentee} likes`],
  };
}
