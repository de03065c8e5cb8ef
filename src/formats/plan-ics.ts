import ical, {
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
  ICalWeekday,
} from "ical-generator";
import { addDays, type CalendarDate, weekday } from "../core/calendar";
import { type Plan, valueIn } from "../core/plan/plan";
import { type RestTime, restTime } from "../core/plan/rest-times";
import { clockOf, minutesOf, weekdays } from "../core/plan/scalars";

/** What the calendar needs besides the plan. */
export interface CalendarContext {
  /** Milliseconds since 1970, for DTSTAMP. */
  readonly now: number;
  /** Identifies the person in the ids of entries; the same for every export. */
  readonly uid: string;
  /** First day of the weekly check-in; `null` leaves it out. */
  readonly checkInFrom: CalendarDate | null;
  /** Time of day for the check-in, `18:00`; `null` makes it an all-day entry. */
  readonly checkInAt: string | null;
  /** Adds an alarm to the check-in. */
  readonly alarm?: boolean;
}

/** A calendar, and the rest appointments left out because they have no time. */
export interface PlanCalendar {
  readonly text: string;
  readonly entries: number;
  readonly withoutTime: readonly string[];
}

const checkInMinutes = 10;
const byDay = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
];

/**
 * The plan as calendar entries: work-free day, next leave, rest appointments, weekly check-in. All times are
 * floating: 12:30 is 12:30 in any time zone. The entries are private, so that a calendar shared at work shows
 * at most "busy". Ids stay the same across exports, so that importing again updates entries instead of
 * duplicating them.
 */
export function planCalendar(plan: Plan, context: CalendarContext): PlanCalendar {
  const rests = restsIn(plan);
  const events = [
    ...freeDay(plan),
    ...leave(plan),
    ...rests.flatMap(({ text, time }, index) => (time === null ? [] : [rest(text, time, index, plan.date)])),
    ...checkIn(context),
  ];
  const calendar = ical({ prodId: { company: "headroom", product: "plan", language: "EN" } });
  for (const { id, ...event } of events)
    calendar.createEvent({
      ...event,
      id: `${id}.${context.uid}@headroom`,
      stamp: new Date(context.now),
      sequence: sequenceAt(context.now),
      class: ICalEventClass.PRIVATE,
    });
  return {
    // RFC 5545 ends every line with CRLF, including the last.
    text: `${calendar.toString().trimEnd()}\r\n`,
    entries: events.length,
    withoutTime: rests.filter(({ time }) => time === null).map(({ text }) => text),
  };
}

/** The day of the next talk as an all-day calendar entry, private like the others. */
export function talkCalendar(
  { id, nextOn }: { readonly id: string; readonly nextOn: CalendarDate | null },
  partner: string,
  now: number,
): string {
  const calendar = ical({ prodId: { company: "headroom", product: "session", language: "EN" } });
  if (nextOn !== null)
    calendar.createEvent({
      ...wholeDays(nextOn, nextOn),
      id: `talk.${id}@headroom`,
      summary: `Talk with ${partner}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: new Date(now),
      sequence: sequenceAt(now),
      class: ICalEventClass.PRIVATE,
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}

/**
 * Version number of an entry; calendars accept a change only with a higher one. Counting minutes needs no
 * stored state, and fits the numbers that calendars use for a hundred years.
 */
function sequenceAt(now: number): number {
  return Math.max(0, Math.floor((now - Date.UTC(2026, 0)) / 60_000));
}

/** A day and a floating time for the library, which writes them unchanged. */
function local(date: CalendarDate, time = "00:00"): string {
  return `${date}T${time}:00Z`;
}

/** The first of `days` (1 = Monday) on or after `date`. */
function firstOf(days: readonly number[], date: CalendarDate): CalendarDate {
  const week = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(date, ahead));
  return week.find((one) => days.includes(weekday(one))) ?? date;
}

function weeklyOn(days: readonly number[]) {
  return { freq: ICalEventRepeatingFreq.WEEKLY, byDay: days.flatMap((day) => byDay[day - 1] ?? []) };
}

function freeDay(plan: Plan): ICalEventData[] {
  const day = (weekdays as readonly unknown[]).indexOf(valueIn(plan, "plan.time.free-day")) + 1;
  if (day === 0) return [];
  const first = firstOf([day], plan.date);
  return [
    { id: "free-day", summary: "Free of work", ...wholeDays(first, first), repeating: weeklyOn([day]) },
  ];
}

function leave(plan: Plan): ICalEventData[] {
  const value = valueIn(plan, "plan.time.next-vacation");
  const [from, to] = typeof value === "string" ? value.split("/") : [];
  if (from === undefined || to === undefined) return [];
  return [
    {
      id: "next-leave",
      summary: "Leave, no work",
      ...wholeDays(from, to),
      busystatus: ICalEventBusyStatus.OOF,
    },
  ];
}

/** All-day from the first day to the last, inclusive; such an entry ends on the day after. */
function wholeDays(first: CalendarDate, last: CalendarDate) {
  return { start: local(first), end: local(addDays(last, 1)), allDay: true };
}

function restsIn(plan: Plan): { readonly text: string; readonly time: RestTime | null }[] {
  const value = valueIn(plan, "plan.time.rest-blocks");
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return texts.map((text) => ({ text, time: restTime(text) }));
}

function rest(text: string, { days, from, to }: RestTime, index: number, date: CalendarDate): ICalEventData {
  const first = firstOf(days, date);
  const last = to > from ? first : addDays(first, 1);
  return {
    id: `rest-${index + 1}`,
    summary: text,
    start: local(first, from),
    end: local(last, to),
    floating: true,
    repeating: days.length === 7 ? { freq: ICalEventRepeatingFreq.DAILY } : weeklyOn(days),
  };
}

function checkIn({ checkInFrom, checkInAt, alarm }: CalendarContext): ICalEventData[] {
  if (checkInFrom === null) return [];
  const repeating = weeklyOn([weekday(checkInFrom)]);
  const entry = {
    id: "check-in",
    summary: "Weekly check-in",
    repeating,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(alarm && { alarms: [{ type: ICalAlarmType.display, trigger: 0, description: "Weekly check-in" }] }),
  };
  if (checkInAt === null) return [{ ...entry, ...wholeDays(checkInFrom, checkInFrom) }];
  const end = clockOf(minutesOf(checkInAt) + checkInMinutes);
  const lastDay = end > checkInAt ? checkInFrom : addDays(checkInFrom, 1);
  return [{ ...entry, start: local(checkInFrom, checkInAt), end: local(lastDay, end), floating: true }];
}
