import type { Context } from "../../context";
import type { DraftPlace } from "../../store/drafts";
import type { Journal } from "../../store/journal";
import { isLockedMeanwhile } from "../../store/lock-lines";
import type { Person } from "../../store/people";

/**
 * Changes a record that may have been locked in another terminal since it was opened: then it is opened
 * again, which asks for the passphrase, and the change is made once more.
 */
export async function change<T>(
  context: Context,
  { person, journal }: { readonly person: Person; readonly journal: Journal },
  work: (journal: Journal) => Promise<T>,
): Promise<T> {
  try {
    return await work(journal);
  } catch (error) {
    if (!isLockedMeanwhile(error)) throw error;
    return work(await openAgain(context, person));
  }
}

/** Writes answers that are only in memory to the disk, sealed, since the record was locked meanwhile. */
export async function keepUnsaved<D>(context: Context, person: Person, place: DraftPlace<D>): Promise<void> {
  if (!place.isUnsaved()) return;
  const { vault } = await openAgain(context, person);
  if (vault !== null) place.unseal(vault);
}

async function openAgain(context: Context, person: Person): Promise<Journal> {
  if (context.interactive) context.err.write("The record was locked in another terminal meanwhile.\n");
  const { openLocked } = await import("./locked");
  return openLocked(context, person);
}
