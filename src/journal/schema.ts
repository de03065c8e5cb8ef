import * as z from "zod";
import { adherences, disturbances, weekContexts } from "../domain/answers";
import { isCalendarDate } from "../domain/calendar";
import { actionStates, type Entry, type OtherEntry } from "./entry";
import { routines, uuidShape } from "./is-entry";

/**
 * The entries of a journal for the borders: import, doctor, published schemas. It tells what is
 * wrong with an entry; the hot read asks `isEntry`, which a property test holds equal to it.
 */

const id = z.string().regex(uuidShape, "a lower-case UUID is expected");
const date = z.string().refine(isCalendarDate, "a real calendar date such as 2026-11-22 is expected");
const recordedAt = z.iso
  .datetime({ offset: true })
  .refine(
    (moment) => isCalendarDate(moment.slice(0, 10)),
    "a real moment such as 2026-11-22T09:14:03+01:00 is expected",
  );
const base = { v: z.literal(1), id, recordedAt };

/** Structural on purpose: an answer under an instrument of long ago must stay readable for ever. */
const answer = z.union([z.boolean(), z.int().min(0).max(4), z.null()]);

const content = {
  date,
  routine: z.enum(routines),
  instruments: z.record(z.string(), z.int().min(1)),
  answers: z.record(z.string(), answer),
  details: z.looseObject({ "high.life-interference": z.array(z.enum(disturbances)).exactOptional() }),
  load: z.record(z.string(), z.number()),
  context: z.array(z.enum(weekContexts)),
  boundaries: z.record(z.string(), z.enum(adherences)),
  obstacles: z.record(z.string(), z.string()).exactOptional(),
  note: z.string().nullable(),
  tags: z.array(z.string()),
};

const planValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
]);

const checkInSchema = z.looseObject({ ...base, type: z.literal("checkin"), ...content });
const amendmentSchema = z.looseObject({
  ...base,
  type: z.literal("amendment"),
  target: id,
  ...content,
});
const removalSchema = z.looseObject({
  ...base,
  type: z.literal("removal"),
  target: id,
  undo: z.literal(true).exactOptional(),
});
const planSchema = z.looseObject({
  ...base,
  type: z.literal("plan"),
  date,
  fields: z.record(z.string(), planValue),
  active: z.array(z.string()),
});
const actionSchema = z.looseObject({
  ...base,
  type: z.literal("action"),
  date,
  step: z.string(),
  state: z.enum(actionStates),
});
const sessionSchema = z.looseObject({ ...base, type: z.literal("session"), date, with: z.string() });

/** One entry of a known type (cli.md, "Files"). */
export const entrySchema: z.ZodType<Entry> = z.discriminatedUnion("type", [
  checkInSchema,
  amendmentSchema,
  removalSchema,
  planSchema,
  actionSchema,
  sessionSchema,
]);

/** One version 1 entry of whatever type. */
export const otherSchema: z.ZodType<OtherEntry> = z.looseObject({ ...base, type: z.string() });
