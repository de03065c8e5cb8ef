import type { Context } from "../../context";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { removalEntry } from "../../store/entry";
import { eraseFromCopies, rememberErased } from "../../store/erased";
import { traceOf } from "../../store/history";
import type { Person } from "../../store/people";
import { shortDay } from "../../ui/dates";
import { change } from "../common/locked-meanwhile";
import { commandFor, ofPerson, tell } from "../common/person";
import { sharesLeft } from "../common/received";
import { addEntry, findCheckIn, keepDueStamp, noteOthers, openRecord } from "../common/record";
import type { Outcome } from "../declaration";

interface DeleteOptions {
  readonly yes?: boolean;
  readonly erase?: boolean;
}

/** `delete`: hides a check-in, or truly erases it with `--erase` (docs/record.md). */
export async function run(context: Context, options: DeleteOptions, ref?: string): Promise<Outcome> {
  const record = await openRecord(context);
  const checkIn = findCheckIn(record, ref, context.clock.today);
  noteOthers(context, record, checkIn, { ref, command: "delete" });
  const isOne = record.checkIns.filter(({ date }) => date === checkIn.date).length === 1;
  const at = isOne ? "" : `, recorded ${checkIn.recordedAt.slice(11, 16)}`;
  const day = shortDay(checkIn.date, context.clock.today) + at;
  if (!options.yes) await askFirst(context, record.person, options.erase === true, day);
  if (options.erase) {
    const gone = traceOf(record.entries, checkIn.id);
    rememberErased(context.home, gone);
    const vault = await change(context, record, async (journal) => {
      await journal.rewrite(({ id }) => !gone.has(id));
      return journal.vault;
    });
    for (const file of await eraseFromCopies(context.home, record.person, gone, vault))
      context.note(
        `sealed with another passphrase, and may still hold it: ${file}`,
        "Remove it if nothing is missing.",
      );
    const kept = record.entries.filter(({ id }) => !gone.has(id));
    await keepDueStamp(context, record.person, kept);
  } else {
    await addEntry(context, record, (id, recordedAt) => removalEntry(id, recordedAt, checkIn.id));
  }
  const what = options.erase ? "erased" : "hidden";
  const left = options.erase ? await sharesLeft(context, record.person) : [];
  if (context.flags.json) {
    const entry = { id: checkIn.id, type: "checkin", recordedAt: checkIn.recordedAt, date: checkIn.date };
    context.json(changeDocument(record.person, what, { entry }));
  } else if (!context.flags.quiet) {
    const says = options.erase
      ? [
          `Erased: the check-in of ${day}.`,
          "Copies elsewhere (backups, synced folders) remain.",
          ...left,
        ].join("\n")
      : `Hidden: the check-in of ${day}.\n${commandFor(context, record.person, "undo")} brings it back; --erase would truly erase it.`;
    tell(context, record.person, says);
  }
  return "done";
}

async function askFirst(context: Context, person: Person, erase: boolean, day: string): Promise<void> {
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "delete asks first, and there is no terminal to ask on",
      "Add --yes to delete without being asked.",
    );
  const question = erase
    ? `Erase the check-in of ${day}? It cannot be brought back.`
    : `Hide the check-in of ${day}?`;
  const { confirm } = await import("../../ui/prompts/confirm");
  if (!(await confirm(ofPerson(context, person, question), context)))
    throw new Failure("cancelled", "Nothing was changed.", "The check-in is still there.");
}
