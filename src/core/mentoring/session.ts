import { type CalendarDate, isCalendarDate } from "../calendar";
import { countAdherence } from "../plan/adherence";
import type { PlanChange } from "../plan/edit";
import { type Adherence, adherences } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { PlanValue } from "../questionnaire/items";

/** Something that a mentor and a mentee agreed on in a session. */
export interface Agreed {
  /** A boundary of the plan, a step of the advice, or something in their own words. */
  readonly kind: AgreedKind;
  /** Id of the plan field or the step; `null` for own words. */
  readonly id: string | null;
  /** In the words used. */
  readonly says: string;
}
export type AgreedKind = "boundary" | "step" | "own";
export const agreedKinds = ["boundary", "step", "own"] as const satisfies readonly AgreedKind[];

/** A boundary with the agreed value. */
export interface AgreedBoundary {
  readonly id: string;
  readonly value: PlanValue;
}

/** What an agreement changes in a plan: one boundary takes effect or gets a new value, others end. */
export function planChange({
  boundary,
  dropped,
}: {
  readonly boundary: AgreedBoundary | null;
  readonly dropped: readonly string[];
}): PlanChange {
  return {
    ...(boundary !== null && { fields: { [boundary.id]: boundary.value }, activate: [boundary.id] }),
    deactivate: dropped.filter((id) => id !== boundary?.id),
  };
}

/** How something agreed on went until the next session, according to the mentee; `null` when skipped. */
export interface HeldItem {
  readonly id: string | null;
  readonly says: string;
  readonly how: Adherence | null;
}

/** What the mentee lets the mentor see until the next time; each includes the one before it. */
export type SharedScope = "nothing" | "agreed" | "levels";
export const sharedScopes = ["nothing", "agreed", "levels"] as const satisfies readonly SharedScope[];

/** A session as stored in the mentee's record (docs/record.md). */
interface SessionContent {
  readonly date: CalendarDate;
  /** Name of the mentor. */
  readonly with: string;
  /** Id of the mentor's own record on the computer where the session was held. */
  readonly mentor: string | null;
  /** When it started, ISO 8601 with offset; identifies a session, so that none is stored twice. */
  readonly begun: string | null;
  /** When the mentee agreed to it, ISO 8601 with offset. */
  readonly consent: string | null;
  /** The mentee's answers, a check-in of their record; `null` when everything was skipped. */
  readonly checkin: string | null;
  readonly agreed: readonly Agreed[];
  /** What was agreed last time, and how it went. */
  readonly held: readonly HeldItem[];
  /** Who else supports the mentee besides the mentor. */
  readonly support: readonly string[];
  readonly nextOn: CalendarDate | null;
  readonly shared: SharedScope;
  /**
   * The mentor's part, separate from the answers: what to ask next time, a note, and their own views by item.
   */
  readonly ask: string | null;
  readonly note: string | null;
  readonly views: Readonly<Record<string, string>>;
}

/** A session read from a record. */
export interface Session extends SessionContent {
  readonly id: string;
}

interface RawSession {
  readonly id: string;
  readonly date: CalendarDate;
  readonly with: string;
  readonly [more: string]: unknown;
}

/**
 * Parses a session. Beyond the day and the name a line may hold anything (it may come from elsewhere, or from
 * a newer headroom), so anything not understood is ignored.
 */
export function sessionFrom(raw: RawSession): Session {
  return {
    id: raw.id,
    date: raw.date,
    with: raw.with,
    mentor: textOrNull(raw.mentor),
    begun: textOrNull(raw.begun),
    consent: textOrNull(raw.consent),
    checkin: textOrNull(raw.checkin),
    agreed: listOf(raw.agreed).flatMap(agreedFrom),
    held: listOf(raw.held).flatMap(heldFrom),
    support: listOf(raw.support).flatMap((one) => textOrNull(one) ?? []),
    nextOn: isCalendarDate(raw.nextOn) ? raw.nextOn : null,
    shared: sharedScopes.find((one) => one === raw.shared) ?? "nothing",
    ask: textOrNull(raw.ask),
    note: textOrNull(raw.note),
    views: viewsFrom(raw.views),
  };
}

/** The step id under which a record's actions store a mentee's change of what the mentor sees. */
export const seesStep = "mentor-sees";

interface SeesAction {
  readonly id: string;
  readonly step: string;
  readonly with?: unknown;
  readonly shared?: unknown;
}

/**
 * Sessions with what the mentor may see now: as agreed in the session, until the mentee changes it.
 * @param actions oldest first
 */
export function asSharedNow(sessions: readonly Session[], actions: readonly SeesAction[]): Session[] {
  return sessions.map((session) => {
    const said = actions.findLast(
      (one) => one.step === seesStep && one.id > session.id && one.with === session.with,
    )?.shared;
    const shared = sharedScopes.find((scope) => scope === said);
    return shared === undefined ? session : { ...session, shared };
  });
}

function agreedFrom(raw: unknown): Agreed[] {
  const own = textOrNull(raw);
  if (own !== null) return [{ kind: "own", id: null, says: own }];
  const { kind, id, says } = partsOf(raw);
  const words = textOrNull(says);
  if (words === null) return [];
  return [{ kind: agreedKinds.find((one) => one === kind) ?? "own", id: textOrNull(id), says: words }];
}

function heldFrom(raw: unknown): HeldItem[] {
  const { id, says, how } = partsOf(raw);
  const words = textOrNull(says);
  return words === null
    ? []
    : [{ id: textOrNull(id), says: words, how: adherences.find((one) => one === how) ?? null }];
}

function viewsFrom(raw: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(partsOf(raw)).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What the record says about something agreed on, since the day of the session. */
export type HeldSince =
  | { readonly known: "adherence"; readonly kept: number; readonly partly: number; readonly missed: number }
  | { readonly known: "done"; readonly date: CalendarDate }
  | { readonly known: "nothing" };

interface Since {
  readonly checkIns: readonly CheckIn[];
  readonly actions: readonly { readonly step: string; readonly state: string; readonly date: CalendarDate }[];
  readonly date: CalendarDate;
}

/**
 * Whether something agreed on held: a boundary by the answers of check-ins after the session, a step by
 * whether it was marked as done.
 */
export function heldSince({ kind, id }: Agreed, { checkIns, actions, date }: Since): HeldSince {
  if (id === null || kind === "own") return { known: "nothing" };
  if (kind === "step") {
    const done = actions.findLast((one) => one.step === id && one.state === "done" && one.date >= date);
    return done === undefined ? { known: "nothing" } : { known: "done", date: done.date };
  }
  const counts = countAdherence(
    checkIns.filter((one) => one.date > date),
    [id],
  )[id];
  return counts === undefined || counts.kept + counts.partly + counts.missed === 0
    ? { known: "nothing" }
    : { known: "adherence", ...counts };
}

/** One word for it: mostly kept, mostly missed, or in between; `null` when nothing is known. */
export function heldWord(held: HeldSince): Adherence | null {
  if (held.known === "nothing") return null;
  if (held.known === "done") return "kept";
  const { kept, partly, missed } = held;
  if (kept * 2 > kept + partly + missed) return "kept";
  return missed * 2 > kept + partly + missed ? "missed" : "partly";
}
