import type { AdviceStep } from "../../core/advice/advise";
import type { CalendarDate } from "../../core/calendar";
import { rehearsalHint } from "../../core/mentoring/guide";
import { type SessionPlace, stepOfPlace } from "../../core/mentoring/place";
import type { SharedScope } from "../../core/mentoring/session";
import { typedForm, typedTakes } from "../../core/plan/values";
import type { CheckIn } from "../../core/questionnaire/check-in";
import type { PlanField, PlanValue } from "../../core/questionnaire/items";
import type { Look as CloserLook } from "../../core/questionnaire/routines";
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
import { count } from "../words";
import { leave, lineHints, named, type SessionNames, sessionTitle, typed } from "./frame";

/** Asks how the week was, before any question about it. */
export function weekLine(names: SessionNames, known: string, isStored: boolean): AskedLine {
  const where = isStored ? "; it goes into your record as a note" : "";
  return {
    ...typed(names, "week"),
    question: `${names.mentee}, how was the week? A sentence or two${where}.`,
    facts: known === "" ? [] : [["noted", known]],
    hints: known === "" ? lineHints : ["enter keeps it", "esc back", "ctrl-c save and leave"],
  };
}

/** Offers a check-in that the mentee started alone. */
export function waitingMenu(names: SessionNames, date: CalendarDate, answered: number): Menu {
  return {
    text: [
      `${names.mentee}, a check-in of your own for the 7 days to ${shortDay(date, names.date)} is waiting, with ${count(answered, "answer")} that both of you would see here. What it says about help stays private.`,
    ],
    choices: ["Ask again, and leave that one alone", "Continue it here"],
    leave,
  };
}

/** Offers more than the short round, if the mentee wants it. */
export function lookMenu(
  names: SessionNames,
  looks: readonly { readonly look: CloserLook; readonly count: number }[],
  look: Look,
): Menu {
  return {
    page: [
      ...sessionTitle(names, 3, look),
      "",
      ...indented(
        `${names.mentee}, that is enough to talk about. A closer look is there if you want it.`,
        look.width,
      ),
    ],
    text: [],
    choices: [
      "No, go on",
      ...looks.map(({ look, count }) => `${lookWords[look]}, ${count} questions`),
      "Back",
    ],
    leave,
  };
}

const lookWords: Readonly<Record<CloserLook, string>> = {
  stages: "How far it has come",
  environment: "What the place does",
  dimensions: "Exhaustion, distance, efficacy, cognition",
};

/** A page that leads on, or back to what came before. */
export function pageMenu(page: readonly string[], goBack: string): Menu {
  return { page, text: [], choices: ["go on", goBack], keys: ["enter", "b"], leave };
}

/** Offers to resume a session that was left. */
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
      "Start anew, and throw its answers away",
      "Not now",
    ],
  };
}

/** When the only session draft is open in another process. */
export function busySessionMenu(): Menu {
  return {
    text: ["A session with this person is open in another terminal."],
    choices: ["Not now", "Start another one here"],
  };
}

/** For a name that nobody has yet. */
export function unknownMenu(name: string, near: readonly string[]): Menu {
  return {
    text: [`There is nobody called ${name} yet.`],
    choices: [
      ...near.map((one) => `I meant ${one}`),
      "Stop here",
      `${name} is new; added once they have agreed`,
      `${name} keeps a record elsewhere; only what you agree on is kept here`,
    ],
  };
}

/** Asks for the mentor's name in the mentee's record. */
export function mentorNameLine(mentee: string, usual: string, isRemote: boolean): AskedLine {
  const where = isRemote ? `in the agreement for ${mentee}` : `in ${mentee}'s record of this session`;
  return {
    ...{ title: "Session", progress: "" },
    question: `What is the mentor's name? It will appear ${where}.`,
    facts: [],
    hints: [`enter takes ${usual}`, "esc or ctrl-c leaves"],
  };
}

