import type { CalendarDate } from "../../core/calendar";
import { clockOf } from "../../core/plan/scalars";
import { type Answers, answerTo } from "../../core/questionnaire/answers";
import type { SeenMetric } from "../../core/signals/measures";
import { hour } from "../../core/signals/moment";
import type { NamedWeek, SignalsReport } from "../../core/signals/report";
import type { SignalSource } from "../../core/signals/source";
import type { Remarkable } from "../../core/signals/stands-out";
import type { WorkingDay } from "../../core/signals/working-day";
import { plainDay, weekdays } from "../../ui/dates";
import {
  commandLines,
  headed,
  narrow,
  pad,
  page,
  screenTitle,
  strongHeadings,
  tableLines,
  textWidth,
  wrap,
} from "../../ui/layout";
import type { Look } from "../../ui/look";
import { type Paint, paintFor } from "../../ui/paint";
import { anyOf } from "../../ui/words";

/** What the screen of `signals` shows. */
export interface SignalsScreen {
  readonly report: SignalsReport;
  readonly working: WorkingDay;
  /** The newest answers of the person. */
  readonly answers: Answers;
  readonly today: CalendarDate;
  /** Set when several people share this computer. */
  readonly name: string;
}

/** Draws the punch card, the weeks and what stands out. */
export function renderSignals(screen: SignalsScreen, look: Look): string {
  const { report, working, answers, today, name } = screen;
  const paint = paintFor(look.colour);
  const title = name === "" ? "When you worked, as seen" : `When you worked, as seen: ${name}`;
  const days = `${plainDay(report.from, today)} to ${plainDay(report.to, today)}`;
  const found = report.remarkable.map((one) => remark(one, report.weeks, answers, today));
  return page([
    screenTitle(title, days, look.width, paint),
    cardLines(report, working, look, paint),
    look.width < narrow ? weekSentences(report, look.width, today) : weekTable(report, today),
    strongHeadings(
      found.flatMap((text, at) => headed(at === 0 ? "Stands out" : "", text, look.width)),
      paint,
    ),
    sourceLines(report, look.width).map((line) => paint.quiet(line)),
  ]);
}

/** What is shown before there is any source. */
export function renderWithoutSources(look: Look): string {
  const paint = paintFor(look.colour);
  return page([
    wrap(
      "headroom reads no signals yet. It reads only times, never contents, and only where you say:",
      textWidth(look.width),
    ),
    commandLines(
      [
        ["headroom signals add git ~/src", "when you committed"],
        ["headroom signals add shell", "when you typed commands"],
        ["headroom signals add calendar work.ics", "when you had meetings"],
        ["headroom signals add pages incidents.csv", "when you were paged"],
      ],
      look.width,
      paint,
    ),
  ]);
}

const shades = ["·", "░", "▒", "▓", "█"] as const;

