import { byTime, type CheckIn } from "../core/questionnaire/check-in";
import type {
  ActionEntry,
  AmendmentEntry,
  CheckInEntry,
  Entry,
  PlanEntry,
  RemovalEntry,
  SessionEntry,
} from "./entry";

/** A check-in that is in the record but not in the history. */
interface HiddenCheckIn {
  readonly checkIn: CheckIn;
  /** `delete` hid it, or `undo` reverted it. */
  readonly by: "removal" | "undo";
}

/** What the entries of a record add up to. */
export interface History {
  /** With amendments applied; the last one is `latest`. */
  readonly checkIns: readonly CheckIn[];
  readonly hidden: readonly HiddenCheckIn[];
  /** Revisions of the plan, the current one last. */
  readonly plans: readonly PlanEntry[];
  readonly actions: readonly ActionEntry[];
  readonly sessions: readonly SessionEntry[];
}

/**
 * Resolves the entries (docs/record.md): the newest amendment of a check-in wins as a whole, a removal hides
 * it, and an undone entry has no effect. The order of the entries does not matter, so merging two copies of a
 * record gives the same history either way.
 */
export function resolve(entries: readonly Entry[]): History {
  const back = takenBack(entries);
  const standing = entries.filter((entry) => !back.has(entry.id)).toSorted(byId);
  const amendments = new Map<string, AmendmentEntry>();
  const removed = new Set<string>();
  for (const entry of standing) {
    if (entry.type === "amendment") amendments.set(entry.target, entry);
    if (entry.type === "removal" && entry.undo !== true) removed.add(entry.target);
  }
  const checkIns: CheckIn[] = [];
  const hidden: HiddenCheckIn[] = [];
  for (const entry of entries) {
    if (entry.type !== "checkin") continue;
    const checkIn = withAmendment(entry, amendments.get(entry.id));
    if (back.has(entry.id)) hidden.push({ checkIn, by: "undo" });
    else if (removed.has(entry.id)) hidden.push({ checkIn, by: "removal" });
    else checkIns.push(checkIn);
  }
  return {
    checkIns: checkIns.sort(byTime),
    hidden: hidden.sort((a, b) => byTime(a.checkIn, b.checkIn)),
    plans: standing.filter((entry) => entry.type === "plan"),
    actions: standing.filter((entry) => entry.type === "action"),
    sessions: standing.filter((entry) => entry.type === "session"),
  };
}

/**
 * What `undo` reverts next: the newest change still in effect. Never an undo, an entry already undone, or an
 * edit or removal of a check-in that is itself erased or undone.
 * @returns `null` when there is nothing left to undo
 */
export function undoTarget(entries: readonly Entry[]): Entry | null {
  const back = takenBack(entries);
  const checkIns = new Set<string>();
  for (const entry of entries) if (entry.type === "checkin" && !back.has(entry.id)) checkIns.add(entry.id);
  const undoable = entries.filter((entry) => {
    if (back.has(entry.id)) return false;
    if (entry.type === "removal") return entry.undo !== true && checkIns.has(entry.target);
    return entry.type !== "amendment" || checkIns.has(entry.target);
  });
  return undoable.toSorted(byId).at(-1) ?? null;
}

/**
 * The ids to erase so that nothing is left of one entry: its own, and those of entries that change or undo
 * it. For `rewrite`.
 */
export function traceOf(entries: readonly Entry[], id: string): ReadonlySet<string> {
  const trace = new Set([id]);
  for (let size = 0; size < trace.size; ) {
    size = trace.size;
    for (const entry of entries)
      if ((entry.type === "amendment" || entry.type === "removal") && trace.has(entry.target))
        trace.add(entry.id);
  }
  return trace;
}

/**
 * Ids that were undone and not redone. A redo is an undo whose target is an undo; it cancels that undo and is
 * never undone itself.
 */
function takenBack(entries: readonly Entry[]): ReadonlySet<string> {
  const undos = undosIn(entries);
  const redone = new Set(undos.map(({ target }) => target));
  return new Set(undos.filter(({ id }) => !redone.has(id)).map(({ target }) => target));
}

/** The removals and undos that hide check-ins now, whether those are in the record or not. */
export function removalsIn(entries: readonly Entry[]): RemovalEntry[] {
  const back = takenBack(entries);
  const redone = new Set(undosIn(entries).map(({ target }) => target));
  const types = new Map(entries.map(({ id, type }) => [id, type]));
  return entries.filter(
    (entry): entry is RemovalEntry =>
      entry.type === "removal" &&
      !back.has(entry.id) &&
      !redone.has(entry.id) &&
      (types.get(entry.target) ?? "checkin") === "checkin",
  );
}

function undosIn(entries: readonly Entry[]): RemovalEntry[] {
  return entries.filter((entry) => entry.type === "removal").filter(({ undo }) => undo === true);
}

/**
 * What `redo` restores: the newest undo in force, unless anything else has changed since.
 * @returns the undo and the entry that it reverted; `null` when there is nothing to redo
 */
export function redoTarget(entries: readonly Entry[]): { undo: RemovalEntry; entry: Entry } | null {
  const undos = undosIn(entries).toSorted(byId);
  const ids = new Set(undos.map(({ id }) => id));
  const redone = new Set(undos.map(({ target }) => target));
  const undo = undos.findLast(({ id, target }) => !redone.has(id) && !ids.has(target));
  if (undo === undefined) return null;
  if (entries.some(({ id }) => id > undo.id && !ids.has(id))) return null;
  const entry = entries.find(({ id }) => id === undo.target);
  return entry === undefined ? null : { undo, entry };
}

function withAmendment(entry: CheckInEntry, amendment: AmendmentEntry | undefined): CheckIn {
  const { id, recordedAt } = entry;
  const {
    date,
    routine,
    instruments,
    answers,
    details,
    load,
    context,
    boundaries,
    obstacles,
    seen,
    note,
    tags,
  } = amendment ?? entry;
  // Written out because a spread takes ten times as long, for thousands of check-ins.
  const checkIn = {
    id,
    recordedAt,
    date,
    routine,
    instruments,
    answers,
    details,
    load,
    context,
    boundaries,
    note,
    tags,
  };
  const changedAt = amendment === undefined ? entry.changedAt : (amendment.changedAt ?? amendment.recordedAt);
  return {
    ...checkIn,
    ...(typeof changedAt === "string" && { changedAt }),
    ...(obstacles !== undefined && { obstacles }),
    ...(seen !== undefined && { seen }),
  };
}

function byId(a: Entry, b: Entry): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
