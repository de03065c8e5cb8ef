import { readFileSync } from "node:fs";
import { appendAll } from "./append-all";
import type { Arrival } from "./arrival";
import { linesIn } from "./lines";
import { idOfLine } from "./parse-line";

/**
 * Takes into a journal what a copy of it has and it lacks: the union of their entries by id. Lines of
 * the copy that cannot be read stay in the copy.
 * @throws Failure `disk`; the journal is then as it was
 */
export async function mergeCopy(file: string, copy: string): Promise<void> {
  const arrivals = Array.from(linesIn(readFileSync(copy)), arrivalOf).filter((one) => one !== null);
  await appendAll(file, arrivals);
}

function arrivalOf(line: Buffer): Arrival | null {
  const id = idOfLine(line);
  if (id === null) return null;
  const text = line.toString("utf8");
  // Marks of other programs around an entry are no part of it.
  return { id, line: Buffer.from(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) };
}
