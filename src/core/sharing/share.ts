import type { CalendarDate } from "../calendar";
import type { Adherence, Answers, Details, Load, WeekContext } from "../questionnaire/answers";
import type { Routine } from "../questionnaire/check-in";
import type { HelpItem, Instrument, PlanValue } from "../questionnaire/items";
import { panicMark, withoutSafety } from "../scoring/help";
import type { Level } from "../scoring/risk";
import type { Band } from "../scoring/strain";
import type { TrendState } from "../trend/early-warning";

/** What a person may give away of the record, each part by itself (docs/method.md, "With a mentor"). */
export const shareFields = ["levels", "strain", "trend", "answers", "notes", "plan"] as const;
export type ShareField = (typeof shareFields)[number];

/** One check-in as it was shared: its day, and the parts that were chosen. */
export interface SharedCheckIn {
  /** The same in every file of this person, and nobody else's; tells nothing of when it was recorded. */
  readonly id: string;
  readonly date: CalendarDate;
  /** `levels` */
  readonly level?: {
    readonly overall: Level | null;
    readonly partial: boolean;
    readonly checklist: Level | null;
  };
  /** `strain`, each 0 ... 100 */
  readonly strain?: {
    readonly physical: number | null;
    readonly emotional: number | null;
    readonly behavioural: number | null;
    readonly overall: number | null;
    readonly band: Band | null;
  };
  /** `answers` */
  readonly answered?: {
    readonly routine: Routine;
    readonly answers: Answers;
    readonly details: Details;
    readonly load: Load;
    readonly context: readonly WeekContext[];
  };
  /** `notes` */
  readonly noted?: {
    readonly note: string | null;
    readonly tags: readonly string[];
    /** What got in the way of boundaries; absent when nothing was said. */
    readonly obstacles?: readonly string[];
  };
  /** `plan`: how the boundaries went. */
  readonly boundaries?: Readonly<Record<string, Adherence>>;
}

/** The direction of one scale in a word; its numbers are `strain`. */
export interface SharedTrend {
  readonly scale: "overall" | "physical" | "emotional" | "behavioural";
  readonly state: TrendState;
  /** About when the newest turn began. */
  readonly onset: CalendarDate | null;
}

/**
 * What one person shares with another (`headroom/share@1`): exactly the chosen fields, nothing beside them.
 */
export interface Share {
  /** A random id of the person who shares, the same in all their files. */
  readonly sharer: string;
  /** The name of the person who shares. */
  readonly name: string;
  readonly for: string;
  readonly sharedAt: string;
  /** The last day on which it is to be used; `null` for no end. */
  readonly expires: CalendarDate | null;
  /** The days it speaks of. */
  readonly since: CalendarDate | null;
  readonly until: CalendarDate;
  readonly fields: readonly ShareField[];
  /** Whether help and crisis answers are among the answers. */
  readonly safety: boolean;
  /** Newest first, without those of which nothing is shared. */
  readonly checkins: readonly SharedCheckIn[];
  readonly trend?: readonly SharedTrend[];
  readonly plan?: {
    readonly date: CalendarDate;
    readonly fields: Readonly<Record<string, PlanValue>>;
    readonly active: readonly string[];
  };
}

/** The part of a check-in in which each field lies; `trend` lies beside the check-ins. */
const partOf = {
  levels: "level",
  strain: "strain",
  answers: "answered",
  notes: "noted",
  plan: "boundaries",
} as const satisfies Partial<Record<ShareField, keyof SharedCheckIn>>;

/** True when the last day of use has passed. */
export function isStale({ expires }: Pick<Share, "expires">, today: CalendarDate): boolean {
  return expires !== null && expires < today;
}

/** A check-in with nothing but these fields; `null` when none of it is left. */
export function onlyFields(checkIn: SharedCheckIn, fields: readonly ShareField[]): SharedCheckIn | null {
  const kept = Object.entries(partOf).flatMap(([field, part]) =>
    fields.some((one) => one === field) && checkIn[part] !== undefined ? [[part, checkIn[part]]] : [],
  );
  if (kept.length === 0) return null;
  return { id: checkIn.id, date: checkIn.date, ...Object.fromEntries(kept) };
}

/** Fields of which something stands in a share although it does not name them. */
export function unnamedFields(share: Share): ShareField[] {
  return shareFields.filter((field) => !share.fields.includes(field) && holds(share, field));
}

function holds({ checkins, trend, plan }: Share, field: ShareField): boolean {
  if (field === "trend") return trend !== undefined;
  if (field === "plan" && plan !== undefined) return true;
  return checkins.some((checkIn) => checkIn[partOf[field]] !== undefined);
}

/** What somebody wants to share, with whom, and of which days. */
export interface WantedShare {
  readonly for: string;
  /** Under which name; `null` for that of the record. */
  readonly as: string | null;
  readonly fields: readonly ShareField[];
  readonly since: CalendarDate | null;
  readonly until: CalendarDate;
  readonly expires: CalendarDate | null;
  readonly safety: boolean;
}

/**
 * What stands after a newer file of the same person has come: it speaks for its range of days, and its
 * consent counts for everything. Check-ins before or after that range stay from the earlier file, with
 * what is still shared; once the earlier file has expired, nothing of it stays.
 * @param today the day on which the newer one comes
 * @returns the earlier one itself when the other is not newer
 */
export function mergeShares(earlier: Share, newer: Share, today: string): Share {
  if (Date.parse(newer.sharedAt) <= Date.parse(earlier.sharedAt)) return earlier;
  if (isStale(earlier, today)) return newer;
  const renewed = new Set(newer.checkins.map(({ id }) => id));
  const kept = earlier.checkins.flatMap((checkIn) => {
    const isSpokenFor =
      renewed.has(checkIn.id) || ((newer.since ?? "") <= checkIn.date && checkIn.date <= newer.until);
    const left = isSpokenFor ? null : onlyFields(withoutTaken(checkIn, earlier, newer), newer.fields);
    return left === null ? [] : [left];
  });
  const checkins = [...newer.checkins, ...kept].toSorted((a, b) =>
    a.date === b.date ? 0 : a.date > b.date ? -1 : 1,
  );
  return { ...newer, checkins };
}

/** Where safety answers are shared no longer, all that rests on them goes. */
function withoutTaken(checkIn: SharedCheckIn, earlier: Share, newer: Share): SharedCheckIn {
  if (!earlier.safety || newer.safety) return checkIn;
  const { answered: _answers, level: _level, ...rest } = checkIn;
  return rest;
}

/**
 * The answers that leave the machine unless safety answers are asked for by name: no help, no crisis,
 * and not the stage mark that calls for help as one of them does (docs/method.md, "Help").
 */
export function sharedAnswers(answers: Answers, help: Instrument<HelpItem>): Answers {
  const { [panicMark]: _, ...rest } = withoutSafety(answers, help);
  return rest;
}