/** Weekdays by hours; a rule above marks the working day, whatever its hours. */
function cardLines({ hours }: SignalsReport, working: WorkingDay, look: Look, paint: Paint): string[] {
  const cell = look.width >= 58 ? 2 : 1;
  const most = Math.max(0, ...hours.flat());
  const shade = (count: number) => {
    if (!look.unicode) return count === 0 ? "." : String(most <= 9 ? count : Math.ceil((count / most) * 9));
    return shades[count === 0 ? 0 : Math.ceil((count / most) * 4)] ?? "·";
  };
  const row = (label: string, cells: readonly string[]) =>
    (pad(label, 6) + cells.map((one) => pad(one, cell)).join("")).trimEnd();
  const all = Array.from({ length: 24 }, (_, at) => at);
  const every = cell === 2 ? 3 : 6;
  const scale =
    pad("", 6) +
    all
      .filter((at) => at % every === 0)
      .map((at) => pad(String(at), every * cell))
      .join("");
  const inDay = (at: number) => {
    const time = at * hour;
    return working.end > working.start
      ? time >= working.start && time < working.end
      : time >= working.start || time < working.end;
  };
  const rule = look.unicode ? "─" : "-";
  const marks = pad("", 6) + all.map((at) => (inDay(at) ? rule.repeat(cell) : " ".repeat(cell))).join("");
  const rows = hours.map((counts, at) => {
    const line = row(weekdays[at] ?? "", counts.map(shade));
    return working.free.includes(at + 1) ? paint.quiet(line) : line;
  });
  const legend = look.unicode
    ? `${shades.slice(1).join(" ")}  few to many moments, ${most} in one hour at most`
    : most <= 9
      ? "1 to 9: how many moments"
      : `1 to 9: few to many moments, ${most} in one hour at most`;
  const clock = (time: number) => clockOf(time / 60_000);
  return [
    paint.quiet(scale.trimEnd()),
    paint.quiet(marks.trimEnd()),
    ...rows,
    "",
    ...wrap(`      ${legend}`, textWidth(look.width)),
    ...wrap(
      `      ${rule.repeat(3)} your working day, ${clock(working.start)} to ${clock(working.end)}, ${daysWords(working)}`,
      textWidth(look.width),
    ),
  ];
}

/** `Mon to Fri`, or the days one by one. */
function daysWords({ free }: WorkingDay): string {
  const days = weekdays.filter((_, at) => !free.includes(at + 1));
  const joined = weekdays.join().includes(days.join());
  return joined && days.length > 2 ? `${days[0]} to ${days.at(-1)}` : days.join(" ");
}

type Column = readonly [above: string, below: string, cell: (week: NamedWeek) => string];

const value = (metric: SeenMetric) => (week: NamedWeek) => {
  const number = week.measures[metric];
  return number === null ? "?" : String(number);
};

const pageColumns: readonly Column[] = [
  ["pages", "at night", value("m.night-calls")],
  ["pages out", "of hours", value("m.after-hours-calls")],
];

function weekTable({ weeks }: SignalsReport, today: CalendarDate): string[] {
  const paged = weeks.some(({ measures }) => measures["m.night-calls"] !== null);
  const columns: readonly Column[] = [
    ["week", "of", (week) => dayOf(week, today)],
    ["days", "seen", value("m.active-days")],
    ["week-", "ends", value("m.weekend-days")],
    ["eve-", "nings", value("m.evenings")],
    ["", "nights", value("m.nights")],
    ...(paged ? pageColumns : []),
    ["short", "rests", value("m.short-rests")],
    ["longest", "rest", (week) => restOf(week)],
    ["in a", "row", value("m.run")],
  ];
  const rows = weeks.toReversed().map((week) => columns.map(([, , cell]) => cell(week)));
  const lines = tableLines([columns.map(([above]) => above), columns.map(([, below]) => below), ...rows], 2);
  return [...lines, ...footnotes(weeks)];
}

/** On a narrow screen each week is a sentence. */
function weekSentences({ weeks }: SignalsReport, width: number, today: CalendarDate): string[] {
  const words = (week: NamedWeek) =>
    (
      [
        ["m.active-days", "day seen", "days seen"],
        ["m.weekend-days", "at the weekend", "at the weekend"],
        ["m.evenings", "evening", "evenings"],
        ["m.nights", "night", "nights"],
        ["m.night-calls", "page at night", "pages at night"],
        ["m.after-hours-calls", "page out of hours", "pages out of hours"],
        ["m.short-rests", "short rest", "short rests"],
      ] as const
    ).flatMap(([metric, one, many]) => {
      const count = week.measures[metric];
      // What was not seen is left out, except for the days.
      return count === null || (count === 0 && metric !== "m.active-days")
        ? []
        : [`${count} ${count === 1 ? one : many}`];
    });
  const rest = (week: NamedWeek) =>
    week.measures["m.long-rest"] === null ? [] : [`longest rest ${restOf(week)}`];
  const run = (week: NamedWeek) => {
    const days = week.measures["m.run"];
    return days === null || days < 2 ? [] : [`${days} in a row`];
  };
  return [
    ...weeks
      .toReversed()
      .flatMap((week) =>
        headed(dayOf(week, today), [...words(week), ...rest(week), ...run(week)].join(", "), width),
      ),
    ...footnotes(weeks),
  ];
}

