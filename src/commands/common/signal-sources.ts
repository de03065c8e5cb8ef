import type { Context } from "../../context";
import { sourceKinds } from "../../core/signals/moment";
import type { SignalSource } from "../../core/signals/source";
import { isList, isObject, isText, oneOf } from "../../core/structure";
import { readBeside, writeBeside } from "../../store/beside";
import { folderOf, type Person } from "../../store/people";
import type { Vault } from "../../store/vault";

/** Where headroom may look for a person's signals; kept in their own folder. */
const signalsName = "signals.json";

/**
 * Reads where a person lets headroom look: their own settings, sealed with a locked record.
 * @param vault of a locked record
 */
export async function readSignalSources(
  { home }: Pick<Context, "home">,
  person: Person,
  vault: Vault | null,
): Promise<readonly SignalSource[]> {
  const text = readBeside(folderOf(home, person.id), signalsName, vault);
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isObject(value) && Array.isArray(value.sources) ? value.sources.filter(isSource) : [];
  } catch {
    return [];
  }
}

/** Writes the list, all or nothing. */
export async function writeSignalSources(
  { home }: Pick<Context, "home">,
  person: Person,
  sources: readonly SignalSource[],
  vault: Vault | null,
): Promise<void> {
  const text = `${JSON.stringify({ v: 1, sources }, null, 2)}\n`;
  await writeBeside(folderOf(home, person.id), signalsName, text, vault);
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
