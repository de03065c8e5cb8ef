import type { CalendarDate } from "../calendar";
import { type Answers, answerTo, isYes } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { HelpItem, Instrument } from "../questionnaire/items";

/** What the answers call for, most urgent first (docs/method.md, "Help"). */
export type HelpLevel = "crisis" | "therapy" | "professional" | "decision" | "none";

const byUrgency = ["crisis", "therapy", "professional", "decision"] as const;

/** A stage mark that calls for therapy although it does not prove a stage. */
export const panicMark = "s4.panic-anxiety";

/** A dimension item that calls for professional help when answered with four or more days. */
export const harshMark = "cog.harsh-thoughts";
const harshFrom = 3;

/**
 * Days for which a call for help stays in force, following the monthly rhythm; a crisis answer does not
 * expire.
 */
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

/** The most urgent of several; `none` for an empty list. */
export function mostUrgent(called: readonly HelpLevel[]): HelpLevel {
  return byUrgency.find((level) => called.includes(level)) ?? "none";
}

/** A call for help in force, with the check-in and the part of it that it comes from. */
export interface HelpCall {
  readonly checkIn: CheckIn;
  readonly part: "help" | "stages" | "dimensions";
  readonly level: HelpLevel;
}

/**
 * The step id under which a person says where things stand: done for a talk, snoozed for an appointment,
 * dropped for not now.
 */
export const helpStep = "help";

/** What was said about a step, as recorded. */
interface Said {
  readonly id: string;
  readonly step: string;
  readonly state: string;
  readonly date: CalendarDate;
}

/** What is left of the calls for help once the person has said where things stand. */
export interface HelpView {
  /** What still comes first. */
  readonly level: HelpLevel;
  /** Where that comes from; `null` if nothing comes first. */
  readonly call: HelpCall | null;
  /** What the person said, while nothing comes first and that answers a call in force. */
  readonly said: Said | null;
}

/** Nothing calls for help. */
export const noHelp: HelpView = { level: "none", call: null, said: null };

/**
 * What the person said settles every earlier call; a later yes reopens it. A crisis answer is settled only by
 * that question itself.
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

/** True when the person can say where things stand: something stored calls for help, short of a crisis. */
export function isOpen({ level, call }: HelpView): boolean {
  return call !== null && level !== "crisis";
}

/**
 * The day of the crisis answer in force, which lasts until that question is answered again (docs/method.md,
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
 * The answers without the help and crisis ones, for use wherever those must not be given away
 * (docs/method.md, "Help").
 */
export function withoutSafety(answers: Answers, instrument: Instrument<HelpItem>): Answers {
  const hidden = new Set(instrument.items.map((item) => item.id));
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => !hidden.has(id) && !/^(help|crisis)\./.test(id)),
  );
}
