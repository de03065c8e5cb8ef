import type { CalendarDate } from "../../domain/calendar";
import { type SessionPlace, stepOfPlace } from "../../domain/session-place";
import { shortDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { beside, indented, labelColumn } from "../plan/lines";
import type { AskedLine } from "../plan/question";
import type { Menu } from "../questionnaire/menu";
import { sessionSteps } from "../questionnaire/setting";
import { type SessionNames, sessionTitle } from "./title";
import { leave } from "./typed";

/** Goes on, or back to what came before. */
export function pageMenu(page: readonly string[], goBack: string): Menu {
  return { page, text: [], choices: ["go on", goBack], keys: ["enter", "b"], leave };
}

/** A session that was left. */
export function resumeSessionMenu(
  names: SessionNames,
  place: SessionPlace,
  begun: string,
  today: CalendarDate,
): Menu {
  return {
    text: [
      `A session of ${names.mentor} with ${names.mentee} from ${shortDay(begun.slice(0, 10), today)}, ${begun.slice(11, 16)} is waiting.`,
    ],
    choices: [
      `Go on with step ${stepOfPlace[place]} of ${sessionSteps}`,
      "Start anew, and throw away what was answered in it",
      "Not now",
    ],
  };
}

/** When the only session draft is open elsewhere. */
export function busySessionMenu(): Menu {
  return {
    text: ["A session with this person is open in another terminal."],
    choices: ["Not now", "Begin another one here"],
  };
}

/** A name that nobody has yet. */
export function unknownMenu(name: string, near: readonly string[]): Menu {
  return {
    text: [`There is nobody called ${name} yet.`],
    choices: [
      ...near.map((one) => `${one} is meant`),
      "Stop here",
      `${name} is somebody new; added once they have agreed`,
    ],
  };
}

/** Whose name stands in the mentee's record as the mentor's. */
export function mentorNameLine(mentee: string, usual: string): AskedLine {
  return {
    ...{ title: "Session", progress: "" },
    question: `What is the mentor called? The name stands in ${mentee}'s record of this session.`,
    facts: [],
    hints: [`enter takes ${usual}`, "esc or ctrl-c leaves"],
  };
}

/** How one thing that was agreed last time went. */
export function heldMenu(
  names: SessionNames,
  last: { readonly date: CalendarDate; readonly ask: string | null },
  agreed: { readonly says: string; readonly known: string },
  today: CalendarDate,
  look: Look,
): Menu {
  return {
    page: [
      ...sessionTitle(names, 1, look),
      "",
      ...indented(`Last time, ${shortDay(last.date, today)}, you agreed on`, look.width),
      "",
      ...indented(agreed.says, look.width).map(paintFor(look.colour).strong),
      ...(agreed.known === "" ? [] : indented(agreed.known, look.width)),
      ...(last.ask === null ? [] : ["", ...beside("to ask", last.ask, look.width, labelColumn)]),
    ],
    text: ["Did it hold? A miss is news about the week, not about the person."],
    choices: ["kept", "partly", "missed", "skip"],
    keys: ["k", "p", "m", "s"],
    leave,
  };
}
