import { isCalendarDate } from "../core/calendar";
import { isContent } from "../core/questionnaire/check-in";
import { isList, isMap, isObject, isText, oneOf, type Raw } from "../core/structure";
import { Failure } from "../errors";
import { actionStates, type Entry, type OtherEntry } from "./entry";

/**
 * The cheap structural check on the hot read path: 2,600 entries take about 3 ms, against 72 with a cold zod
 * (docs/performance.md). A property test keeps it equivalent to `entrySchema`.
 */

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const uuidShape = new RegExp(`^${uuid}$`);

const day = "(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31";
/** Every day but 29 February. */
const commonDay = `(?!0000)\\d{4}-(?:${day})`;
const time = "T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const commonMomentShape = new RegExp(`^${commonDay}${time}$`);
const momentShape = new RegExp(`^\\d{4}-\\d{2}-\\d{2}${time}$`);

/** True for a complete entry of a known type. */
export function isEntry(value: unknown): value is Entry {
  if (!isBase(value)) return false;
  switch (value.type) {
    case "checkin":
      return isContent(value);
    case "amendment":
      return isUuid(value.target) && isContent(value);
    case "removal":
      return isUuid(value.target) && (!("undo" in value) || value.undo === true);
    case "plan":
      return isCalendarDate(value.date) && isMap(value.fields, isPlanValue) && isList(value.active, isText);
    case "action":
      return isCalendarDate(value.date) && isText(value.step) && isActionState(value.state);
    case "session":
      return isCalendarDate(value.date) && isText(value.with);
    default:
      return false;
  }
}

/** True for anything with the four keys of a version 1 entry, whether its type is known or not. */
export function isOther(value: unknown): value is OtherEntry {
  return isBase(value);
}

/** True when `value` is an id of an entry. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuidShape.test(value);
}

function isBase(value: unknown): value is Raw {
  return (
    isObject(value) && value.v === 1 && isUuid(value.id) && isText(value.type) && isMoment(value.recordedAt)
  );
}

/** True for an ISO 8601 moment with its offset. */
export function isMoment(value: unknown): boolean {
  if (typeof value !== "string") return false;
  return commonMomentShape.test(value) || (momentShape.test(value) && isCalendarDate(value.slice(0, 10)));
}

function isPlanValue(value: unknown): boolean {
  if (isText(value) || Number.isFinite(value)) return true;
  return isList(value, isText) || isList(value, isRow);
}

const isRow = (value: unknown) => isMap(value, isText);
const isActionState = oneOf(actionStates);

/** The largest entry, in bytes: a note of 256 KiB fits even when every character is escaped to four. */
const largestEntry = 1 << 20;

/** An entry and its line in a journal. */
export interface MadeEntry {
  readonly entry: Entry;
  /** With its newline. */
  readonly line: string;
}

/**
 * Builds an entry for its id, and its line. Refuses anything that could not be read back.
 * @throws Failure `refused` for an entry over 1 MiB
 */
export function makeEntry(build: (id: string) => Entry, id: string): MadeEntry {
  const entry = build(id);
  const text = JSON.stringify(entry);
  if (entry.id !== id || !isEntry(JSON.parse(text)))
    throw new TypeError(`this ${entry.type} is not a valid entry`);
  if (Buffer.byteLength(text) >= largestEntry)
    throw new Failure(
      "refused",
      `this ${entry.type} is larger than 1 MiB`,
      "Nothing was stored. Shorten the note and run the same command again.",
    );
  return { entry, line: `${text}\n` };
}
