import { adherences, disturbances, weekContexts } from "../domain/answers";
import { isCalendarDate } from "../domain/calendar";
import type { Routine } from "../domain/check-in";
import { actionStates, type Entry, type OtherEntry } from "./entry";

/**
 * The cheap structural check of the hot read: 2,600 entries take about 3 ms, where a cold zod
 * takes 72 (dependencies.md). A property test holds it equal to `entrySchema`.
 */

/** Patterns of which longer ones are made. */
export const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
export const uuidShape = new RegExp(`^${uuid}$`);

/** The routines an entry may name; one that is given up later must stay here for the old entries. */
export const routines = [
  "weekly",
  "monthly",
  "quarterly",
  "full",
  "custom",
] as const satisfies readonly Routine[];

const day = "(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31";
/** Every day but 29 February. */
export const commonDay = `(?!0000)\\d{4}-(?:${day})`;
export const time = "T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const commonDayShape = new RegExp(`^${commonDay}$`);
const commonMomentShape = new RegExp(`^${commonDay}${time}$`);
const momentShape = new RegExp(`^\\d{4}-\\d{2}-\\d{2}${time}$`);

/** True for an entry of a known type that is whole. */
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
      return isDay(value.date) && isMap(value.fields, isPlanValue) && isList(value.active, isText);
    case "action":
      return isDay(value.date) && isText(value.step) && oneOf(actionStates, value.state);
    case "session":
      return isDay(value.date) && isText(value.with);
    default:
      return false;
  }
}

/** True for whatever carries the four keys of every version 1 entry, known type or not. */
export function isOther(value: unknown): value is OtherEntry {
  return isBase(value);
}

/** True when `value` is an id of an entry. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuidShape.test(value);
}

type Raw = Readonly<Record<string, unknown>>;

function isBase(value: unknown): value is Raw {
  return (
    isObject(value) && value.v === 1 && isUuid(value.id) && isText(value.type) && isMoment(value.recordedAt)
  );
}

function isContent(entry: Raw): boolean {
  return (
    isDay(entry.date) &&
    oneOf(routines, entry.routine) &&
    isMap(entry.instruments, isVersion) &&
    // Any item id: instruments change, and what was answered under an old one must stay readable for ever.
    isMap(entry.answers, isAnswer) &&
    isDetails(entry.details) &&
    isMap(entry.load, Number.isFinite) &&
    isList(entry.context, isWeekContext) &&
    isMap(entry.boundaries, isAdherence) &&
    (!("obstacles" in entry) || isMap(entry.obstacles, isText)) &&
    (entry.note === null || isText(entry.note)) &&
    isList(entry.tags, isText)
  );
}

function isMoment(value: unknown): boolean {
  if (typeof value !== "string") return false;
  return commonMomentShape.test(value) || (momentShape.test(value) && isCalendarDate(value.slice(0, 10)));
}

/** `isCalendarDate`, but most days are known without a calculation: it saves 8 ms. */
function isDay(value: unknown): boolean {
  return typeof value === "string" && (commonDayShape.test(value) || isCalendarDate(value));
}

function isDetails(value: unknown): boolean {
  if (!isObject(value)) return false;
  const disturbed = value["high.life-interference"];
  return !("high.life-interference" in value) || isList(disturbed, isDisturbance);
}

function isPlanValue(value: unknown): boolean {
  if (isText(value) || Number.isFinite(value)) return true;
  return isList(value, isText) || isList(value, isRow);
}

const isRow = (value: unknown) => isMap(value, isText);
const isText = (value: unknown): value is string => typeof value === "string";
const isVersion = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 1;
const isAnswer = (value: unknown) =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4);
const isWeekContext = (value: unknown) => oneOf(weekContexts, value);
const isAdherence = (value: unknown) => oneOf(adherences, value);
const isDisturbance = (value: unknown) => oneOf(disturbances, value);

function oneOf(known: readonly unknown[], value: unknown): boolean {
  return known.includes(value);
}

/** True for `{…}`, not for lists and `null`. */
export function isObject(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown, fits: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

/** Every own value fits. A key `__proto__` is nobody's item and is passed over, as zod does. */
function isMap(value: unknown, fits: (member: unknown) => boolean): boolean {
  if (!isObject(value)) return false;
  for (const key in value) if (key !== "__proto__" && !fits(value[key])) return false;
  return true;
}
