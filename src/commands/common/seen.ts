import type { Context } from "../../context";
import { addDays, type CalendarDate } from "../../core/calendar";
import { valueIn } from "../../core/plan/plan";
import { midnightOf } from "../../core/signals/moment";
import { measuresUpTo, type Now } from "../../core/signals/report";
import type { SignalSource } from "../../core/signals/source";
import { type WorkingDay, workingDay } from "../../core/signals/working-day";
import type { SourceReading } from "../../store/signals/read";
import { systemZone } from "../../store/signals/zone";
import type { OpenRecord } from "./record";
import { readSignalSources } from "./signal-sources";

/** How many days to read before those asked about, so a run or a rest that started there is whole. */
const before = 366;

const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The working day of the plan in force. */
export function workingDayOf({ settings }: Pick<Context, "settings">, { plans }: OpenRecord): WorkingDay {
  const plan = plans.at(-1);
  const text = (id: string) => {
    const value = plan === undefined ? undefined : valueIn(plan, id);
    return typeof value === "string" ? value : null;
  };
  const free = weekdayNames.indexOf(text("plan.time.free-day") ?? "") + 1;
  const { weekend } = settings;
  return workingDay(
    { start: text("plan.time.start"), end: text("plan.time.end"), freeDay: free === 0 ? null : free },
    weekend.length === 0
      ? undefined
      : weekend.map((name) => weekdayNames.findIndex((one) => one.startsWith(name)) + 1),
  );
}

/** How long a check-in waits for the signals, in milliseconds; a slower source is left out, with a note. */
const patience = 2000;

/**
 * What the signals show for the seven days up to a day, by load metric; nothing without sources. Facts
 * that no source could know are left out.
 */
export async function factsSeen(
  context: Context,
  record: OpenRecord,
  date: CalendarDate,
): Promise<Readonly<Record<string, number>>> {
  const sources = await readSignalSources(context, record.person, record.journal.vault);
  // Standard input belongs to the questions now.
  const files = sources.filter(({ paths }) => !paths.includes("-"));
  if (files.length === 0) return {};
  const readings = await readSignals(
    context,
    record,
    files,
    addDays(date, -6),
    AbortSignal.timeout(patience),
  );
  const measures = measuresUpTo(date, readings, nowOf(context), workingDayOf(context, record));
  return Object.fromEntries(
    Object.entries(measures).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  );
}

/** The day and the wall clock now. */
export function nowOf({ clock }: Pick<Context, "clock">): Now {
  return { today: clock.today, wall: systemZone.wallAt(clock.now()) };
}

/**
 * Reads all sources for the days from `from` on, and notes what is wrong with any of them.
 * @param signal stops the reading when it is aborted
 */
export async function readSignals(
  context: Context,
  record: OpenRecord,
  sources: readonly SignalSource[],
  from: CalendarDate,
  signal: AbortSignal,
): Promise<SourceReading[]> {
  const { clock, env, terminal } = context;
  // Calendars and tables need large libraries, which nobody without sources should wait for.
  const { readSources } = await import("../../store/signals/read");
  const readings = await readSources(sources, {
    since: systemZone.momentAt(midnightOf(addDays(from, -before))),
    from: midnightOf(from),
    now: clock.now(),
    zone: systemZone,
    env,
    get stdin() {
      return terminal.input.isTTY ? null : terminal.input;
    },
    signal,
    checkIns: record.checkIns.map(({ recordedAt }) => Date.parse(recordedAt)),
  });
  for (const { source, remarks, skipped } of readings) {
    for (const remark of remarks) context.note(remark);
    const implausible = skipped.filter(({ why }) => why === "in the future" || why === "before 1990");
    for (const { why, count } of implausible)
      context.note(`${source.id}: ${count === 1 ? "1 moment" : `${count} moments`} ${why}, left out`);
  }
  return readings;
}
