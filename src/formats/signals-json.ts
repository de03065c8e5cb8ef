import type { SignalsReport } from "../core/signals/report";
import type { SignalSource } from "../core/signals/source";
import { type Who, whoOf } from "./whose";

/** What was seen, as `headroom/signals@1`: summed-up times, without paths or content. */
export function signalsDocument(person: Who, { from, to, weeks, hours, sources }: SignalsReport) {
  return {
    schema: "headroom/signals@1" as const,
    person: whoOf(person),
    from,
    to,
    weeks: weeks.map((one) => ({ week: one.week, from: one.from, to: one.to, measures: one.measures })),
    hours,
    sources: sources.map(({ source, read, skipped }) => ({
      id: source.id,
      kind: source.kind,
      read,
      skipped,
    })),
  };
}

/** Where headroom looks, as `headroom/signals-sources@1`. */
export function signalSourcesDocument(person: Who, sources: readonly SignalSource[]) {
  return {
    schema: "headroom/signals-sources@1" as const,
    person: whoOf(person),
    sources: sources.map(({ id, kind, purpose, paths, authors, me, time, who }) => ({
      id,
      kind,
      purpose,
      paths,
      authors: authors ?? [],
      me: me ?? null,
      time: time ?? null,
      who: who ?? null,
    })),
  };
}
