import type { Moment, Purpose, Skipped, SourceKind } from "../../core/signals/moment";
import type { SignalSource } from "../../core/signals/source";

/** A time zone, as far as readers need it. */
export interface Zone {
  readonly name: string;
  /** The wall clock time at a moment. */
  wallAt(at: number): number;
  /** The moment at which the wall clock shows this time; the first if there are two. */
  momentAt(wall: number): number;
}

/** What a reader may know about the outside world. */
export interface ReadOptions {
  /** Earlier moments are not needed. */
  readonly since: number;
  readonly now: number;
  /** The system's zone. */
  readonly zone: Zone;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, for a source named `-`; `null` when it is a terminal or must not be read. */
  readonly stdin: AsyncIterable<Uint8Array> | null;
  /** Aborts when the person has waited long enough. */
  readonly signal: AbortSignal;
}

/** What one source gave. Neither remarks nor reasons reveal any of its contents. */
export interface Reading {
  readonly moments: readonly Moment[];
  readonly skipped: readonly Skipped[];
  /** One line per problem: which source, what, and what to do. */
  readonly remarks: readonly string[];
  /** True when the source was read live, so that an empty reading means there were none. */
  readonly live?: boolean;
}

export type Reader = (source: SignalSource, options: ReadOptions) => Promise<Reading>;

/** Thrown for a part of a source that cannot be used; the message is the whole remark. */
export class Unusable extends Error {}

/** Thrown when the person has waited long enough for this source. */
export class TooSlow extends Error {}

/** Counts what was left out, by reason. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(why: string, count = 1): void {
    this.#counts.set(why, (this.#counts.get(why) ?? 0) + count);
  }

  get skipped(): Skipped[] {
    return [...this.#counts].map(([why, count]) => ({ why, count }));
  }
}

/** Reads each path of a source separately, so that an unusable one does not affect the others. */
export async function readEach(
  { paths }: SignalSource,
  read: (path: string) => Promise<Reading>,
): Promise<Reading> {
  const readings: Reading[] = [];
  for (const path of paths) {
    try {
      readings.push(await read(path));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      readings.push({ moments: [], skipped: [], remarks: [error.message] });
    }
  }
  const tally = new Tally();
  for (const { why, count } of readings.flatMap(({ skipped }) => skipped)) tally.add(why, count);
  return {
    moments: readings.flatMap(({ moments }) => moments),
    skipped: tally.skipped,
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}

/** A moment on the system's clock. */
export function momentIn(zone: Zone, at: number, kind: SourceKind, purpose: Purpose): Moment {
  return { at, wall: zone.wallAt(at), kind, purpose };
}
