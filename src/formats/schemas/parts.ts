import * as z from "zod";
import { adherences, disturbances, weekContexts } from "../../domain/answers";
import { levels } from "../../domain/risk";

/** What several shapes share. */

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: "A calendar day, YYYY-MM-DD." });
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/)
  .meta({ description: "ISO 8601 with offset." });
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .meta({ description: "A UUID; those of headroom are version 7 and sort by time." });
export const person = z.string().meta({ description: "Id of the person." });
export const who = z.object({ id: z.string(), name: z.string(), role: z.string().nullable() });

export const score = z.number().min(0).max(100);
export const scoreOrNull = score.nullable();
export const level = z.enum(levels);
export const levelOrNull = level.nullable();
export const itemIds = z.array(z.string());
export const count = z.int().min(0);

export const answer = z.union([z.boolean(), z.int().min(0).max(4), z.null()]);
export const context = z.array(z.enum(weekContexts));
export const adherence = z.enum(adherences);
export const disturbed = z.array(z.enum(disturbances));
export const planValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
]);
