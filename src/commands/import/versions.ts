import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { isDifferent, lastChange, withContentOf } from "../../core/questionnaire/two-versions";
import type { Arrival } from "../../store/append";
import {
  amendmentEntry,
  type CheckInEntry,
  type Entry,
  type RemovalEntry,
  undoEntry,
} from "../../store/entry";
import { removalsIn } from "../../store/history";
import { nextId } from "../../store/ids";
import { lastId, type OpenRecord } from "../common/record";

/** Whose content `--take` prefers; without it ours stays. */
export type Take = "theirs" | "newer";

/** A check-in on which the file and the record differ. */
export interface Difference {
  readonly id: string;
  readonly date: CalendarDate;
  readonly why: "content" | "deleted-here" | "deleted-there";
  readonly stands: "ours" | "theirs";
}

/** What an export says of a person's check-ins, as entries that were checked. */
export interface Exported {
  readonly checkIns: readonly CheckInEntry[];
  readonly removals: readonly RemovalEntry[];
}

interface Settled {
  readonly differences: readonly Difference[];
  /** Entries that bring the record in line with what was chosen. */
  readonly changes: readonly Arrival[];
  /** Ids of removals that do not count here, since ours was changed later. */
  readonly passedOver: ReadonlySet<string>;
}

/**
 * Compares the check-ins of an export with the record: where both have one and differ, ours stays unless
 * `take` says otherwise; a removal counts when it is the later change.
 */
export function settle(
  context: Context,
  record: OpenRecord,
  { checkIns, removals }: Exported,
  take: Take | undefined,
): Settled {
  const differences: Difference[] = [];
  const changes: Arrival[] = [];
  const recordedAt = context.clock.stamp();
  let last = lastId(record);
  const add = (build: (id: string) => Entry) => {
    last = nextId(context.clock.now(), last);
    changes.push({ id: last, line: Buffer.from(JSON.stringify(build(last))) });
  };
  const shown = new Map(record.checkIns.map((one) => [one.id, one]));
  const hidden = new Map(record.hidden.map(({ checkIn }) => [checkIn.id, checkIn]));
  const inForce = removalsIn(record.entries);

  for (const theirs of checkIns) {
    const ours = shown.get(theirs.id) ?? hidden.get(theirs.id);
    if (ours === undefined) continue;
    const isHidden = hidden.has(theirs.id);
    const isOther = isDifferent(ours, theirs);
    if (!isHidden && !isOther) continue;
    const hiding = isHidden ? inForce.filter(({ target }) => target === theirs.id) : [];
    const ourChange = Math.max(lastChange(ours), ...hiding.map((one) => Date.parse(one.recordedAt)));
    const isTaken = take === "theirs" || (take === "newer" && lastChange(theirs) > ourChange);
    const why = isHidden ? "deleted-here" : "content";
    differences.push({ id: ours.id, date: ours.date, why, stands: isTaken ? "theirs" : "ours" });
    if (!isTaken) continue;
    for (const { id } of hiding) add((own) => undoEntry(own, recordedAt, id));
    if (!isOther) continue;
    const changedAt = theirs.changedAt ?? theirs.recordedAt;
    const content = withContentOf(ours, theirs);
    add((own) => ({ ...amendmentEntry(own, recordedAt, ours.id, content), changedAt }));
  }

  const passedOver = new Set<string>();
  const known = new Set(record.entries.map(({ id }) => id));
  for (const removal of removals) {
    const ours: CheckIn | undefined = shown.get(removal.target);
    if (ours === undefined || known.has(removal.id)) continue;
    const isLater = Date.parse(removal.recordedAt) >= lastChange(ours);
    const stands = isLater || take === "theirs" ? "theirs" : "ours";
    differences.push({ id: ours.id, date: ours.date, why: "deleted-there", stands });
    if (stands === "ours") passedOver.add(removal.id);
  }
  return { differences, changes, passedOver };
}
