import { whichHelpFirst } from "../../core/advice/professional-help";
import type { CalendarDate } from "../../core/calendar";
import {
  consentQuestion,
  type FrameTerms,
  type GuidePart,
  helpAtAnyTime,
  helpFirstForMentor,
  helpFirstLine,
  noHelpCalled,
  privateIntro,
  screenBack,
  sessionFrame,
} from "../../core/mentoring/guide";
import { type Meeting, type SessionPlace, stepOfPlace } from "../../core/mentoring/place";
import type { HeldSince } from "../../core/mentoring/session";
import type { HelpLevel } from "../../core/scoring/help-level";
import { fullDay, plainDay } from "../dates";
import { beside, indented, page, screenTitle, textWidth, titleLine, wrap } from "../layout";
import type { Look } from "../look";
import { paintFor } from "../paint";
import type { AskedLine } from "../plan/question";
import type { Menu } from "../questionnaire/screen";
import { sessionSteps } from "../questionnaire/setting";
import { helpFirst } from "../result/headline";
import { symbolsFor } from "../symbols";

/** Who meets, and when. */
export interface SessionNames {
  readonly mentor: string;
  readonly mentee: string;
  readonly date: CalendarDate;
}

/** `Session, Mira with Ada, Sun 22 Nov 2026` */
export function sessionName({ mentor, mentee, date }: SessionNames): string {
  return `Session, ${mentor} with ${mentee}, ${fullDay(date)}`;
}

/**
 * The title line with the step at the right, or below if they do not both fit; names may be in any script.
 */
export function sessionTitle(names: SessionNames, step: number, look: Look): string[] {
  const paint = paintFor(look.colour);
  const left = sessionName(names);
  const right = `${step} of ${sessionSteps}`;
  return screenTitle(left, right, look.width, paint);
}

/** What `q` does in every menu of a session. */
export const leave = "q save and leave";

/** The title of a screen that asks for a typed line. */
export function typed(names: SessionNames, place: SessionPlace): Pick<AskedLine, "title" | "progress"> {
  return { title: sessionName(names), progress: `${stepOfPlace[place]} of ${sessionSteps}` };
}

/** Key hints for a line that may stay empty. */
export const lineHints = ["enter next", "esc back", "ctrl-c save and leave"];

/** A fixed sentence with the names filled in. */
export function named(text: string, { mentor, mentee }: SessionNames): string {
  return text.replaceAll("MENTOR", () => mentor).replaceAll("MENTEE", () => mentee);
}

/** How the two meet; this decides what is private and who can read what is stored. */
export function meetingMenu({ mentor, mentee }: { readonly mentor: string; readonly mentee: string }): Menu {
  return {
    text: [`How do you meet, ${mentor} and ${mentee}?`],
    choices: [
      "In one room, at this screen",
      `By video, and this is ${mentor}'s computer`,
      `By video, and this is ${mentee}'s computer`,
    ],
  };
}

/** What a mentee may answer; locking is offered only where it is possible. */
export const consents = ["yes", "no", "store-nothing", "lock"] as const;

/**
 * The frame, read aloud. Consent is the first answer of a session, and takes all of the frame being shown.
 */
export function frameMenu(names: SessionNames, terms: FrameTerms, look: Look): Menu {
  const facts = sessionFrame(terms).flatMap(({ label, says }) =>
    beside(label, named(says, names), look.width),
  );
  const canLock = !terms.isRemote && !terms.isLocked && terms.meeting !== "mentors-screen";
  return {
    page: [...sessionTitle(names, 1, look), paintFor(look.colour).strong("Read this aloud"), ...facts],
    text: [named(consentQuestion, names)],
    choices: [
      "yes, we begin",
      "no, we stop here",
      "yes, and nothing is stored",
      ...(canLock ? [`yes, and ${names.mentee} locks the record now`] : []),
    ],
    keys: ["y", "n", "o", "l"].slice(0, canLock ? 4 : 3),
    readFirst: true,
  };
}

/** Shown before the mentee sets a passphrase with the mentor in the room. */
export function lockIntro({ mentor, mentee }: SessionNames): string {
  return `${mentee}, choose a passphrase; ${mentor}, please look away. Nobody, and no program, can recover a forgotten one.`;
}

const leaveAlone = "q leave, nothing kept";

/** Lines between two rules, so that both people can see across the table that this screen is different. */
function framed(lines: readonly string[], look: Look): string[] {
  const rule = symbolsFor(look.unicode).rule.repeat(textWidth(look.width));
  return [rule, "", ...lines, "", rule];
}

