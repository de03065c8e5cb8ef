import * as z from "zod";
import { seenMetrics } from "../core/signals/measures";
import { sourceKinds } from "../core/signals/moment";
import * as parts from "./schema-parts";

const { count, day, who } = parts;

const measures = z
  .object(Object.fromEntries(seenMetrics.map((id) => [id, z.number().min(0).nullable()])))
  .meta({ description: "null if no source could know." });

export const signalsSchema = z.object({
  schema: z.literal("headroom/signals@1"),
  person: who,
  from: day,
  to: day,
  weeks: z
    .array(z.object({ week: z.string().regex(/^\d{4}-W\d{2}$/), from: day, to: day, measures }))
    .meta({ description: "ISO weeks, oldest first; the last one may not be over." }),
  hours: z
    .array(z.array(count).length(24))
    .length(7)
    .meta({ description: "Moments by hour, for each day of the week starting with Monday." }),
  sources: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(sourceKinds),
      read: count,
      skipped: z.array(z.object({ why: z.string(), count })),
    }),
  ),
});

export const signalSourcesSchema = z.object({
  schema: z.literal("headroom/signals-sources@1"),
  person: who,
  sources: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(sourceKinds),
      purpose: z.enum(["work", "private"]),
      paths: z.array(z.string()),
      authors: z.array(z.string()),
      me: z.string().nullable(),
      time: z.string().nullable(),
      who: z.object({ column: z.string(), value: z.string() }).nullable(),
    }),
  ),
});
