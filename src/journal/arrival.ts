/** An entry that comes from elsewhere, with the id that it already has. */
export interface Arrival {
  readonly id: string;
  /** Its line for the journal, without the newline. */
  readonly line: Buffer;
}

/** What became of them: an id that is in the record already is known, and nothing is written over it. */
export interface Arrived {
  readonly added: number;
  readonly known: number;
}

/** Those that a record does not hold yet, each id once. */
export function unknownOf(arrivals: readonly Arrival[], known: ReadonlySet<string>): Arrival[] {
  const seen = new Set(known);
  return arrivals.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
