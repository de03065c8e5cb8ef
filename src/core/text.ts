import { distance } from "fastest-levenshtein";

/**
 * A text as an error message may quote it: none of its characters steers a terminal.
 * @param most characters that are kept; the rest becomes `...`
 */
export function clip(text: string, most = 40): string {
  const plain = text.replace(/\p{Cc}/gu, " ");
  return plain.length > most ? `${plain.slice(0, most)}...` : plain;
}

/**
 * The known words that somebody may have meant, nearest first, three at most.
 * A word is near when fewer than half of its letters would have to change.
 */
export function near(word: string, known: readonly string[]): string[] {
  const fold = (text: string) => text.normalize("NFKC").toLowerCase();
  return known
    .map((candidate) => ({ candidate, far: distance(fold(word), fold(candidate)) }))
    .filter(
      ({ candidate, far }) => far <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) * 0.4)),
    )
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** "Did you mean checkin?" for a mistyped word, or an empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const words = near(word, known);
  return words.length === 0 ? "" : `Did you mean ${words.join(" or ")}? `;
}
