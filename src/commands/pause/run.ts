import type { Context } from "../../context";
import { type CalendarDate, isCalendarDate } from "../../core/calendar";
import { pausedUntil, pauseStep } from "../../core/questionnaire/routines";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import type { ActionEntry } from "../../store/entry";
import type { Person } from "../../store/people";
import { shortDay } from "../../ui/dates";
import { ofPerson } from "../common/person";
import { addEntry, openRecord } from "../common/record";
import type { Outcome } from "../declaration";

interface PauseOptions {
  readonly until?: string;
  readonly end?: boolean;
}

/** The day after the last one has to be a day, too. */
const lastDay = "9999-12-30";

/** `pause`: on leave or ill nothing is due; it stands in the record as an action, so `undo` takes it back. */
export async function run(context: Context, options: PauseOptions): Promise<Outcome> {
  if (options.until !== undefined && options.end)
    throw new Failure("usage", "--until and --end do not go together", "Give one of them.");
  const { today } = context.clock;
  const until = options.until === undefined ? null : untilFlag(options.until, today);
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
 * Reads `--until`: a day from today on, since a pause lies ahead; `3d` means days ago everywhere.
 * @throws Failure `usage`
 */
function untilFlag(text: string, today: CalendarDate): CalendarDate {
  const day = text.trim().toLowerCase() === "today" ? today : text.trim();
  const takes = `It takes a day from today on, such as ${today}.`;
  if (!isCalendarDate(day) || day > lastDay)
    throw new Failure("usage", `--until is "${clip(text)}", which is no such day`, takes);
  if (day < today) throw new Failure("usage", `--until is ${day}, which is over`, takes);
  return day;
}

function told(context: Context, person: Person, until: CalendarDate | null, ended: boolean): Outcome {
  const { flags, out, clock } = context;
  if (flags.json) {
    const document = { schema: "headroom/pause@1", person: person.id, paused: until !== null, until };
    context.json(document);
  } else if (!flags.quiet) {
    const none = ended ? "No pause any more." : "No pause. headroom pause --until DAY begins one.";
    const says =
      until === null
        ? none
        : `Paused until ${shortDay(until, clock.today)}; nothing is due before that is over.`;
    out.write(`${ofPerson(context, person, says)}\n`);
  }
  return "done";
}
