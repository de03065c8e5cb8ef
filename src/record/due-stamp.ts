import type { Context } from "../context";
import type { CheckIn } from "../domain/check-in";
import { dueFor } from "../domain/due";
import { dueStampText, readDueStamp } from "../journal/due-stamp";
import type { Entry } from "../journal/entry";
import { resolve } from "../journal/history";
import { folderOf, type Person } from "../journal/people";
import { pauseIn } from "./pause";

/** As much of a record as the stamp is made of. */
interface Stamped {
  readonly entries: readonly Entry[];
  /** When they are added up already. */
  readonly checkIns?: readonly CheckIn[];
}

/** What the stamp of a record has to say; `null` when nothing is recorded that it could tell of. */
export function dueStampOf({ entries, checkIns }: Stamped, today: string): string | null {
  if (entries.length === 0) return null;
  const all = checkIns ?? resolve(entries).checkIns;
  const pause = pauseIn(entries);
  // Seen from the latest check-in the answer is the same every day, and no stamp changes by waiting.
  return dueStampText(dueFor(all, all.at(-1)?.date ?? today, pause));
}

/**
 * Keeps the stamp of a person right: whoever has read a record, or changed it, knows what it has to
 * say. Reading it costs next to nothing; what cannot be written is left, since the record is what counts.
 */
export async function keepDueStamp(context: Context, person: Person, record: Stamped): Promise<void> {
  const folder = folderOf(context.home, person.id);
  const stamp = dueStampOf(record, context.clock.today);
  if (stamp === readDueStamp(folder)) return;
  try {
    const { writeDueStamp } = await import("../journal/due-stamp-write");
    writeDueStamp(folder, stamp);
  } catch {
    // The next one to open the record tries again.
  }
}
