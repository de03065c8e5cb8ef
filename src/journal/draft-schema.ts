import * as z from "zod";
import { adherences, disturbances, weekContexts } from "../domain/answers";
import { isCalendarDate } from "../domain/calendar";
import { routines } from "../domain/check-in-fields";

/** An unfinished check-in as it lies on the disk; format version 1. */
export const draftSchema = z.object({
  v: z.literal(1),
  /** Which process wrote it last. */
  owner: z.string().optional(),
  /** When it was begun, ISO 8601 with offset. */
  begun: z.iso.datetime({ offset: true }),
  /** The day it is about. */
  date: z.string().refine(isCalendarDate),
  routine: z.enum(routines),
  /** What `--only` named, when it was given. */
  only: z.string().nullable(),
  /** Load metrics and boundaries that were asked about when it was begun. */
  metrics: z.array(z.string()),
  active: z.array(z.string()),
  /** The step it goes on with; `review` after the last one. */
  at: z.string(),
  answers: z.record(z.string(), z.union([z.boolean(), z.int().min(0).max(4), z.null()])),
  details: z.object({ "high.life-interference": z.array(z.enum(disturbances)).exactOptional() }),
  load: z.record(z.string(), z.number().nullable()),
  context: z.array(z.enum(weekContexts)).nullable(),
  boundaries: z.record(z.string(), z.enum(adherences).nullable()),
  obstacles: z.record(z.string(), z.string()),
  /** Only in a session; a check-in of an earlier headroom has none. */
  examples: z.record(z.string(), z.string()).default({}),
  views: z.record(z.string(), z.string()).default({}),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  looked: z.boolean(),
});

export type Draft = z.infer<typeof draftSchema>;

/** Reads a draft; `null` for what is none, which is never a reason to fail. */
export function parseDraft(text: string): Draft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