/** Asks how something agreed last time went. */
export function heldMenu(
  names: SessionNames,
  last: { readonly date: CalendarDate; readonly other: string | null; readonly ask: string | null },
  agreed: { readonly says: string; readonly known: string },
  today: CalendarDate,
  look: Look,
): Menu {
  return {
    page: [
      ...sessionTitle(names, 1, look),
      "",
      ...indented(
        `Last time, ${shortDay(last.date, today)}, ${last.other === null ? "you agreed on" : `${names.mentee} and ${last.other} agreed on`}`,
        look.width,
      ),
      "",
      ...indented(agreed.says, look.width).map(paintFor(look.colour).strong),
      ...(agreed.known === "" ? [] : indented(agreed.known, look.width)),
      ...(last.ask === null ? [] : ["", ...beside("to ask", last.ask, look.width)]),
    ],
    text: ["Did it hold? A miss is news about the week, not about the person."],
    choices: ["kept", "partly", "missed", "skip", "back"],
    keys: ["k", "p", "m", "s", "b"],
    leave,
  };
}

/** Without a shared file, the talk starts with the week itself. */
export function nothingSharedPage(names: SessionNames, look: Look): string[] {
  return [
    ...sessionTitle(names, 4, look),
    "",
    ...indented(
      `${names.mentee} shares nothing here now, or it has expired. Ask how the week was; answers stay on ${names.mentee}'s own computer.`,
      look.width,
    ),
  ];
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
 * Contradictions as questions, signs that the two see differently, and what changed since the last session
 * (docs/method.md, "With a mentor"). Nothing here is corrected: both may be true.
 */
export function differencesPage(shown: Differences, look: Look): string[] {
  const paint = paintFor(look.colour);
  const blocks = [contradictions(shown, look), views(shown, look), since(shown, look)];
  const filled = blocks.filter((block) => block.length > 0);
  const none = indented(
    "The answers do not contradict each other, and there is nothing to compare with yet.",
    look.width,
  );
  return [
    ...sessionTitle(shown.names, 4, look),
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
  return lines.length === 0 ? [] : ["Seen from two sides; both views stand", ...lines];
}

/** Width of the column with the names. */
const viewColumn = 14;

function since({ last, checkIn, result, overall, today }: Differences, look: Look): string[] {
  const sentence = stateSentence(overall, today, symbolsFor(look.unicode));
  const trend = sentence === "" ? [] : indented(sentence, look.width);
  if (last === null) return trend.length === 0 ? [] : ["The line so far", ...trend];
  const [then, now] = [last.overall, result.strain?.overall ?? null];
  const numbers =
    then === null || now === null
      ? []
      : indented(
          `overall ${Math.round(now)}, was ${Math.round(then)} (0 is calm, 100 is the most)`,
          look.width,
        );
  const [, ...changes] = changeLines(last.checkIn, checkIn, today, look.width);
  return [`Since the last session, ${plainDay(last.checkIn.date, today)}`, ...numbers, ...changes, ...trend];
}

/** A boundary that the answers call for. */
export interface OfferedBoundary {
  readonly field: PlanField;
  readonly value: PlanValue;
  readonly because: readonly string[];
}

/** The boundaries to choose from. */
interface OfferedBoundaries {
  readonly offered: readonly OfferedBoundary[];
  /** Boundaries in practice, in words. */
  readonly active: readonly string[];
  /** Boundaries dropped a moment ago, in words. */
  readonly dropped: readonly string[];
  /** True when no more can be added. */
  readonly isFull: boolean;
}

/** Offers one new boundary, or none; those in practice stay. */
export function boundaryMenu(
  names: SessionNames,
  { offered, active, dropped, isFull }: OfferedBoundaries,
  look: Look,
): Menu {
  const inPractice = active.length === 0 ? [] : beside("in practice", active.join("; "), look.width);
  const reasons = offered.flatMap(({ field, value, because }) =>
    because[0] === undefined
      ? []
      : beside(boundaryText(field, value), `because ${becauseOf(because[0])}`, look.width, 34),
  );
  const said = isFull
    ? "Three boundaries are in practice, and that is the limit. Keep those, or loosen or drop one."
    : "One boundary, small enough to hold in a bad week.";
  return {
    page: [
      ...sessionTitle(names, 5, look),
      "",
      ...indented(said, look.width),
      ...inPractice,
      ...(dropped.length === 0 ? [] : beside("dropped", dropped.join("; "), look.width)),
      ...(reasons.length === 0 ? [] : ["", ...reasons]),
    ],
    text: [],
    choices: [
      "No new one",
      ...offered.map(({ field, value }) => boundaryText(field, value)),
      ...active.map((says) => `Loosen or drop: ${says}`),
      ...dropped.map((says) => `Keep after all: ${says}`),
      "Back",
    ],
    leave,
  };
}

/** Asks for the value of a boundary; Enter takes the offered one. */
export function boundaryValueLine(
  names: SessionNames,
  { field, value }: Pick<OfferedBoundary, "field" | "value">,
): AskedLine {
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

/** Asks what to do with a boundary in practice. */
export function changeBoundaryMenu(names: SessionNames, says: string, look: Look): Menu {
  return {
    page: [
      ...sessionTitle(names, 5, look),
      "",
      ...indented(says, look.width).map(paintFor(look.colour).strong),
      "",
      ...indented("A limit that is too much for now can be loosened, or dropped.", look.width),
    ],
    text: [],
    choices: ["Keep it as it is", "Another value", "Drop it"],
    leave,
  };
}

/** The steps to choose from, and those agreed on so far. */
interface OfferedSteps {
  /** Steps of the advice that both may see. */
  readonly steps: readonly AdviceStep[];
  readonly standing: Standing | null;
  /** What did not hold last time. */
  readonly again: readonly string[];
  readonly chosen: readonly string[];
}

export function stepsMenu(
  names: SessionNames,
  { steps, standing, again, chosen }: OfferedSteps,
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
      ...sessionTitle(names, 5, look),
      "",
      ...indented("One step, or two: anything too big is soon dropped.", look.width),
      ...(chosen.length === 0
        ? blocks
        : ["", "Agreed so far", ...chosen.flatMap((says) => indented(says, look.width, 4))]),
    ],
    text: [],
    choices: [
      chosen.length === 0 ? "None of these" : "That is all",
      ...each,
      ...again.map((says) => `Again: ${says}`),
      chosen.length === 0 ? "Something in our own words" : "Something more in our own words",
      ...(chosen.length === 0 ? [] : [`Take back: ${chosen.at(-1)}`]),
      "Back",
    ],
    leave,
  };
}

export function ownStepLine(names: SessionNames): AskedLine {
  return {
    ...typed(names, "steps"),
    question: `What does ${names.mentee} want to do? Something small, with a day.`,
    facts: [],
    hints: lineHints,
  };
}

/** Offers conversations to rehearse. */
export function rehearsalMenu(names: SessionNames, look: Look): Menu {
  return {
    page: [...sessionTitle(names, 5, look), "", ...indented(named(rehearsalHint, names), look.width)],
    text: ["Is there a conversation to rehearse?"],
    choices: ["Not today", "With the manager", "With a colleague", "About weekends", "Back"],
    leave,
  };
}

/** The page for a conversation, to be read aloud. */
export function talkMenu(names: SessionNames, markdown: string, look: Look): Menu {
  return {
    page: [
      ...sessionTitle(names, 5, look),
      "",
      ...markdown
        .trimEnd()
        .split("\n")
        .flatMap((line) => indented(line, look.width)),
    ],
    text: ["Read it to each other. headroom keeps the text only until this session ends."],
    choices: ["Go on", `Write it to a file for ${names.mentee}`, "Its questions", "Another conversation"],
    leave,
  };
}

export function supportLine(names: SessionNames, known: readonly string[]): AskedLine {
  return {
    ...typed(names, "support"),
    question: `Who is there for ${names.mentee}, besides ${names.mentor}? Two or three, separated by commas.`,
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
  levels: "that, and of each check-in the level and the risk ahead",
};

/** Asks what the mentor may see until then; the choice that shares least comes first. */
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

export function nextTimeLine(names: SessionNames): AskedLine {
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

/** The summary is the mentee's, and so is the agreement, which their own headroom can import. */
export function summaryMenu(
  { mentee }: SessionNames,
  page: readonly string[],
  isStored: boolean,
  hasNext: boolean,
): Menu {
  return {
    page,
    text: [isStored ? `Stored. One page for ${mentee}:` : `Nothing is stored. One page for ${mentee}:`],
    choices: [
      "Print it here, and end",
      "Write it to a file",
      `Write the agreement for ${mentee}'s own headroom: headroom import FILE`,
      ...(hasNext ? ["Write a calendar entry for the next talk"] : []),
      isStored ? "End; headroom sessions prints all of it later" : "End",
    ],
    leave: "q end",
  };
}

export function fileLine(names: SessionNames, offered: string): AskedLine {
  return {
    ...typed(names, "end"),
    question: "Which file? It is not encrypted; on this computer only you can read it.",
    facts: [["offered", offered]],
    hints: ["enter takes it", "esc writes none"],
  };
}
