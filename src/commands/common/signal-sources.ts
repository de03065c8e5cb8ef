import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import { sourceKinds } from "../../core/signals/moment";
import type { SignalSource } from "../../core/signals/source";
import { isList, isObject, isText, oneOf } from "../../core/structure";
import { hasCode, onDisk } from "../../store/disk-error";
import { ensureFolder } from "../../store/files";
import type { Vault } from "../../store/locked/lock-file";
import { folderOf, type Person } from "../../store/people";
import { signalsName } from "../../store/signals/sources-file";
import { replaceFile } from "../../store/write";

/**
 * Reads where a person lets headroom look: settings of theirs, sealed with a locked record.
 * @param vault of a locked record
 */
export async function readSignalSources(
  { home }: Pick<Context, "home">,
  person: Person,
  vault: Vault | null,
): Promise<readonly SignalSource[]> {
  const file = fileOf(home, person);
  const stored = onDisk("the list of signals cannot be read", file, "", () => textOf(file));
  const text = stored === null || vault === null ? stored : await vault.open(stored);
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isObject(value) && Array.isArray(value.sources) ? value.sources.filter(isSource) : [];
  } catch {
    return [];
  }
}

/** Keeps the list, all or nothing. */
export async function writeSignalSources(
  { home }: Pick<Context, "home">,
  person: Person,
  sources: readonly SignalSource[],
  vault: Vault | null,
): Promise<void> {
  const file = fileOf(home, person);
  const plain = `${JSON.stringify({ v: 1, sources }, null, 2)}\n`;
  const text = vault === null ? plain : await vault.seal(plain);
  ensureFolder(folderOf(home, person.id));
  onDisk("the list of signals cannot be written", file, "Nothing was changed.", () =>
    replaceFile(file, [Buffer.from(text)]),
  );
}

function fileOf(home: Context["home"], person: Person): string {
  return join(folderOf(home, person.id), signalsName);
}

const isKind = oneOf(sourceKinds);
const isPurpose = oneOf(["work", "private"]);

function isSource(value: unknown): value is SignalSource {
  return (
    isObject(value) &&
    isText(value.id) &&
    isKind(value.kind) &&
    isPurpose(value.purpose) &&
    isList(value.paths, isText)
  );
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
