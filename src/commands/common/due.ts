import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { type Due, dueFor, pausedUntil } from "../../core/questionnaire/routines";
import { parseDueStamp, readDueStamp } from "../../store/due-stamp";
import { isLocked } from "../../store/journal";
import { folderOf, type Person } from "../../store/people";
import { openRecord } from "./record";

/** When a check-in is due, and the newest pause where the record could be asked. */
export interface DueOf {
  readonly due: Due;
  readonly pause: CalendarDate | null;
}

/** When the next check-in of a person is due. A locked record stays locked when its stamp can answer. */
export async function dueOf(context: Context, person: Person): Promise<DueOf> {
  const told = toldByStamp(context, person);
  if (told !== null) return { due: told, pause: null };
  const { checkIns, actions } = await openRecord(context, person);
  const pause = pausedUntil(actions);
  return { due: dueFor(checkIns, context.clock.today, pause), pause };
}

/** The same without asking for a passphrase: for a locked record only what its stamp says. */
export async function dueUnasked(context: Context, person: Person): Promise<Due> {
  if (!isLocked(folderOf(context.home, person.id))) return (await dueOf(context, person)).due;
  return toldByStamp(context, person) ?? dueFor([], context.clock.today);
}

/** @returns `null` for an unlocked record, which knows better, and when there is no stamp */
function toldByStamp({ home, clock }: Context, { id }: Person): Due | null {
  const folder = folderOf(home, id);
  const stamp = isLocked(folder) ? parseDueStamp(readDueStamp(folder)) : null;
  return stamp === null ? null : { ...stamp, due: stamp.dueOn <= clock.today };
}
