import { adherences, disturbances, weekContexts } from "./answers";
import { isCalendarDate } from "./calendar";
import type { CheckInContent, Routine } from "./check-in";
import { isList, isMap, isObject, isText, oneOf, type Raw } from "./structure";

/** The routines a check-in may name; one that is given up later must stay here for the old check-ins. */
export const routines = [
  "weekly",
  "monthly",
  "quarterly",
  "full",
  "custom",
] as const satisfies readonly Routine[];

/**
 * The fields of a check-in in the order in which they are written, each with its structural check.
 * The journal, JSON, CSV and the import all read and write the fields of this table.
 */
const contentFields = {
  date: isCalendarDate,
  routine: oneOf(routines),
  instruments: (value) => isMap(value, isVersion),
  // Any item id: instruments change, and what was answered under an old one must stay readable for ever.
  answers: (value) => isMap(value, isAnswer),
  details: isDetails,
  load: (value) => isMap(value, Number.isFinite),
  context: (value) => isList(value, isWeekContext),
  boundaries: (value) => isMap(value, isAdherence),
  obstacles: (value) => value === undefined || isMap(value, isText),
  note: (value) => value === null || isText(value),
  tags: (value) => isList(value, isText),
} as const satisfies Readonly<Record<keyof CheckInContent, (value: unknown) => boolean>>;

const fields = Object.entries(contentFields);
const keys = Object.keys(contentFields) as (keyof CheckInContent)[];

/** True when every field of a check-in is there and whole; what else there is does not matter. */
export function isContent(value: Raw): boolean {
  return fields.every(([key, fits]) => fits(value[key]));
}

/** The fields of a check-in alone, in the order of the table; those that are absent stay so. */
export function contentOf<T extends Readonly<Partial<Record<keyof CheckInContent, unknown>>>>(
  from: T,
): Pick<T, Extract<keyof CheckInContent, keyof T>> {
  const content: Partial<Record<keyof CheckInContent, unknown>> = {};
  for (const key of keys) if (from[key] !== undefined) content[key] = from[key];
  return content as Pick<T, Extract<keyof CheckInContent, keyof T>>;
}

function isDetails(value: unknown): boolean {
  if (!isObject(value)) return false;
  return !("high.life-interference" in value) || isList(value["high.life-interference"], isDisturbance);
}

const isVersion = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 1;
const isAnswer = (value: unknown) =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4);
const isWeekContext = oneOf(weekContexts);
const isAdherence = oneOf(adherences);
const isDisturbance = oneOf(disturbances);
