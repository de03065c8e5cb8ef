import type { Context } from "../../context";
import { objectOrNull } from "../../formats/import-candidate";
import { isLocked, type Journal, plainJournal, sealedJournal } from "../../store/journal";
import type { KeyRing } from "../../store/key-ring";
import type { SealedLine } from "../../store/lock-lines";
import { folderOf, journalOf, type Person } from "../../store/people";

type Unsealed = { readonly entry: Readonly<Record<string, unknown>> } | { readonly why: string };

/** Opens the sealed lines of a raw journal with the keys of the record that they go into. */
export class SealedArrivals {
  readonly #context: Context;
  readonly #rings = new Map<string, KeyRing>();

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Opens a sealed line. The passphrase is asked for once per person, and only when the record has the key.
   * @returns the entry inside, not checked yet, or why it cannot be opened
   * @throws Failure as for any locked record whose passphrase is missing or wrong
   */
  async open(person: Person, line: SealedLine): Promise<Unsealed> {
    const { hasKey } = await import("../../store/lock-record");
    if (!hasKey(journalOf(this.#context.home, person), line.key))
      return {
        why: "sealed with a key that this record lacks; first run headroom unlock where it comes from",
      };
    const ring = await this.#ringOf(person);
    const { openLines } = await import("../../store/sealed-lines");
    const [opened] = openLines(ring, [line]);
    if (opened?.kind === "unknown-key") return { why: "sealed with another passphrase" };
    const entry = opened?.kind === "line" ? parsed(opened.line) : null;
    return entry?.id === line.id ? { entry } : { why: "sealed, and changed since or damaged" };
  }

  /** The journal of a person whose keys are open already; `undefined` for anyone else. */
  async journalOf(person: Person): Promise<Journal | undefined> {
    const ring = this.#rings.get(person.id);
    if (ring === undefined) return undefined;
    const file = journalOf(this.#context.home, person);
    return isLocked(folderOf(this.#context.home, person.id)) ? sealedJournal(file, ring) : plainJournal(file);
  }

  async #ringOf(person: Person): Promise<KeyRing> {
    const { recordKeys } = await import("../common/locked");
    const ring = this.#rings.get(person.id) ?? (await recordKeys(this.#context, person, true));
    this.#rings.set(person.id, ring);
    return ring;
  }
}

function parsed(line: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    return objectOrNull(JSON.parse(line.toString("utf8")));
  } catch {
    return null;
  }
}
