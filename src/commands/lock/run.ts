import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Context } from "../../context";
import { escapedName } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { renderers } from "../../formats/export";
import { isLocked } from "../../store/journal";
import { changeLock, lockRecord, unknownFiles } from "../../store/lock-record";
import { writeExport } from "../../store/output-file";
import { folderOf, journalOf, type Person } from "../../store/people";
import { textWidth, wrap } from "../../ui/layout";
import type { Menu } from "../../ui/questionnaire/screen";
import { ofWhom } from "../../ui/questionnaire/words";
import { exportJob } from "../common/export-job";
import { newLock, recordKeys } from "../common/locked";
import { nameIfMany } from "../common/person";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface LockOptions {
  /** A file with the new passphrase, when the current one is needed as well. */
  readonly newPassphraseFile?: string;
  readonly change?: boolean;
  readonly planReadable?: boolean;
  readonly yes?: boolean;
}

/** `lock`: seals a person's record with a passphrase. */
export async function run(context: Context, options: LockOptions): Promise<Outcome> {
  const person = personOf(context);
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
        "headroom lock --change changes the passphrase; headroom unlock removes the lock.",
      );
    await lock(context, person, options);
  }
  nameUnknown(context, person);
  tell(context, person, options);
  return "done";
}

async function lock(context: Context, person: Person, options: LockOptions): Promise<void> {
  const copy = await agreed(context, person, options);
  const readable = await readableKinds(context, person, options);
  const wanted = { ...(await newLock(context, options.newPassphraseFile)), readable };
  // Only now, so that two different passphrases leave no readable copy behind.
  if (copy !== null) await exportTo(context, copy);
  await lockRecord(journalOf(context.home, person), wanted);
}

async function change(context: Context, person: Person, options: LockOptions): Promise<void> {
  if (options.newPassphraseFile === undefined && context.flags.passphraseFile !== undefined)
    throw new Failure(
      "usage",
      "--passphrase-file holds the current passphrase",
      "Add --new-passphrase-file FILE for the new one.",
    );
  const ring = await recordKeys(context, person);
  const wanted = await newLock(context, options.newPassphraseFile);
  await changeLock(journalOf(context.home, person), ring, wanted);
}

/**
 * Warns that a forgotten passphrase cannot be recovered, and offers an export.
 * @returns the file for the export, `null` when none is wanted
 */
async function agreed(context: Context, person: Person, options: LockOptions): Promise<string | null> {
  if (options.yes || !context.interactive) {
    context.note(lockWarning, "headroom export -o FILE makes a copy that needs none.");
    return null;
  }
  const file = freeName(`headroom-${person.id}-${context.clock.today}`);
  const { prompterOf } = await import("../common/prompter");
  const prompter = prompterOf(context);
  const choice = await prompter.menu(ofWhom(nameIfMany(context, person), lockMenu(file)));
  prompter.release();
  if (choice === 0) return file;
  if (choice === 1) return null;
  throw new Failure("cancelled", "Nothing was changed.", "The record is not locked, as before.");
}

/** The plan for a crisis may stay readable, for a moment when nobody remembers a passphrase. */
async function readableKinds(
  context: Context,
  person: Person,
  { planReadable, yes }: LockOptions,
): Promise<ReadonlySet<"safety-plan">> {
  const hasPlan = existsSync(join(folderOf(context.home, person.id), "safety-plan.json"));
  const ask = hasPlan && !planReadable && !yes && context.interactive;
  const { confirm } = await import("../../ui/prompts/confirm");
  const question = "Should your plan for a crisis stay readable without the passphrase?";
  const stays = planReadable === true || (ask && (await confirm(question, context)));
  return new Set(stays ? ["safety-plan"] : []);
}

/** Names what the lock did not touch before anything is called locked. */
function nameUnknown(context: Context, person: Person): void {
  for (const { path } of unknownFiles(folderOf(context.home, person.id)))
    context.err.write(`Not sealed, since headroom did not put it there: ${escapedName(path)}\n`);
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
  if (flags.json) {
    const change = options.change ? "lock-changed" : "locked";
    context.json(changeDocument(person, change, { by: "passphrase" }));
    return;
  }
  if (flags.quiet) return;
  const says = lockWords(nameIfMany(context, person), options.change === true);
  out.write(
    says
      .flatMap((line) => wrap(line, textWidth(out.look.width)))
      .map((line) => `${line}\n`)
      .join(""),
  );
}

/** What a person has to know before locking a record. */
export const lockWarning = "nobody, and no program, can recover a forgotten passphrase";

/** The warning, with an export as the first choice: the one under the pointer loses nothing. */
export function lockMenu(file: string): Menu {
  return {
    text: [
      "A locked record opens with its passphrase, and with nothing else.",
      "Nobody, and no program, can recover a forgotten passphrase.",
      "Four or more words that only you would put together are good.",
    ],
    choices: [`Export everything to ${file} first, then lock`, "Lock without an export", "Not now"],
  };
}

/** What the lock did. */
export function lockWords(name: string, changed: boolean): readonly string[] {
  const record = name === "" ? "the record" : `the record of ${name}`;
  return changed
    ? [
        `Changed: ${record} opens with the new passphrase now.`,
        "Older copies and backups still open as they did before.",
      ]
    : [
        `Locked: ${record} opens with the passphrase and nothing else.`,
        "help-now and due do not need it. headroom unlock removes the lock.",
      ];
}
