import { keyFor } from "./append";
import type { IsErased } from "./erased";
import type { KeyRing } from "./key-ring";
import { idOfVerdict, isEnded, linesIn, parseLine, type Verdict } from "./parse";
import { readBytes } from "./read";
import { rewriteJournal } from "./rewrite";
import { sealLine } from "./sealed-lines";

/**
 * Merges a copy of a journal into it: the union of their lines by id. Sealed lines and those about the lock
 * are merged as they are; lines that cannot be read stay in the copy.
 * @param ring of a locked record; seals the plain lines of the copy
 * @param isErased true for what was permanently erased here and must stay erased
 * @throws Failure `disk`, `refused` for plain lines when the keys are not known; the journal is then
 *   unchanged
 */
export async function mergeCopy(
  file: string,
  copy: string,
  ring: KeyRing | null = null,
  isErased: IsErased = () => false,
): Promise<void> {
  const theirs = readBytes(copy);
  await rewriteJournal(file, "Nothing was changed.", (journal) => {
    const ours = Array.from(linesIn(journal));
    const known = new Set<string>();
    for (const verdict of ours.map(parseLine)) known.add(nameOf(verdict));
    const added: Buffer[] = [];
    for (const line of linesIn(theirs)) {
      const verdict = parseLine(line);
      const id = idOfVerdict(verdict);
      if (isErased(verdict.kind === "entry" || verdict.kind === "other" ? verdict.entry : { id })) continue;
      if (id === null || known.has(`plain ${id}`) || known.has(nameOf(verdict))) continue;
      const isEntry = verdict.kind !== "sealed" && verdict.kind !== "lock";
      const key = isEntry ? keyFor(journal, ring) : null;
      // In a locked record, the sealed line of the two counts.
      if (key !== null && known.has(`sealed ${id}`)) continue;
      known.add(nameOf(verdict));
      added.push(key === null ? cleaned(line) : sealLine(key, cleaned(line), "", null));
    }
    if (added.length === 0) return null;
    return {
      lines: [...ours.map((line) => (isEnded(line) ? line : Buffer.concat([line, newline]))), ...added],
    };
  });
}

const newline = Buffer.from("\n");

function nameOf(verdict: Verdict): string {
  return `${verdict.kind === "sealed" ? "sealed" : "plain"} ${idOfVerdict(verdict) ?? ""}`;
}

/** Strips what other programs add around an entry. */
function cleaned(line: Buffer): Buffer {
  const text = line.toString("utf8");
  return Buffer.from(`${text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)}\n`);
}
