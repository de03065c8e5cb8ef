import type { Context } from "../../context";
import { addDays, type CalendarDate, isCalendarDate } from "../../core/calendar";
import { pausedUntil, pauseStep } from "../../core/questionnaire/routines";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import { whoOf } from "../../formats/whose";
import type { ActionEntry } from "../../store/entry";
import type { Person } from "../../store/people";
import { shortDay } from "../../ui/dates";
import { tell } from "../common/person";
import { addEntry, openRecord } from "../common/record";
import type { Outcome } from "../declaration";

interface PauseOptions {
  readonly until?: string;
  readonly end?: boolean;
}

/** The day after the last one has to be a valid date, too. */
const lastDay = "9999-12-30";

/** `pause`: on leave or ill nothing is due; it is an action in the record, so `undo` takes it back. */
export async function run(context: Context, options: PauseOptions, day?: string): Promise<Outcome> {
  const wanted = day ?? options.until;
  if (day !== undefined && options.until !== undefined)
    throw new Failure("usage", "the day is given twice", `headroom pause ${day} is enough.`);
  if (wanted !== undefined && options.end)
    throw new Failure("usage", "a day and --end do not go together", "Give one of them.");
  const { today } = context.clock;
  const until = wanted === undefined ? null : lastDayOf(wanted, today);
  const record = await openRecord(context);
  const pause = pausedUntil(record.actions);
  const running = pause !== null && pause >= today ? pause : null;
  const store = (change: Pick<ActionEntry, "state"> & { readonly until?: CalendarDate }) => {
    const action = { date: today, step: pauseStep, ...change };
    return addEntry(context, record, (id, recordedAt) => ({
      v: 1,
      id,
      type: "action",
      recordedAt,
      ...action,
    }));
  };
  if (until !== null) await store({ state: "snoozed", until });
  if (options.end && running !== null) await store({ state: "dropped" });
  return told(context, record.person, options.end ? null : (until ?? running), options.end === true);
}

/**
 * The last day of a pause: a day from today on, or a span such as `10d` or `2w`, counted from today.
 * (Elsewhere `3d` means days ago; a pause is ahead.)
 * @throws Failure `usage`
 */
function lastDayOf(text: string, today: CalendarDate): CalendarDate {
  const given = text.trim().toLowerCase();
  const takes = `It takes a day from today on, such as ${today}, or how long, such as 10d or 2w.`;
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(given) ?? [];
  const span = Number(count) * (unit === "w" ? 7 : 1);
  const day = unit !== undefined ? addDays(today, span) : given === "today" ? today : given;
  if (!isCalendarDate(day) || day > lastDay)
    throw new Failure("usage", `the pause cannot last until "${clip(text)}"`, takes);
  if (day < today) throw new Failure("usage", `the pause would be over already: ${day}`, takes);
  return day;
}

function told(context: Context, person: Person, until: CalendarDate | null, ended: boolean): Outcome {
  const { flags, clock } = context;
  if (flags.json) {
    const schema = "headroom/pause@2";
    context.json({ schema, person: whoOf(person), paused: until !== null, untilOn: until });
  } else if (!flags.quiet) {
    const none = ended ? "The pause is over." : "No pause. headroom pause 2w starts one.";
    const says =
      until === null
        ? none
        : `Paused until ${shortDay(until, clock.today)}; nothing is due before that is over.`;
    tell(context, person, says);
  }
  return "done";
}
