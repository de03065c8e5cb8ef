import type { Context } from "../../context";
import { clip } from "../../core/text";
import { Failure, isFailure } from "../../errors";
import { isLocked, sealedJournal } from "../../store/journal";
import type { KeyRing } from "../../store/key-ring";
import { lockStateOf } from "../../store/lock-lines";
import { plainBeside, setLinesAside, takeInBeside, takeInPlain, unknownFiles } from "../../store/lock-record";
import { folderOf, journalOf, type Person } from "../../store/people";
import { type JournalContents, type Opener, readBytes } from "../../store/read";
import { openLines } from "../../store/sealed-lines";
import { recordKeys } from "../common/locked";
import { type Case, remark, wrong } from "./cases";

/** The keys of a locked record, when they can be had; asked for once. */
export type Keys = (person: Person) => Promise<KeyRing | null>;

/** Asks for passphrases only to fix something, or when a file holds one. */
export function keysFor(context: Context, fix: boolean): Keys {
  const known = new Map<string, KeyRing | null>();
  return async (person) => {
    const kept = known.get(person.id);
    if (kept !== undefined) return kept;
    const asks = context.flags.passphraseFile !== undefined || (fix && context.interactive);
    const ring =
      asks && isLocked(folderOf(context.home, person.id)) ? await keysOrNull(context, person) : null;
    known.set(person.id, ring);
    return ring;
  };
}

/** One passphrase need not open everyone's record. */
async function keysOrNull(context: Context, person: Person): Promise<KeyRing | null> {
  try {
    return await recordKeys(context, person);
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}

/** What was found about a lock, and the content of the record when its keys are known. */
interface Within {
  readonly cases: Case[];
  readonly contents: JournalContents | null;
  readonly open: Opener | null;
}

/** Checks a locked record: in full when its keys are known, else as far as can be seen from outside. */
export async function lockedCases(context: Context, person: Person, ring: KeyRing | null): Promise<Within> {
  const file = journalOf(context.home, person);
  const folder = folderOf(context.home, person.id);
  const { key, keyLines } = lockStateOf(readBytes(file));
  const around = [
    ...(keyLines.some((line) => line.key === key) ? [] : [wrong("key-missing", file, null)]),
    ...plainBeside(folder).map(({ path }) =>
      wrong("plain-beside-lock", path, ring === null ? null : () => takeInBeside(file, ring)),
    ),
    ...unknownFiles(folder).map(({ path }) => remark("not-ours", path)),
  ];
  if (ring === null) return { cases: [remark("locked", folder), ...around], contents: null, open: null };
  const contents = (await sealedJournal(file, ring)).read();
  const open: Opener = (lines) => openLines(ring, lines);
  return { cases: [...around, ...uncountedCases(context, file, contents, ring)], contents, open };
}

/** Lines that do not count because of a lock, even one that was opened since. */
export function uncountedCases(
  context: Context,
  file: string,
  { uncounted }: JournalContents,
  ring: KeyRing | null,
): Case[] {
  const { plain, sealed, unknownKey, forged } = uncounted;
  const asked = (lines: readonly number[], question: string, work: (ring: KeyRing) => Promise<void>) =>
    ring === null || !context.interactive
      ? null
      : async () => {
          await agreed(context, file, lines, question);
          await work(ring);
        };
  const found = (
    id: "plain-lines" | "forged-lines" | "unknown-key" | "sealed-left",
    lines: readonly number[],
    mend: Case["mend"],
  ) => (lines.length === 0 ? [] : [wrong(id, file, mend, { count: lines.length, lines })]);
  return [
    ...found(
      "plain-lines",
      plain,
      asked(plain, "Seal these lines into the record, so that they count?", (keys) =>
        takeInPlain(file, keys, context.clock.stamp()),
      ),
    ),
    ...found(
      "forged-lines",
      forged,
      asked(forged, "Put these lines into the folder set-aside?", (keys) =>
        setLinesAside(file, keys, forged),
      ),
    ),
    ...found("unknown-key", unknownKey, null),
    ...found("sealed-left", sealed, null),
  ];
}

/** Shows lines and asks. @throws Failure `refused` when the person says no */
async function agreed(
  context: Context,
  file: string,
  lines: readonly number[],
  question: string,
): Promise<void> {
  const text = readBytes(file).toString("utf8").split("\n");
  for (const line of lines) context.err.write(`${line}: ${clip(text[line - 1] ?? "", 300)}\n`);
  const { confirm } = await import("../../ui/prompts/confirm");
  if (!(await confirm(question, context)))
    throw new Failure("refused", "left as it is, as you said", "Nothing was changed.");
}
