import type { CalendarDate } from "../calendar";
import type { Adherence, Answers, Details, Load, WeekContext } from "../questionnaire/answers";
import type { Routine } from "../questionnaire/check-in";
import type { HelpItem, Instrument, PlanValue, StageItem } from "../questionnaire/items";
import { panicMark, withoutSafety } from "../scoring/help-level";
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
    /** What the level rests on. */
    readonly now: number | null;
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
 * What one person shares with another (`headroom/share@2`): exactly the chosen fields, nothing beside them.
 * One without any field takes back what was shared before.
 */
export interface Share {
  /** Stands for the person who shares: the hash of their public key. */
  readonly sharer: string;
  /** The public key with which the file is signed, base64url. */
  readonly key: string;
  /** The name of the person who shares. */
  readonly name: string;
  readonly for: string;
  /** Public keys (`age1...`) of whoever it is for, as far as the person who shares knows them. */
  readonly recipients: readonly string[];
  readonly sharedAt: string;
  /** Counts the files of this person, so that two of the same second have an order. */
  readonly number: number;
  /** The last day on which it is to be used; `null` for no end. */
  readonly expiresOn: CalendarDate | null;
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
export function isStale({ expiresOn }: Pick<Share, "expiresOn">, today: CalendarDate): boolean {
  return expiresOn !== null && expiresOn < today;
}

/** True for a share that takes back what was shared before. */
export function isRevocation({ fields }: Pick<Share, "fields">): boolean {
  return fields.length === 0;
}

/** What may still be shown of a share: after its last day only its terms. */
export function inForce(share: Share, today: CalendarDate): Share {
  if (!isStale(share, today)) return share;
  const { trend: _trend, plan: _plan, ...terms } = share;
  return { ...terms, checkins: [] };
}

/** Shares end by themselves after so many weeks unless told otherwise. */
export const usualWeeks = 12;

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
  readonly recipients: readonly string[];
  readonly for: string;
  /** Under which name; `null` for that of the record. */
  readonly as: string | null;
  readonly fields: readonly ShareField[];
  readonly since: CalendarDate | null;
  readonly until: CalendarDate;
  readonly expiresOn: CalendarDate | null;
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
  if (!isNewer(newer, earlier)) return earlier;
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

/** Whether a file was made after another of the same person. */
export function isNewer(
  file: Pick<Share, "sharedAt" | "number">,
  than: Pick<Share, "sharedAt" | "number">,
): boolean {
  const [after, before] = [Date.parse(file.sharedAt), Date.parse(than.sharedAt)];
  return after === before ? file.number > than.number : after > before;
}

/** What a newer file does to what was here: counts that are true of the merge itself. */
export interface ShareChange {
  /** Check-ins that were not here before. */
  readonly added: number;
  /** Check-ins of which the newer file speaks, and that were here. */
  readonly renewed: number;
  /** Check-ins that are no longer here. */
  readonly gone: number;
  /** Fields that were shared before and are not any more. */
  readonly fieldsGone: readonly ShareField[];
}

/** Compares what was here with what stands now. */
export function shareChange(earlier: Share | null, newer: Share, merged: Share): ShareChange {
  const before = new Set(earlier?.checkins.map(({ id }) => id));
  const after = new Set(merged.checkins.map(({ id }) => id));
  const said = newer.checkins.filter(({ id }) => after.has(id));
  return {
    added: said.filter(({ id }) => !before.has(id)).length,
    renewed: said.filter(({ id }) => before.has(id)).length,
    gone: [...before].filter((id) => !after.has(id)).length,
    fieldsGone: (earlier?.fields ?? []).filter((field) => !newer.fields.includes(field)),
  };
}

/** Where safety answers are shared no longer, all that rests on them goes. */
function withoutTaken(checkIn: SharedCheckIn, earlier: Share, newer: Share): SharedCheckIn {
  if (!earlier.safety || newer.safety) return checkIn;
  const { answered: _answers, level: _level, ...rest } = checkIn;
  return rest;
}

/** A note without the examples that were given at the mark, which are kept as a line under its label. */
export function sharedNote(note: string | null, { items }: Instrument<StageItem>): string | null {
  const label = items.find(({ id }) => id === panicMark)?.label;
  if (note === null || label === undefined) return note;
  const left = note.split("\n").filter((line) => !line.toLowerCase().startsWith(`${label.toLowerCase()}:`));
  return left.join("\n").trim() === "" ? null : left.join("\n");
}

/**
 * The answers that leave the machine unless safety answers are asked for by name: no help, no crisis,
 * and not the stage mark that calls for help as one of them does (docs/method.md, "Help").
 */
export function sharedAnswers(answers: Answers, help: Instrument<HelpItem>): Answers {
  const { [panicMark]: _, ...rest } = withoutSafety(answers, help);
  return rest;
}
