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

/** One reader a kind; CONTRIBUTING says how to add one. */
const readers: Readonly<Record<SourceKind, Reader>> = {
  git: readGit,
  shell: readShell,
  calendar: readCalendar,
  pages: readPages,
  times: readTimes,
};

/** What one source gave, and whether it reaches into the time asked about. */
export interface SourceReading {
  readonly source: SignalSource;
  readonly moments: readonly Moment[];
  readonly skipped: readonly Skipped[];
  readonly remarks: readonly string[];
  readonly usable: boolean;
}

export interface ReadAllOptions extends ReadOptions {
  /** The wall clock at the beginning of the time asked about. */
  readonly from: number;
  /** When the person checked in, so that this is not taken for work. */
  readonly checkIns: readonly number[];
}

/** Reads all sources side by side. One that fails, or takes too long, leaves the others alone. */
export async function readSources(
  sources: readonly SignalSource[],
  options: ReadAllOptions,
): Promise<SourceReading[]> {
  // Each source, and each program that one of them starts, waits for the same signal.
  setMaxListeners(0, options.signal);
  const readings = await Promise.all(sources.map((source) => readSource(source, options)));
  const commits = new Set<number>();
  return readings.map((reading) => ({
    ...reading,
    // A commit below two of the folders that were named counts with the first.
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
  // An old file knows nothing of what came after it.
  const ended = !reading.live && moments.length > 0 && newest < options.from;
  return {
    source,
    moments: withoutCheckIns(moments, options.checkIns).filter(({ at }) => at >= options.since),
    skipped: [...reading.skipped, ...skipped],
    remarks: [
      ...reading.remarks,
      ...(ended
        ? [
            `${source.id} ends on ${new Date(newest).toISOString().slice(0, 10)}, before the weeks asked about. Export it anew.`,
          ]
        : []),
    ],
    usable: reading.live === true || (moments.length > 0 && !ended),
  };
}

/** Reads one source, or gives up when the time is over: `null`. */
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
