/** The five texts that the content comes from; data cites them as `001 L284`, with the line. */
const sources: Readonly<Record<string, string>> = {
  "000": "a blog post on burnout and infrastructure",
  "001": "an article of an IT support community",
  "002": "a note for service providers",
  "003": "a blog post on burnout at work",
  "004": "a post on running infrastructure",
};

/** The numbers of the texts that a citation names: `[1, 3]` for `001 L284-302; 003 L30`. */
export function sourceMark(citation: string): string {
  return `[${idsIn(citation).map(Number).join(", ")}]`;
}

/** What the marks of some citations stand for, a line each. */
export function sourceLegend(citations: readonly string[]): string[] {
  const ids = [...new Set(citations.flatMap(idsIn))].toSorted();
  return ids.map((id) => `[${Number(id)}] ${sources[id] ?? id}`);
}

function idsIn(citation: string): string[] {
  return [...citation.matchAll(/\b(00\d) L/g)].flatMap(([, id]) => id ?? []);
}
