import { setMaxListeners } from "node:events";
import {
  type Moment,
  plausible,
  type Skipped,
  type SourceKind,
  withoutCheckIns,
} from "../../core/signals/moment";
import type { SignalSource } from "../../core/signals/source";
import { readCalendar } from "./calendar";
import { readGit } from "./git";
import { readPages } from "./pages";
import { type Reader, type Reading, type ReadOptions, TooSlow } from "./reader";
import { readShell } from "./shell";
import { readTimes } from "./times";

/** One reader per kind; CONTRIBUTING says how to add one. */
const readers: Readonly<Record<SourceKind, Reader>> = {
  git: readGit,
  shell: readShell,
  calendar: readCalendar,
  pages: readPages,
  times: readTimes,
};

/** What one source gave, and whether it covers the time asked about. */
export interface SourceReading {
  readonly source: SignalSource;
  readonly moments: readonly Moment[];
  readonly skipped: readonly Skipped[];
  readonly remarks: readonly string[];
  readonly usable: boolean;
}

export interface ReadAllOptions extends ReadOptions {
  /** The wall clock time at the start of the time asked about. */
  readonly from: number;
  /** When the person checked in, so that check-ins are not counted as work. */
  readonly checkIns: readonly number[];
}

/** Reads all sources in parallel. One that fails or takes too long does not affect the others. */
export async function readSources(
  sources: readonly SignalSource[],
  options: ReadAllOptions,
): Promise<SourceReading[]> {
  // Every source, and every program that one starts, listens to the same signal.
  setMaxListeners(0, options.signal);
  const readings = await Promise.all(sources.map((source) => readSource(source, options)));
  const commits = new Set<number>();
  return readings.map((reading) => ({
    ...reading,
    // A commit below two of the given folders counts with the first.
    moments: reading.moments.filter(({ kind, at }) => kind !== "git" || commits.size < commits.add(at).size),
  }));
}

async function readSource(source: SignalSource, options: ReadAllOptions): Promise<SourceReading> {
  const reading = await inTime(source, options);
  if (reading === null)
    return {
      source,
      moments: [],
      skipped: [],
      remarks: [`${source.id} took too long and was left out.`],
      usable: false,
    };
  const { moments, skipped } = plausible(reading.moments, options.now);
  const newest = moments.reduce((latest, { wall }) => Math.max(latest, wall), Number.NEGATIVE_INFINITY);
  // An old file does not cover what came after it.
  const ended = !reading.live && moments.length > 0 && newest < options.from;
  return {
    source,
    moments: withoutCheckIns(moments, options.checkIns).filter(({ at }) => at >= options.since),
    skipped: [...reading.skipped, ...skipped],
    remarks: [
      ...reading.remarks,
      ...(ended
        ? [
            `${source.id} ends on ${new Date(newest).toISOString().slice(0, 10)}, before the weeks asked about. Export it again.`,
          ]
        : []),
    ],
    usable: reading.live === true || (moments.length > 0 && !ended),
  };
}

/** Reads one source; `null` when time is up. */
async function inTime(source: SignalSource, options: ReadOptions): Promise<Reading | null> {
  const { signal } = options;
  let giveUp = () => {};
  const over = new Promise<null>((resolve) => {
    giveUp = () => resolve(null);
    if (signal.aborted) giveUp();
    signal.addEventListener("abort", giveUp);
  });
  const reading = readers[source.kind](source, options).catch((error: unknown) => {
    if (error instanceof TooSlow) return null;
    throw error;
  });
  return Promise.race([reading, over]).finally(() => signal.removeEventListener("abort", giveUp));
}
