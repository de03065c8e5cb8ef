import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { adherences, disturbances, weekContexts } from "../core/questionnaire/answers";
import { type CheckInContent, routines } from "../core/questionnaire/check-in";
import { levels } from "../core/scoring/risk";

/** Parts shared by several schemas. */

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const dayExpected = "a real calendar date such as 2026-11-22 is expected";
export const day = z.string().regex(dayShape).meta({ description: "A calendar day, YYYY-MM-DD." });
/** The same, checked to be a day that exists. */
export const realDay = z
  .string()
  .regex(dayShape, dayExpected)
  .refine(isCalendarDate, dayExpected)
  .meta({ description: "A calendar day, YYYY-MM-DD." });
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/)
  .meta({ description: "ISO 8601 with offset." });
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "a lower-case UUID is expected")
  .meta({ description: "A UUID; headroom's are version 7 and sort by time." });
export const who = z.object({ id: z.string(), name: z.string(), role: z.string().nullable() });
export const whoIfLine = who
  .exactOptional()
  .meta({ description: "Absent inside a document that already says whose it is." });

export const score = z.number().min(0).max(100);
export const scoreOrNull = score.nullable();
export const level = z.enum(levels);
export const levelOrNull = level.nullable();
export const itemIds = z.array(z.string());
export const count = z.int().min(0);

export const routine = z.enum(routines);

/**
 * The fields of a check-in in its journal entry, its document and a shared file. Structural on purpose:
 * answers to an instrument of long ago must stay readable for ever.
 */
export const content = {
  date: realDay,
  routine,
  instruments: z
    .record(z.string(), z.int().min(1))
    .meta({ description: "Versions of the instruments with answers." }),
  answers: z.record(z.string(), z.union([z.boolean(), z.int().min(0).max(4), z.null()])),
  details: z.looseObject({ "high.life-interference": z.array(z.enum(disturbances)).exactOptional() }),
  load: z.record(z.string(), z.number()),
  seen: z
    .array(z.string())
    .exactOptional()
    .meta({ description: "Which of these facts are as the signals showed them; absent if none are." }),
  context: z.array(z.enum(weekContexts)),
  boundaries: z.record(z.string(), z.enum(adherences)),
  obstacles: z
    .record(z.string(), z.string())
    .exactOptional()
    .meta({ description: "What got in the way, by boundary; absent if nothing was said." }),
  note: z.string().nullable(),
  tags: z.array(z.string()),
} as const satisfies Readonly<Record<keyof CheckInContent, z.ZodType>>;
export const planValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
]);
