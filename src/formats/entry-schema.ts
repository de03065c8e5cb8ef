import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { content, id, planValue } from "./schema-parts";

/**
 * Journal entries for the import, with messages for what is wrong. Reading a journal uses the faster
 * `isEntry`; a property test keeps the two equal.
 */

const recordedAt = z.iso
  .datetime({ offset: true })
  .refine(
    (moment) => isCalendarDate(moment.slice(0, 10)),
    "a real moment such as 2026-11-22T09:14:03+01:00 is expected",
  );
const base = { v: z.literal(1), id, recordedAt };
const { date } = content;

/** One entry of a known type (docs/record.md). */
export const entrySchema = z.discriminatedUnion("type", [
  z.looseObject({ ...base, type: z.literal("checkin"), ...content }),
  z.looseObject({ ...base, type: z.literal("amendment"), target: id, ...content }),
  z.looseObject({
    ...base,
    type: z.literal("removal"),
    target: id,
    undo: z.literal(true).exactOptional(),
  }),
  z.looseObject({
    ...base,
    type: z.literal("plan"),
    date,
    fields: z.record(z.string(), planValue),
    active: z.array(z.string()),
  }),
  z.looseObject({
    ...base,
    type: z.literal("action"),
    date,
    step: z.string(),
    state: z.enum(["done", "snoozed", "dropped", "again"]),
  }),
  z.looseObject({ ...base, type: z.literal("session"), date, with: z.string() }),
]);

/** A version 1 entry of any type. */
export const otherSchema = z.looseObject({ ...base, type: z.string() });
