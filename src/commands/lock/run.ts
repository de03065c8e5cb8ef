import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "../../context";
import { Failure } from "../../errors";
import { renderers } from "../../formats/export";
import { isLocked } from "../../store/locked/is-locked";
import { newRecordKey } from "../../store/locked/lock-file";
import { changeLock, lockRecord } from "../../store/locked/lock-record";
import { writeExport } from "../../store/output-file";
import { folderOf, journalOf, type Person } from "../../store/people";
import { textWidth, wrap } from "../../ui/layout";
import { ofWhom } from "../../ui/questionnaire/words";
import { exportJob } from "../common/export-job";
import { type LockWish, lockOf, recordKey } from "../common/locked";
import { nameIfMany } from "../common/person";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { lockMenu, lockWarning, lockWords } from "./view";

interface LockOptions extends LockWish {
  readonly change?: boolean;
  readonly yes?: boolean;
}

/** `lock`: seals the record of a person, by a passphrase or for the own key pair. */
export async function run(context: Context, options: LockOptions): Promise<Outcome> {
  const person = personOf(context);
  if (options.key && options.newPassphraseFile !== undefined)
    throw new Failure("usage", "--key and --new-passphrase-file are two different locks", "Leave one out.");
  const locked = isLocked(folderOf(context.home, person.id));
  if (options.change) {
    if (!locked)
      throw new Failure("refused", `the record of ${person.name} is not locked`, "headroom lock locks it.");
    await change(context, person, options);
  } else {
    if (locked)
      throw new Failure(
        "refused",
        `the record of ${person.name} is locked already`,
        "headroom lock --change gives it another passphrase; headroom unlock puts it back in plain.",
      );
    await lock(context, person, options);
  }
  tell(context, person, options);
  return "done";
}

async function lock(context: Context, person: Person, options: LockOptions): Promise<void> {
  const copy = await agreed(context, person, options);
  const key = await newRecordKey();
  const wanted = await lockOf(context, key, options);
  // Only now, so that two passphrases that differ leave no readable copy behind.
  if (copy !== null) await exportTo(context, copy);
  await lockRecord(journalOf(context.home, person), key, wanted);
}

async function change(context: Context, person: Person, options: LockOptions): Promise<void> {
  if (!options.key && options.newPassphraseFile === undefined && context.flags.passphraseFile !== undefined)
    throw new Failure(
      "usage",
      "--passphrase-file holds the present passphrase",
      "Add --new-passphrase-file FILE for the new one.",
    );
  const key = await recordKey(context, person);
  await changeLock(journalOf(context.home, person), key, await lockOf(context, key, options));
}

/**
 * Says first that a forgotten passphrase is the end, and offers an export.
 * @returns the file for the export, `null` when none is wanted
 */
async function agreed(context: Context, person: Person, options: LockOptions): Promise<string | null> {
  if (options.yes || !context.interactive) {
    context.note(lockWarning(options.key === true), "headroom export -o FILE makes a copy that needs none.");
    return null;
  }
  const file = freeName(`headroom-${person.id}-${context.clock.today}`);
  const { faceOf } = await import("../common/face");
  const face = faceOf(context);
  const choice = await face.menu(ofWhom(nameIfMany(context, person), lockMenu(options.key === true, file)));
  face.rest();
  if (choice === 0) return file;
  if (choice === 1) return null;
  throw new Failure("cancelled", "Nothing was changed.", "The record is in plain, as before.");
}

function freeName(name: string): string {
  for (let copy = 1; ; copy++) {
    const file = `${name}${copy === 1 ? "" : `-${copy}`}.json`;
    if (!existsSync(file)) return file;
  }
}

async function exportTo(context: Context, file: string): Promise<void> {
  const everything = {
    since: null,
    until: null,
    allPeople: false,
    notes: true,
    safety: true,
    sessions: true,
  };
  writeExport(resolve(file), renderers.json(await exportJob(context, everything, null)));
  const says = `Written: ${resolve(file)}`;
  const care =
    "It holds everything, answers about help as well, and is not encrypted: keep it where only you can get at it.";
  const lines = [says, ...wrap(care, textWidth(context.err.look.width))];
  context.err.write(lines.map((line) => `${line}\n`).join(""));
}

function tell(context: Context, person: Person, options: LockOptions): void {
  const { flags, out } = context;
  const by = options.key ? "key" : "passphrase";
  const { id, name, role, country } = person;
  if (flags.json) {
    const change = options.change ? "lock-changed" : "locked";
    const document = { schema: "headroom/change@1", change, person: { id, name, role, country }, by };
    context.json(document);
    return;
  }
  if (flags.quiet) return;
  const says = lockWords(nameIfMany(context, person), by, options.change === true);
  out.write(
    says
      .flatMap((line) => wrap(line, textWidth(out.look.width)))
      .map((line) => `${line}\n`)
      .join(""),
  );
}
