import type { CalendarDate } from "../../core/calendar";
import type { Routine } from "../../core/questionnaire/check-in";
import type { PartName, Script } from "../../core/questionnaire/script";
import { shortDay } from "../dates";
import { titleLine } from "../layout";
import type { Paint } from "../paint";
import { routineWords } from "../words";

/** What stands in the title of every screen of one check-in. */
export interface Setting {
  readonly routine: Routine;
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly today: CalendarDate;
  /** Nothing will be stored. */
  readonly dryRun: boolean;
  /** The problem when answers cannot be kept on the disk. */
  readonly trouble: string | null;
  /** Only in a session. */
  readonly session?: SessionSetting;
}

/** What is different when a mentor and a mentee sit before the screen. */
export interface SessionSetting {
  /** `Session, Mira with Ada, Sun 22 Nov 2026` */
  readonly title: string;
  /** Which of the seven steps a part belongs to. */
  readonly step: (part: PartName) => number;
  readonly mentor: string;
  /** The screen is the mentee's alone: a rule frames it. */
  readonly alone: boolean;
  /** Nothing of it is stored, at the mentee's wish. */
  readonly isUnstored?: boolean;
  /** How the time goes, read anew for each drawing. */
  readonly clock?: () => string;
}

/** The steps of a session (docs/method.md, "With a mentor"). */
export const sessionSteps = 7;

/** `Weekly check-in, Sun 22 Nov`, with the name first when there are several people. */
export function checkInTitle({ routine, name, today, session }: Setting, script: Script): string {
  if (session !== undefined) return session.title;
  const words = routineWords[routine];
  const what = name === "" ? words : `${name}, ${words.toLowerCase()}`;
  return `${what}, ${shortDay(script.date, today)}`;
}

/** `Review, Sun 22 Nov`; the name stands here, too, where it is decided whose record the answers go into. */
export function reviewTitle({ name, today }: Setting, script: Script): string {
  return `${name === "" ? "Review" : `${name}, review`}, ${shortDay(script.date, today)}`;
}

/** The title line of a question: what this is, then the part and `7/24`. */
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

/** The words of a key that leaves: where nothing is stored, none of them says that something is. */
export function leavingTruly(words: string, isUnstored = false): string {
  return isUnstored ? words.replace("save and leave", "leave, nothing kept") : words;
}

/** Says that answers are not safe on the disk, as long as it is so. */
export function troubleLines({ trouble }: Setting, paint: Paint): string[] {
  return trouble === null ? [] : [`${paint.raised("note:")} ${trouble}`];
}
