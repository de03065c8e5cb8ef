import { keyOf } from "./names";

/** Names that somebody may have meant by a mistyped one, nearest first, three at most. */
export function nearNames(name: string, known: readonly string[]): string[] {
  const wanted = keyOf(name);
  return known
    .map((candidate) => ({ candidate, far: distance(wanted, keyOf(candidate)) }))
    .filter(
      ({ far, candidate }) => far <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)),
    )
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance: how many characters have to be added, removed or changed. */
function distance(from: string, to: string): number {
  const target = [...to];
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const [at, character] of [...from].entries()) {
    let diagonal = at;
    let left = at + 1;
    const next = [left];
    for (const [index, other] of target.entries()) {
      const above = row[index + 1] ?? 0;
      left = Math.min(above + 1, left + 1, diagonal + (character === other ? 0 : 1));
      next.push(left);
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
