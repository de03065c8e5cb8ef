import type { CalendarDate } from "../../domain/calendar";
import type { SharedScope } from "../../domain/session";
import { fullDay } from "../dates";
import type { Look } from "../look";
import { indented } from "../plan/lines";
import type { AskedLine } from "../plan/question";
import type { Menu } from "../questionnaire/menu";
import { type SessionNames, sessionTitle } from "./title";
import { leave, lineHints, typed } from "./typed";

export function supportLine(names: SessionNames, known: readonly string[]): AskedLine {
  return {
    ...typed(names, "support"),
    question: `Who is there for ${names.mentee}, beside ${names.mentor}? Two or three, with commas.`,
    facts: known.length === 0 ? [] : [["noted", known.join(", ")]],
    hints: [
      known.length === 0 ? "enter leaves it open" : "enter keeps it",
      "esc back",
      "ctrl-c save and leave",
    ],
  };
}

export function nextDateLine(names: SessionNames, offered: CalendarDate): AskedLine {
  return {
    ...typed(names, "next"),
    question: "When do you talk again?",
    facts: [["offered", `${offered}, ${fullDay(offered)}`]],
    hints: ["enter takes it", "a day such as 2026-12-06, 3d or 2w from now", "- leaves it open", "esc back"],
  };
}

export const sharedWords: Readonly<Record<SharedScope, string>> = {
  nothing: "nothing",
  agreed: "what was agreed, and whether it holds",
  levels: "that, and the level of each check-in",
};

/** What the mentor may see until then; the one that shares least stands first. */
export function sharedMenu(names: SessionNames, look: Look): Menu {
  return {
    page: [
      ...sessionTitle(names, 7, look),
      "",
      ...indented(
        `${names.mentee}, what may ${names.mentor} see until then? It shows in the mentor's overview on this computer.`,
        look.width,
      ),
    ],
    text: [],
    choices: [
      ...Object.values(sharedWords).map((words) => words.charAt(0).toUpperCase() + words.slice(1)),
      "Back",
    ],
    leave,
  };
}

export function askLine(names: SessionNames): AskedLine {
  return {
    ...typed(names, "ask"),
    question: `${names.mentor}, what do you want to ask next time? What was agreed is asked anyway.`,
    facts: [],
    hints: lineHints,
  };
}

export function noteLine(names: SessionNames): AskedLine {
  return {
    ...typed(names, "note"),
    question: `${names.mentor}, a note of your own? It stands apart from ${names.mentee}'s answers.`,
    facts: [
      ["", "Both of you see it now. It is left out of every export unless sessions are asked for by name."],
    ],
    hints: lineHints,
  };
}

/** The summary is the mentee's. */
export function summaryMenu(names: SessionNames, page: readonly string[]): Menu {
  return {
    page,
    text: [`Stored. One page for ${names.mentee}:`],
    choices: ["Print it here", "Write it to a file", "Neither; headroom sessions --summary prints it later"],
    leave: "q done",
  };
}

export function fileLine(names: SessionNames, offered: string): AskedLine {
  return {
    ...typed(names, "end"),
    question: "Into which file? It is not encrypted; only you can read it here.",
    facts: [["offered", offered]],
    hints: ["enter takes it", "esc writes none"],
  };
}
