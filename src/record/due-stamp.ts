import type { Context } from "../context";
import { dueFor } from "../domain/due";
import { pausedUntil } from "../domain/pause";
import { dueStampText, readDueStamp } from "../journal/due-stamp";
import type { Entry } from "../journal/entry";
import { type History, resolve } from "../journal/history";
import { folderOf, type Person } from "../journal/people";

/** What the stamp of a record has to say; `null` when nothing is recorded that it could tell of. */
export function dueStampOf(
  entries: readonly Entry[],
  { checkIns, actions }: History,
  today: string,
): string | null {
  if (entries.length === 0) return null;
  // Seen from the latest check-in the answer is the same every day, and no stamp changes by waiting.
  return dueStampText(dueFor(checkIns, checkIns.at(-1)?.date ?? today, pausedUntil(actions)));
}

/**
 * Keeps the stamp of a person right: whoever has read a record, or changed it, knows what it has to
 * say. Reading it costs next to nothing; what cannot be written is left, since the record is what counts.
 */
export async function keepDueStamp(
  context: Context,
  person: Person,
  entries: readonly Entry[],
  history = resolve(entries),
): Promise<void> {
  const folder = folderOf(context.home, person.id);
  const stamp = dueStampOf(entries, history, context.clock.today);
  if (stamp === readDueStamp(folder)) return;
  try {
    const { writeDueStamp } = await import("../journal/due-stamp-write");
    writeDueStamp(folder, stamp);
  } catch {
    // The next one to open the record tries again.
  }
}
