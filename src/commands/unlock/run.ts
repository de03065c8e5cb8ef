import type { Context } from "../../context";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { isLocked } from "../../store/journal";
import { isAnythingSealed, unlockRecord } from "../../store/lock-record";
import { folderOf, journalOf } from "../../store/people";
import { recordKeys } from "../common/locked";
import { tell } from "../common/person";
import { keepDueStamp, openRecord, personOf } from "../common/record";
import type { Outcome } from "../declaration";

/** `unlock`: unseals a locked record, and adds what is still sealed in an open one. */
export async function run(context: Context): Promise<Outcome> {
  const person = personOf(context);
  const file = journalOf(context.home, person);
  if (!isLocked(folderOf(context.home, person.id)) && !isAnythingSealed(file))
    throw new Failure("refused", `the record of ${person.name} is not locked`, "Nothing was changed.");
  const ring = await recordKeys(context, person);
  await unlockRecord(file, ring, { now: context.clock.now(), recordedAt: context.clock.stamp() });
  const { entries } = await openRecord(context, person);
  await keepDueStamp(context, person, entries);
  if (context.flags.json) {
    context.json(changeDocument(person, "unlocked"));
  } else if (!context.flags.quiet) {
    const says = "Unlocked: the record is no longer sealed, and your user account can read it.";
    tell(context, person, says);
  }
  return "done";
}