/** Hands the screen over to the mentee, unless they meet by video on the mentor's computer. */
export function handOverMenu(names: SessionNames, meeting: Meeting, count: number, look: Look): Menu {
  const said = privateIntro(meeting).flatMap((text) => [
    "",
    ...indented(named(text, names).replace("COUNT", String(count)), look.width),
  ]);
  const heading = paintFor(look.colour).strong(`For ${names.mentee} alone`);
  const page = framed([`  ${heading}`, ...said], look);
  return meeting === "mentors-screen"
    ? {
        page,
        text: [],
        choices: ["go on", `${names.mentee} wants help first`, "contacts, also offline", "back"],
        keys: ["enter", "w", "h", "b"],
        leave,
      }
    : {
        page,
        text: [],
        choices: ["begin", `skip all ${count}`, "help now", "back"],
        keys: ["enter", "x", "h", "b"],
        leave: leaveAlone,
      };
}

/** Asks the mentee, still alone, about the one line that they may let the mentor see. */
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

interface PrivateEnd {
  readonly meeting: Meeting;
  /** The mentee lets the mentor see that help comes first. */
  readonly isHelpFirst: boolean;
  /** The session is kept and can be continued. */
  readonly isStored: boolean;
}

/** Back to both people: the part is over, without a word on whether anything was answered. */
export function overMenu(
  names: SessionNames,
  { meeting, isHelpFirst, isStored }: PrivateEnd,
  look: Look,
): Menu {
  const { mentee, mentor } = names;
  const page = [
    ...sessionTitle(names, 6, look),
    "",
    ...indented(
      meeting === "mentors-screen"
        ? "That part is over."
        : "That part is over. The screen was cleared, and nothing of it is kept.",
      look.width,
    ),
    ...indented(named(screenBack[meeting], names), look.width),
  ];
  if (!isHelpFirst) return { page, text: [], choices: ["go on", "back"], keys: ["enter", "b"], leave };
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
    choices: [
      `Stop here for today${isStored ? "; everything so far is kept" : ""}`,
      `Go on, as ${mentee} likes`,
    ],
  };
}

/** What the record says about something agreed: `kept 2, partly 1, missed 0`; empty if it says nothing. */
export function heldWords(held: HeldSince, today: CalendarDate): string {
  switch (held.known) {
    case "nothing":
      return "";
    case "done":
      return `marked as done on ${plainDay(held.date, today)}`;
    case "adherence":
      return `check-ins since then: kept ${held.kept}, partly ${held.partly}, missed ${held.missed}`;
  }
}

/**
 * The help that the answers call for, for the mentee alone. It does not repeat the answers.
 * @param isComplete no question was skipped; only then does it say that nothing calls for help
 * @param contacts the help page, shown without rules because it fills a small screen
 */
export function calledHelpMenu(
  { mentor }: SessionNames,
  level: HelpLevel,
  isComplete: boolean,
  contacts: readonly string[],
  look: Look,
): Menu {
  const { width } = look;
  const rest = {
    text: [],
    choices: ["go on", "contacts, also offline"],
    keys: ["enter", "h"],
    leave: leaveAlone,
  };
  if (level === "crisis")
    return {
      page: contacts,
      text: [`The session can wait. ${mentor} sees nothing of this unless you say so next.`],
      choices: ["go on"],
      keys: ["enter"],
      leave: leaveAlone,
    };
  if (level === "none")
    return { page: framed(indented(isComplete ? noHelpCalled : helpAtAnyTime, width), look), ...rest };
  const said = [
    ...helpFirst(level, width, paintFor(look.colour)).map(inset),
    "",
    ...indented(whichHelpFirst, width),
  ];
  return { page: framed(said, look), ...rest };
}

/** Indents a heading between two rules like the sentences there. */
function inset(line: string): string {
  return line.startsWith("  ") ? line : `  ${line}`;
}

/** `session guide`: one or two sentences a point; the JSON has the sources. */
export function renderGuide(parts: readonly GuidePart[], look: Look): string {
  const paint = paintFor(look.colour);
  const title = screenTitle("How to mentor well", "no diagnosis, no crisis to run", look.width, paint);
  return page([
    title,
    ...parts.map(({ title: heading, points }) => [
      paint.strong(heading),
      ...points.flatMap(({ says }) => wrap(`  ${says}`, textWidth(look.width))),
    ]),
    titleLine("headroom session --with NAME  starts one", "headroom help-now  help at once", look.width),
  ]);
}
