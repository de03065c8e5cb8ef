import type { AdviceStep } from "../../core/advice/advise";
import type { CalendarDate } from "../../core/calendar";
import { rehearsalHint } from "../../core/mentoring/guide";
import { type SessionPlace, stepOfPlace } from "../../core/mentoring/place";
import type { SharedScope } from "../../core/mentoring/session";
import { typedForm, typedTakes } from "../../core/plan/values";
import type { CheckIn } from "../../core/questionnaire/check-in";
import type { PlanField, PlanValue } from "../../core/questionnaire/items";
import type { Result } from "../../core/scoring/assess";
import type { Standing } from "../../core/scoring/standing";
import type { Trend } from "../../core/trend/trend";
import { stepBlock } from "../advice";
import { fullDay, plainDay, shortDay } from "../dates";
import { answerWords, becauseOf, labelOf } from "../items";
import { beside, indented } from "../layout";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { boundaryText } from "../plan/lines";
import type { AskedLine } from "../plan/question";
import type { Menu } from "../questionnaire/screen";
import { sessionSteps } from "../questionnaire/setting";
import { changeLines } from "../result/changes";
import { contradictionLines } from "../result/headline";
import { stateSentence } from "../state-words";
import { symbolsFor } from "../symbols";
import { leave, lineHints, named, type SessionNames, sessionTitle, typed } from "./frame";

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
      ...(last.ask === null ? [] : ["", ...beside("to ask", last.ask, look.width)]),
    ],
    text: ["Did it hold? A miss is news about the week, not about the person."],
    choices: ["kept", "partly", "missed", "skip"],
    keys: ["k", "p", "m", "s"],
    leave,
  };
}

/** What two people can talk about once they have seen the result. */
interface Differences {
  readonly names: SessionNames;
  readonly checkIn: CheckIn;
  readonly result: Result;
  /** The mentor's own views, by item. */
  readonly views: Readonly<Record<string, string>>;
  /** The answers of the last session. */
  readonly last: { readonly checkIn: CheckIn; readonly overall: number | null } | null;
  readonly overall: Trend;
  readonly today: CalendarDate;
}

/**
 * Contradictions as questions, signs that the two see differently, and the way since the last session
 * (docs/method.md, "With a mentor"). Nothing here is corrected: both may be true.
 */
export function differencesPage(shown: Differences, look: Look): string[] {
  const paint = paintFor(look.colour);
  const blocks = [contradictions(shown, look), views(shown, look), since(shown, look)];
  const filled = blocks.filter((block) => block.length > 0);
  const none = indented(
    "Nothing stands against each other, and there is nothing yet to compare with.",
    look.width,
  );
  return [
    ...sessionTitle(shown.names, 5, look),
    ...(filled.length === 0
      ? [["", ...none]]
      : filled.map(([heading = "", ...lines]) => ["", paint.strong(heading), ...lines])
    ).flat(),
  ];
}

function contradictions({ result, checkIn }: Differences, { width, colour }: Look): string[] {
  const paint = paintFor(colour);
  const [, ...lines] = contradictionLines(result.contradictions, checkIn.answers, width, paint);
  return lines.length === 0 ? [] : ["Questions to talk about: how are both true?", ...lines];
}

function views({ views, checkIn, names }: Differences, { width }: Look): string[] {
  const lines = Object.entries(views).flatMap(([id, view]) => {
    const said = answerWords(id, checkIn.answers[id] ?? null);
    return [
      ...indented(labelOf(id), width),
      ...beside(`  ${names.mentee}`, said, width, viewColumn),
      ...beside(`  ${names.mentor}`, view, width, viewColumn),
    ];
  });
  return lines.length === 0 ? [] : ["Seen from two sides; both stay as they are", ...lines];
}

/** Names stand before what each of them says. */
const viewColumn = 14;

function since({ last, checkIn, result, overall, today }: Differences, look: Look): string[] {
  const sentence = stateSentence(overall, today, symbolsFor(look.unicode));
  const trend = sentence === "" ? [] : indented(sentence, look.width);
  if (last === null) return trend.length === 0 ? [] : ["The line so far", ...trend];
  const [then, now] = [last.overall, result.strain?.overall ?? null];
  const numbers =
    then === null || now === null
      ? []
      : indented(`overall ${Math.round(now)}, was ${Math.round(then)} (0 is calm, 100 the most)`, look.width);
  const [, ...changes] = changeLines(last.checkIn, checkIn, today, look.width);
  return [`Since the last session, ${plainDay(last.checkIn.date, today)}`, ...numbers, ...changes, ...trend];
}

