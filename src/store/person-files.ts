import { readdirSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "./disk-error";

/** What others share with a person, and whom they trust. */
export const receivedName = "received.json";
/** A mentor's notes on their mentees. */
export const mentorNotesName = "mentor-notes.json";

/** A kind of file that headroom keeps in a person's folder, and how to treat it. */
export interface PersonFileKind {
  readonly id: string;
  /** What messages call it: `an unfinished check-in`. */
  readonly what: string;
  /** Matches the path below the folder, with `/` as separator. */
  readonly name: RegExp;
  /**
   * What locking does with it: seals its lines one by one, seals it whole, leaves it readable, asks the
   * person which of the two, or removes it as a leftover.
   */
  readonly whenLocked: "lines" | "sealed" | "readable" | "asked" | "removed";
  /** Whether exports include it. */
  readonly exported: boolean;
}

/**
 * Everything that may be in a person's folder. `lock`, `forget`, `doctor` and `export` follow this table;
 * files not in it are listed to the person before a record counts as locked. All of it is erased with the
 * person.
 */
export const personFileKinds = [
  kind("journal", "the journal", /^journal\.jsonl$/, "lines", true),
  kind("check-in-draft", "an unfinished check-in", /^draft(?:-\d{1,2})?\.json$/, "sealed"),
  kind("session-draft", "an unfinished session", /^session-draft(?:-\d{1,2})?\.json$/, "sealed"),
  kind(
    "remote-session",
    "an unfinished session of a mentor",
    /^remote-session-[a-z0-9-]+(?:\.\d{1,2})?\.json$/,
    "sealed",
  ),
  kind("talk-draft", "an unfinished conversation", /^talk-draft(?:-\d{1,2})?\.json$/, "sealed"),
  kind("share-log", "the list of what was shared", /^shares\.json$/, "sealed"),
  kind("signal-sources", "where signals are read from", /^signals\.json$/, "sealed"),
  kind("mentor-notes", "a mentor's notes", /^mentor-notes\.json$/, "sealed"),
  kind("received", "what others share", /^received\.json$/, "sealed"),
  kind("signing-key", "the key that signs what is shared", /^signing-key\.txt$/, "sealed"),
  kind("safety-plan", "the safety plan", /^safety-plan\.json$/, "asked"),
  kind("damaged-draft", "an unfinished check-in that cannot be read", /\.damaged-[0-9a-f]{6}$/, "sealed"),
  kind("editor", "a note left by an editor that was killed", /^[^/]+\.md$/, "sealed"),
  kind("set-aside", "what was taken out of use", /^set-aside\/[^/]+$/, "sealed"),
  kind("person", "name, role and country", /^person\.json$/, "readable", true),
  kind("due", "when the next check-in is due", /^due$/, "readable"),
  kind("reminded", "the last reminder in a shell", /^reminded$/, "readable"),
  kind(
    "lock",
    "a lock of the record",
    /^(?:journal\.jsonl|(?:session-|talk-)?draft(?:-\d{1,2})?\.json|remote-session-[a-z0-9-]+(?:\.\d{1,2})?\.json)\.lock(?:\.break)*$/,
    "readable",
  ),
  kind("left-copy", "a copy left by a killed program", /^(?:[^/]+\/)?\.[^/]+\.[0-9a-f]{16}\.tmp$/, "removed"),
] as const satisfies readonly PersonFileKind[];

export type PersonFileKindId = (typeof personFileKinds)[number]["id"];

/** A file in a person's folder. */
export interface PersonFile {
  /** Absolute. */
  readonly path: string;
  /** Its path below the folder, with `/` as separator. */
  readonly name: string;
  /** `null` for anything headroom did not put there: an unknown name, a link, anything but a regular file. */
  readonly kind: (PersonFileKind & { readonly id: PersonFileKindId }) | null;
}

/** Returns the kind of a file by its path below a person's folder; `null` for an unknown name. */
export function kindOfFile(name: string): PersonFile["kind"] {
  // A leftover copy may match one of the other kinds too, so its name is checked first.
  return personFileKinds.findLast((one) => one.name.test(name)) ?? null;
}

/** Lists all files in a person's folder, at any depth, by name. Empty for a missing folder. */
export function personFiles(folder: string): PersonFile[] {
  return filesBelow(folder, "").sort((a, b) => (a.name < b.name ? -1 : 1));
}

function filesBelow(folder: string, below: string): PersonFile[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry): PersonFile[] => {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(folder, name);
      return [{ path: join(folder, name), name, kind: entry.isFile() ? kindOfFile(name) : null }];
    });
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

function kind<Id extends string>(
  id: Id,
  what: string,
  name: RegExp,
  whenLocked: PersonFileKind["whenLocked"],
  exported = false,
): PersonFileKind & { readonly id: Id } {
  return { id, what, name, whenLocked, exported };
}
