import type { CalendarDate } from "../calendar";
import { type Answers, answerTo, isYes } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { HelpItem, Instrument } from "../questionnaire/items";

/** What the answers call for, most urgent first (docs/method.md, "Help"). */
export type HelpLevel = "crisis" | "therapy" | "professional" | "decision" | "none";

const byUrgency = ["crisis", "therapy", "professional", "decision"] as const;

/** A stage mark that calls for therapy although it proves no stage. */
export const panicMark = "s4.panic-anxiety";

/** A dimension item that calls for professional help when it was so on four days or more. */
export const harshMark = "cog.harsh-thoughts";
const harshFrom = 3;

/** Days for which a call for help stands, with the monthly rhythm; a crisis answer does not fade. */
export const helpFades = 35;

/** What help the answers call for. `crisis` comes before any score, whatever else was answered. */
export function helpLevel(answers: Answers, instrument: Instrument<HelpItem>): HelpLevel {
  const called = new Set<HelpLevel>(
    instrument.items.filter((item) => isYes(answers, item.id)).map((item) => item.calls),
  );
  if (isYes(answers, panicMark)) called.add("therapy");
  if (Number(answerTo(answers, harshMark)) >= harshFrom) called.add("professional");
  return mostUrgent([...called]);
}

/** The most urgent of some; `none` without any. */
export function mostUrgent(called: readonly HelpLevel[]): HelpLevel {
  return byUrgency.find((level) => called.includes(level)) ?? "none";
}

/** A call for help that stands, with the check-in and the part of it that it comes from. */
export interface HelpCall {
  readonly checkIn: CheckIn;
  readonly part: "help" | "stages" | "dimensions";
  readonly level: HelpLevel;
}

/** The step under which a person says how it stands: done is a talk, snoozed an appointment, dropped not now. */
export const helpStep = "help";

/** What somebody said of a step, as the record keeps it. */
interface Said {
  readonly id: string;
  readonly step: string;
  readonly state: string;
  readonly date: CalendarDate;
}

/** What is left of the calls for help once the person has said how it stands. */
export interface HelpView {
  /** What still comes first. */
  readonly level: HelpLevel;
  /** Where that comes from; `null` with nothing to come first. */
  readonly call: HelpCall | null;
  /** What the person said, while nothing comes first and a call stands that this answers. */
  readonly said: Said | null;
}

/** Nothing calls for help. */
export const noHelp: HelpView = { level: "none", call: null, said: null };

/**
 * What the person said answers every call before it; a later yes opens it anew. A crisis answer is
 * answered by nothing but that question.
 * @param actions oldest first
 */
export function helpViewOf(calls: readonly HelpCall[], actions: readonly Said[]): HelpView {
  const newest = actions.findLast(({ step }) => step === helpStep);
  const said = newest === undefined || newest.state === "again" ? null : newest;
  const open = calls.filter(
    ({ level, checkIn }) => level === "crisis" || said === null || checkIn.id > said.id,
  );
  const level = mostUrgent(open.map((call) => call.level));
  const call = open.find((one) => one.level === level) ?? null;
  return { level, call, said: call === null && calls.length > 0 ? said : null };
}

/** True where the person can say how it stands: something stored calls for help, short of a crisis. */
export function isOpen({ level, call }: HelpView): boolean {
  return call !== null && level !== "crisis";
}

/**
 * The day of the crisis answer that stands, since that question was not answered again (docs/method.md,
 * "Help").
 * @param checkIns by time
 * @returns `null` when there is none
 */
export function crisisSince(
  checkIns: readonly Pick<CheckIn, "answers" | "date">[],
  instrument: Instrument<HelpItem>,
): CalendarDate | null {
  const ids = instrument.items.filter(({ calls }) => calls === "crisis").map(({ id }) => id);
  const newest = checkIns.findLast(({ answers }) => ids.some((id) => answerTo(answers, id) !== null));
  return newest !== undefined && ids.some((id) => isYes(newest.answers, id)) ? newest.date : null;
}

/**
 * The answers without the help and crisis ones, for every place that must not give them
 * away (docs/method.md, "Help").
 */
export function withoutSafety(answers: Answers, instrument: Instrument<HelpItem>): Answers {
  const hidden = new Set(instrument.items.map((item) => item.id));
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => !hidden.has(id) && !/^(help|crisis)\./.test(id)),
  );
}