function footnotes(weeks: readonly NamedWeek[]): string[] {
  return weeks.some(({ finished }) => !finished) ? ["* this week so far"] : [];
}

function dayOf({ from, finished }: NamedWeek, today: CalendarDate): string {
  return `${plainDay(from, today)}${finished ? "" : " *"}`;
}

function restOf({ measures }: NamedWeek): string {
  const rest = measures["m.long-rest"];
  return rest === null ? "?" : `${rest} h`;
}

/** One thing that stands out, next to what the person said about it. */
function remark(one: Remarkable, weeks: readonly NamedWeek[], answers: Answers, today: CalendarDate): string {
  if ("weekends" in one) {
    const seen = `${one.weekends} of the last ${one.of} weekends`;
    return answerTo(answers, "medium.weekend-work") === false
      ? `You answered: no weekend work. Seen: ${seen}. How do the two go together?`
      : `Work was seen on ${seen}.`;
  }
  const week = `in the week of ${plainDay(one.week, today)}`;
  const clear = answerTo(answers, "low.clear-boundaries") === true;
  const boundary = clear ? " You answered that your boundaries are clear. How do the two go together?" : "";
  switch (one.metric) {
    case "m.night-calls":
      return `Pages broke into the night ${one.value} times ${week}: ${nightsOf(one.week, weeks, today)}. A rota can change that; more sleep on other nights cannot.`;
    case "m.nights":
      return `You were seen on ${one.value} nights between midnight and 5 ${week}.${boundary}`;
    case "m.long-rest":
      return `The longest rest ${week} was ${one.value} hours. A weekly rest is 35.`;
    case "m.short-rests":
      return `${one.value} times ${week}, there were less than 11 hours between one day and the next.`;
    case "m.run":
      return `Work was seen on ${one.value} days in a row ${week}.`;
    case "m.evenings":
      return `You were seen on ${one.value} evenings ${week}.${boundary}`;
    default:
      return "";
  }
}

/** `the nights to 18 Nov, 19 Nov and 20 Nov` */
function nightsOf(week: CalendarDate, weeks: readonly NamedWeek[], today: CalendarDate): string {
  const nights = weeks.find(({ from }) => from === week)?.brokenNights ?? [];
  return `the ${nights.length === 1 ? "night" : "nights"} to ${anyOf(
    nights.map((night) => plainDay(night, today)),
    "and",
  )}`;
}

/** Which sources the numbers come from, and what they cannot tell. */
function sourceLines({ sources }: SignalsReport, width: number): string[] {
  const read = sources.map(({ source, read: count }) => `${source.id} (${count})`).join(", ");
  return wrap(
    `Seen by ${read}. What left no trace is not here: a day without a moment may have been a day of work.`,
    textWidth(width),
  );
}

/** The sources of a person, one per block. */
export function renderSources(sources: readonly SignalSource[], look: Look): string {
  const paint = paintFor(look.colour);
  return page([
    strongHeadings(
      sources.flatMap((source) => headed(source.id, sourceWords(source), look.width, { hard: true })),
      paint,
    ),
    wrap("headroom signals remove ID forgets one.", textWidth(look.width)),
  ]);
}

function sourceWords({ kind, purpose, paths, authors = [], me, time, who }: SignalSource): string {
  const options = [
    ...authors.map((address) => `--author ${address}`),
    ...(me === undefined ? [] : [`--me ${me}`]),
    ...(time === undefined ? [] : [`--time ${time}`]),
    ...(who === undefined ? [] : [`--who ${who.column}=${who.value}`]),
  ];
  return [`${kind}, ${purpose}: ${paths.join(", ")}`, ...options].join("  ");
}
