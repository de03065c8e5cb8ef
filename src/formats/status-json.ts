import type { CalendarDate } from "../core/calendar";
import type { AdherenceCounts } from "../core/plan/adherence";
import type { Due } from "../core/questionnaire/routines";
import type { Standing } from "../core/scoring/standing";
import type { Trend } from "../core/trend/trend";
import { dueDetails } from "./due-json";
import { type Who, whoOf } from "./whose";

/** The part of the dashboard that a script needs. */
interface Known {
  readonly standing: Standing;
  readonly trends: Readonly<Record<string, Trend>>;
  readonly steps: readonly {
    readonly id: string;
    readonly action: string;
    readonly why: readonly string[];
  }[];
  readonly boundaries: readonly {
    readonly field: { readonly id: string };
    readonly history: AdherenceCounts;
  }[];
  readonly recovery: {
    readonly startedOn: CalendarDate;
    readonly month: number;
    readonly phase: string;
  } | null;
  readonly pausedUntil: CalendarDate | null;
}

/**
 * `headroom --json` (`headroom/status@1`): the standing and where each instrument's answers come from, the
 * states of the watched scales, what is due, steps and adherence. It does not repeat the answers.
 * @param known `null` if nothing is recorded
 */
export function statusDocument(person: Who, date: CalendarDate, known: Known | null, due: Due) {
  const standing = known && {
    basedOnId: known.standing.latest.id,
    parts: known.standing.parts.map(({ instrument, checkIn, fresh }) => ({
      instrument,
      date: checkIn.date,
      checkinId: checkIn.id,
      fresh,
    })),
    result: known.standing.result,
  };
  const counts = (known?.boundaries ?? []).map(({ field, history: { kept, partly, missed } }) => [
    field.id,
    { kept, partly, missed },
  ]);
  return {
    schema: "headroom/status@1",
    person: whoOf(person),
    date,
    standing,
    states: Object.fromEntries(
      Object.entries(known?.trends ?? {}).map(([id, { watch }]) => [id, watch?.state ?? null]),
    ),
    ...dueDetails(due),
    pausedUntilOn: known?.pausedUntil ?? null,
    steps: known?.steps ?? [],
    adherence: Object.fromEntries(counts),
    recovery: known?.recovery ?? null,
  } as const;
}
