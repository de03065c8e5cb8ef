import type { CalendarDate } from "../../core/calendar";
import type { Routine } from "../../core/questionnaire/check-in";
import type { PartName, Script } from "../../core/questionnaire/script";
import { shortDay } from "../dates";
import { titleLine } from "../layout";
import type { Paint } from "../paint";
import { routineWords } from "../words";

/** What every screen of one check-in has in common. */
export interface Setting {
  readonly routine: Routine;
  /** The person's name if there are several people, otherwise empty. */
  readonly name: string;
  readonly today: CalendarDate;
  readonly dryRun: boolean;
  /** The problem when answers cannot be saved to disk. */
  readonly trouble: string | null;
  /** Only in a session. */
  readonly session?: SessionSetting;
}

/** What is different when a mentor and a mentee share the screen. */
export interface SessionSetting {
  /** `Session, Mira with Ada, Sun 22 Nov 2026` */
  readonly title: string;
  /** Which of the seven steps a part belongs to. */
  readonly step: (part: PartName) => number;
  readonly mentor: string;
  /** The mentee is alone with the screen; rules frame it. */
  readonly alone: boolean;
  /** The mentee wants nothing stored. */
  readonly isUnstored?: boolean;
  /** The time spent, read again for each drawing. */
  readonly clock?: () => string;
}

/** The steps of a session (docs/method.md, "With a mentor"). */
export const sessionSteps = 7;

/** `Weekly check-in, Sun 22 Nov`, preceded by the name if there are several people. */
export function checkInTitle({ routine, name, today, session }: Setting, script: Script): string {
  if (session !== undefined) return session.title;
  const words = routineWords[routine];
  const what = name === "" ? words : `${name}, ${words.toLowerCase()}`;
  return `${what}, ${shortDay(script.date, today)}`;
}

/** `Review, Sun 22 Nov`; also with the name, since this is where the answers go into that person's record. */
export function reviewTitle({ name, today }: Setting, script: Script): string {
  return `${name === "" ? "Review" : `${name}, review`}, ${shortDay(script.date, today)}`;
}

/** The title line of a question: the check-in, then the part and `7/24`. */
export function questionTitle(
  setting: Setting,
  script: Script,
  { part, number }: { readonly part: PartName; readonly number: number },
  width: number,
  paint: Paint,
): string[] {
  const total = String(script.total);
  const { session } = setting;
  const step = session === undefined ? "" : `${session.step(part)} of ${sessionSteps}  `;
  const progress = `${step}${part}  ${String(number).padStart(total.length)}/${total}`;
  return paintTitle(checkInTitle(setting, script), progress, width, paint);
}

/** A title line with the left part strong and the right part quiet. */
export function paintTitle(left: string, right: string, width: number, paint: Paint): string[] {
  return titleLine(left, right, width).map((line) => {
    const body = line.startsWith(left) ? left : "";
    return (body === "" ? "" : paint.strong(body)) + paint.quiet(line.slice(body.length));
  });
}

/** A hint for a key that leaves, without the promise to save when nothing is stored. */
export function leavingTruly(words: string, isUnstored = false): string {
  return isUnstored ? words.replace("save and leave", "leave, nothing kept") : words;
}

/** Warns that answers are not safe on disk, for as long as that is true. */
export function troubleLines({ trouble }: Setting, paint: Paint): string[] {
  return trouble === null ? [] : [`${paint.raised("note:")} ${trouble}`];
}
