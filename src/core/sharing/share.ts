import type { CalendarDate } from "../calendar";
import type { Adherence, Answers, Details, Load, WeekContext } from "../questionnaire/answers";
import type { Routine } from "../questionnaire/check-in";
import type { HelpItem, Instrument, PlanValue, StageItem } from "../questionnaire/items";
import { panicMark, withoutSafety } from "../scoring/help-level";
import type { Level } from "../scoring/risk";
import type { Band } from "../scoring/strain";
import type { TrendState } from "../trend/early-warning";

/** What a person may share of the record, each part separately (docs/method.md, "With a mentor"). */
export const shareFields = ["levels", "strain", "trend", "answers", "notes", "plan"] as const;
export type ShareField = (typeof shareFields)[number];

/** One shared check-in: its day, and the chosen parts. */
export interface SharedCheckIn {
  /** The same in every file from this person, and in no one else's; does not reveal when it was recorded. */
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
    /** What got in the way of boundaries; absent if nothing was given. */
    readonly obstacles?: readonly string[];
  };
  /** `plan`: how the boundaries went. */
  readonly boundaries?: Readonly<Record<string, Adherence>>;
}

/** The direction of one scale in a word; the numbers belong to `strain`. */
export interface SharedTrend {
  readonly scale: "overall" | "physical" | "emotional" | "behavioural";
  readonly state: TrendState;
  /** Roughly when the newest turn began. */
  readonly onset: CalendarDate | null;
}

/**
 * What one person shares with another (`headroom/share@2`): exactly the chosen fields, and nothing else. A
 * share without fields revokes what was shared before.
 */
export interface Share {
  /** Identifies the person who shares: the hash of their public key. */
  readonly sharer: string;
  /** The public key that the file is signed with, base64url. */
  readonly key: string;
  /** The name of the person who shares. */
  readonly name: string;
  readonly for: string;
  /** Public keys (`age1...`) of the recipients, as far as the person who shares knows them. */
  readonly recipients: readonly string[];
  readonly sharedAt: string;
  /** Numbers the files of this person, so that two from the same second have an order. */
  readonly number: number;
  /** The last day on which it may be used; `null` for no end. */
  readonly expiresOn: CalendarDate | null;
  /** The days it covers. */
  readonly since: CalendarDate | null;
  readonly until: CalendarDate;
  readonly fields: readonly ShareField[];
  /** True when the answers include help and crisis answers. */
  readonly safety: boolean;
  /** Newest first; without those of which nothing is shared. */
  readonly checkins: readonly SharedCheckIn[];
  readonly trend?: readonly SharedTrend[];
  readonly plan?: {
    readonly date: CalendarDate;
    readonly fields: Readonly<Record<string, PlanValue>>;
    readonly active: readonly string[];
  };
}

/** The part of a check-in that each field is in; `trend` is beside the check-ins. */
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

/** True for a share that revokes what was shared before. */
export function isRevocation({ fields }: Pick<Share, "fields">): boolean {
  return fields.length === 0;
}

/** What may still be shown of a share: after its last day, only its terms. */
export function inForce(share: Share, today: CalendarDate): Share {
  if (!isStale(share, today)) return share;
  const { trend: _trend, plan: _plan, ...terms } = share;
  return { ...terms, checkins: [] };
}

/** Shares expire after this many weeks by default. */
export const usualWeeks = 12;

/** A check-in with only these fields; `null` if nothing is left. */
export function onlyFields(checkIn: SharedCheckIn, fields: readonly ShareField[]): SharedCheckIn | null {
  const kept = Object.entries(partOf).flatMap(([field, part]) =>
    fields.some((one) => one === field) && checkIn[part] !== undefined ? [[part, checkIn[part]]] : [],
  );
  if (kept.length === 0) return null;
  return { id: checkIn.id, date: checkIn.date, ...Object.fromEntries(kept) };
}

/** Fields with content in a share that does not name them. */
export function unnamedFields(share: Share): ShareField[] {
  return shareFields.filter((field) => !share.fields.includes(field) && holds(share, field));
}

function holds({ checkins, trend, plan }: Share, field: ShareField): boolean {
  if (field === "trend") return trend !== undefined;
  if (field === "plan" && plan !== undefined) return true;
  return checkins.some((checkIn) => checkIn[partOf[field]] !== undefined);
}

/** What someone wants to share, with whom, and for which days. */
export interface WantedShare {
  readonly recipients: readonly string[];
  readonly for: string;
  /** Under which name; `null` for the name in the record. */
  readonly as: string | null;
  readonly fields: readonly ShareField[];
  readonly since: CalendarDate | null;
  readonly until: CalendarDate;
  readonly expiresOn: CalendarDate | null;
  readonly safety: boolean;
}

/**
 * Merges a newer file from the same person: it replaces its range of days, and its consent applies to
 * everything. Check-ins before or after that range are kept from the earlier file, limited to what is still
 * shared; once the earlier file has expired, none of it is kept.
 * @param today the day on which the newer one arrives
 * @returns the earlier one itself if the other is not newer
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

/** True when a file was created after another one from the same person. */
export function isNewer(
  file: Pick<Share, "sharedAt" | "number">,
  than: Pick<Share, "sharedAt" | "number">,
): boolean {
  const [after, before] = [Date.parse(file.sharedAt), Date.parse(than.sharedAt)];
  return after === before ? file.number > than.number : after > before;
}

/** What a newer file changes: counts of what the merge really did. */
export interface ShareChange {
  /** Check-ins that were not here before. */
  readonly added: number;
  /** Check-ins in the newer file that were already here. */
  readonly renewed: number;
  /** Check-ins that are no longer here. */
  readonly gone: number;
  /** Fields that were shared before and no longer are. */
  readonly fieldsGone: readonly ShareField[];
}

/** Compares what was here before with what is here now. */
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

/** Once safety answers are no longer shared, everything based on them goes too. */
function withoutTaken(checkIn: SharedCheckIn, earlier: Share, newer: Share): SharedCheckIn {
  if (!earlier.safety || newer.safety) return checkIn;
  const { answered: _answers, level: _level, ...rest } = checkIn;
  return rest;
}

/** A note without the examples given for the panic mark, which are stored as a line under its label. */
export function sharedNote(note: string | null, { items }: Instrument<StageItem>): string | null {
  const label = items.find(({ id }) => id === panicMark)?.label;
  if (note === null || label === undefined) return note;
  const left = note.split("\n").filter((line) => !line.toLowerCase().startsWith(`${label.toLowerCase()}:`));
  return left.join("\n").trim() === "" ? null : left.join("\n");
}

/**
 * The answers that leave the machine unless safety answers are explicitly included: no help or crisis
 * answers, nor the stage mark that calls for help as they do (docs/method.md, "Help").
 */
export function sharedAnswers(answers: Answers, help: Instrument<HelpItem>): Answers {
  const { [panicMark]: _, ...rest } = withoutSafety(answers, help);
  return rest;
}
