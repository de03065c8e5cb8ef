import * as z from "zod";
import { sharedScopes } from "../core/mentoring/session";
import { checkInDocumentSchema } from "./check-in-schema";
import type { actionDocument, planRevisionDocument, removalDocument } from "./entry-json";
import * as parts from "./schema-parts";

const recorded = { id: parts.id, person: parts.whoIfLine, date: parts.day, recordedAt: parts.moment };

export const planRevisionSchema = z.object({
  schema: z.literal("headroom/plan-revision@2"),
  ...recorded,
  fields: z.record(z.string(), parts.planValue),
  active: z.array(z.string()),
}) satisfies z.ZodType<ReturnType<typeof planRevisionDocument>>;

export const actionSchema = z.object({
  schema: z.literal("headroom/action@2"),
  ...recorded,
  step: z.string(),
  state: z.enum(["done", "snoozed", "dropped", "again"]),
  untilOn: parts.day.nullable().meta({ description: "Last day of a pause." }),
  with: z.string().nullable().meta({ description: "The mentor for whom the mentee changed what they see." }),
  scope: z.enum(sharedScopes).nullable(),
}) satisfies z.ZodType<ReturnType<typeof actionDocument>>;

export const removalSchema = z.object({
  schema: z.literal("headroom/removal@1"),
  person: parts.whoIfLine,
  id: parts.id,
  checkinId: parts.id,
  removedAt: parts.moment,
  undone: z.boolean().meta({ description: "True if undo took it back, false if it was deleted." }),
}) satisfies z.ZodType<ReturnType<typeof removalDocument>>;

export const sessionSchema = z.looseObject({
  schema: z.literal("headroom/session@2"),
  ...recorded,
  with: z.string(),
});

/** `headroom/person@1`: the line that starts a person's entries in NDJSON of several people. */
export const personSchema = z.object({ schema: z.literal("headroom/person@1"), ...parts.who.shape });

/** `headroom/history@1`; the parts that only an export has are optional. */
export const historySchema = z.object({
  schema: z.literal("headroom/history@1"),
  person: parts.who,
  exportedAt: parts.moment.exactOptional(),
  checkins: z.array(checkInDocumentSchema).meta({ description: "Newest first." }),
  plans: z.array(planRevisionSchema).exactOptional(),
  actions: z.array(actionSchema).exactOptional(),
  removals: z.array(removalSchema).exactOptional(),
  sessions: z.array(sessionSchema).exactOptional().meta({ description: "Only with --include-sessions." }),
});

export const peopleSchema = z.object({
  schema: z.literal("headroom/people@1"),
  people: z.array(historySchema),
});

/** One line of NDJSON. */
export const lineSchema = z.union([
  checkInDocumentSchema,
  planRevisionSchema,
  actionSchema,
  removalSchema,
  sessionSchema,
  personSchema,
]);
