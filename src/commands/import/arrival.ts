import * as z from "zod";
import type { CalendarDate } from "../../core/calendar";
import { type CheckInContent, contentOf } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { Item } from "../../core/questionnaire/items";
import { answersSchema, tagSchema } from "../../formats/answers-file";
import { entrySchema, otherSchema } from "../../formats/entry-schema";
import { newerEntry, objectOrNull, tooLarge } from "../../formats/import-candidate";
import { hasControls } from "../../formats/problems";
import type { Arrival } from "../../store/append";
import { type Entry, entryTypes } from "../../store/entry";
import { isEntry, isMoment, isOther } from "../../store/entry-check";
import { timeOfId } from "../../store/ids";

/** Entries are flat; deeper nesting would break programs that read them. */
const deepest = 12;
const largestEntry = 1 << 20;
/** Ids after this would leave no room for new ones; they end in the year 10889. */
const lastMoment = Date.UTC(9999, 11, 31);

/**
 * Checks an entry from elsewhere as strictly as typed input: nothing may enter the record that cannot be
 * read, shown or exported again.
 * @param value in the shape of a journal entry
 * @returns the entry for the journal, or what is wrong with it
 */
export function checkArrival(value: object, today: CalendarDate): Arrival | { readonly why: string } {
  const why = valueProblem(value, 1) ?? versionProblem(value);
  if (why !== null) return { why };
  if (!isEntry(value) && (!isOther(value) || isKnown(value.type))) return { why: shapeProblem(value) };
  if (timeOfId(value.id) > lastMoment) return { why: "its id is too far in the future" };
  const problem = isEntry(value) ? entryProblem(value, today) : null;
  if (problem !== null) return { why: problem };
  const line = Buffer.from(JSON.stringify(value));
  return line.length >= largestEntry ? { why: tooLarge } : { id: value.id, line };
}

const controls = "a control character in a text";

/** What must not appear anywhere in an entry. */
function valueProblem(value: unknown, depth: number): string | null {
  if (typeof value === "string") return hasControls(value) ? controls : null;
  if (typeof value !== "object" || value === null) return null;
  if (depth > deepest) return "nested too deeply";
  for (const [key, member] of Object.entries(value)) {
    if (key === "__proto__") return "a key __proto__";
    const problem = valueProblem(key, depth) ?? valueProblem(member, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

function versionProblem(value: object): string | null {
  const version = objectOrNull(value)?.v;
  return Number.isInteger(version) && Number(version) > 1 ? newerEntry : null;
}

function isKnown(type: string): boolean {
  // Lines about a lock belong to one record and are never imported: they could lock this one to others.
  return type === "key" || type === "state" || entryTypes.some((known) => known === type);
}

/** The first problem that the schema of the journal finds, with its place. */
function shapeProblem(value: object): string {
  const type = objectOrNull(value)?.type;
  const schema = typeof type === "string" && isKnown(type) ? entrySchema : otherSchema;
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) return "not an entry of a headroom journal";
  const place = issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
  return `${place}${issue.message.replace(/^Invalid input: /, "")}`;
}

function entryProblem(entry: Entry, today: CalendarDate): string | null {
  if (entry.type !== "checkin" && entry.type !== "amendment") return null;
  // Where a clock is ahead, a check-in may be of a day that has not begun here.
  const recordedOn = entry.recordedAt.slice(0, 10);
  if (entry.date > today && entry.date > recordedOn) return `date is ${entry.date}; that is in the future`;
  if (entry.changedAt !== undefined && !isMoment(entry.changedAt)) return "changedAt is not a date and time";
  return contentProblem(entry);
}

/** A record may hold more tags than one file adds. */
const handedIn = answersSchema.extend({ tags: z.array(tagSchema) });

/** What is wrong with the content of a check-in, by the rules for typed input. */
function contentProblem(content: CheckInContent): string | null {
  const { instruments: _, routine: _routine, ...given } = content;
  const answers = isOfOtherVersion(content)
    ? Object.fromEntries(Object.entries(content.answers).filter(([id]) => !isOldId(id)))
    : content.answers;
  return handedIn.safeParse({ ...contentOf(given), answers }).error?.issues[0]?.message ?? null;
}

/** Items come and go with the versions of their instrument; answers under another version are kept. */
function isOfOtherVersion({ instruments: versions }: CheckInContent): boolean {
  const now = new Map<string, number>(Object.values(instruments).map(({ id, version }) => [id, version]));
  return Object.entries(versions).some(([id, version]) => now.get(id) !== version);
}

const itemIds = new Set<string>(
  Object.values(instruments).flatMap(({ items }) => items.map(({ id }: Item) => id)),
);

function isOldId(id: string): boolean {
  return !itemIds.has(id) && /^[a-z0-9]+(?:\.[a-z0-9-]+)+$/.test(id);
}