/** One of the boundaries that the answers call for. */
export interface OfferedBoundary {
  readonly field: PlanField;
  readonly value: PlanValue;
  readonly because: readonly string[];
}

/** One boundary, or none; those in practice stay. */
export function boundaryMenu(
  names: SessionNames,
  offered: readonly OfferedBoundary[],
  active: readonly string[],
  full: boolean,
  look: Look,
): Menu {
  const inPractice = active.length === 0 ? [] : beside("in practice", active.join("; "), look.width);
  const reasons = full
    ? []
    : offered.flatMap(({ field, value, because }) =>
        because[0] === undefined
          ? []
          : beside(boundaryText(field, value), `because ${becauseOf(because[0])}`, look.width, 34),
      );
  const said = full
    ? "Three boundaries are in practice, which is the most. Keep to those."
    : "One boundary, small enough to hold in a bad week.";
  return {
    page: [
      ...sessionTitle(names, 6, look),
      "",
      ...indented(said, look.width),
      ...inPractice,
      ...(reasons.length === 0 ? [] : ["", ...reasons]),
    ],
    text: [],
    choices: [
      "No new one",
      ...(full ? [] : offered.map(({ field, value }) => boundaryText(field, value))),
      "Back",
    ],
    leave,
  };
}

/** The value of a boundary, with the offered one for Enter. */
export function boundaryValueLine(names: SessionNames, { field, value }: OfferedBoundary): AskedLine {
  return {
    ...typed(names, "boundary"),
    question: field.question,
    facts: [
      ["offered", typedForm(field.type, value)],
      ["takes", typedTakes(field.type)],
    ],
    hints: ["enter takes it", "esc back", "ctrl-c save and leave"],
  };
}

/** The steps that the advice would give, as both may see them. */
export function stepsMenu(
  names: SessionNames,
  steps: readonly AdviceStep[],
  standing: Standing | null,
  look: Look,
): Menu {
  const paint = paintFor(look.colour);
  const blocks =
    standing === null
      ? []
      : steps.flatMap((step, index) => [
          "",
          ...stepBlock(step, index + 1, standing, look.width, paint, true),
        ]);
  const each = steps.map(({ strategy }, index) => `${index + 1}: ${strategy.action}`);
  return {
    page: [
      ...sessionTitle(names, 6, look),
      "",
      ...indented("One step, or two. Not more: what is too much is dropped first.", look.width),
      ...blocks,
    ],
    text: [],
    choices: [
      "None of these",
      ...each,
      ...(steps.length === 2 ? ["Both"] : []),
      "Something in our own words",
      "Back",
    ],
    leave,
  };
}

export function ownStepLine(names: SessionNames): AskedLine {
  return {
    ...typed(names, "steps"),
    question: `What does ${names.mentee} want to do? Small, and with a day.`,
    facts: [],
    hints: lineHints,
  };
}

/** A conversation to rehearse. */
export function rehearsalMenu(names: SessionNames, look: Look): Menu {
  return {
    page: [...sessionTitle(names, 6, look), "", ...indented(named(rehearsalHint, names), look.width)],
    text: ["Is there a conversation to rehearse?"],
    choices: ["Not today", "With the manager", "With a colleague", "About weekends", "Back"],
    leave,
  };
}

/** The page for a conversation, to read aloud. */
export function talkMenu(names: SessionNames, markdown: string, look: Look): Menu {
  return {
    page: [
      ...sessionTitle(names, 6, look),
      "",
      ...markdown
        .trimEnd()
        .split("\n")
        .flatMap((line) => indented(line, look.width)),
    ],
    text: ["Read it to each other. The text is not kept by headroom."],
    choices: ["Go on", `Write it to a file for ${names.mentee}`],
    leave,
  };
}

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
    question: `${names.mentor}, a note of your own?`,
    facts: [
      ["", `It goes into your own record, never into ${names.mentee}'s: headroom mentor prepare shows it.`],
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
