import * as z from "zod";
import { agreedKinds, sharedScopes } from "../core/mentoring/session";
import { adherences } from "../core/questionnaire/answers";
import type { mentorDocument } from "./mentor-json";
import * as parts from "./schema-parts";
import type { sessionsDocument } from "./sessions-json";

const { day } = parts;
const agreed = { kind: z.enum(agreedKinds), id: z.string().nullable(), says: z.string() };
const how = z.enum(adherences).nullable();

export const sessionsSchema = z.object({
  schema: z.literal("headroom/sessions@1"),
  sessions: z
    .array(
      z.object({
        id: parts.id,
        date: day,
        with: z
          .string()
          .meta({ description: "The other person: the mentor or, for the mentor, the mentee." }),
        checkin: z.string().nullable().meta({ description: "Id of the check-in with the mentee's answers." }),
        agreed: z.array(z.object(agreed)),
        nextOn: day.nullable(),
        note: z.string().nullable().meta({ description: "The mentor's note, kept apart from the answers." }),
        menteeId: z.string().nullable().meta({
          description: "Id of the mentee's record; null if it is kept elsewhere.",
        }),
        held: z.array(z.object({ id: z.string().nullable(), says: z.string(), how })),
        support: z.array(z.string()),
        scope: z.enum(sharedScopes).meta({ description: "What the mentee shows the mentor." }),
      }),
    )
    .meta({ description: "Newest first." }),
  open: z
    .array(z.object({ with: z.string(), begunAt: parts.moment, step: z.int().min(1).max(7) }))
    .meta({ description: "Unfinished sessions, which can be continued." }),
}) satisfies z.ZodType<ReturnType<typeof sessionsDocument>>;

export const mentorOverviewSchema = z.object({
  schema: z.literal("headroom/mentor-overview@2"),
  people: z.array(
    z.object({
      id: z.string().nullable().meta({ description: "Null for someone who keeps a record elsewhere." }),
      ...{ name: z.string(), locked: z.boolean(), remote: z.boolean() },
      lastCheckinOn: day.nullable().meta({ description: "Only if the mentee shares anything." }),
      lastSessionOn: day.nullable(),
      nextOn: day.nullable(),
      agreed: z.array(z.object({ ...agreed, how })),
      scope: z.enum(sharedScopes).nullable(),
      level: parts.levelOrNull.meta({ description: "The strain now; only if the mentee shares levels." }),
      checklist: parts.levelOrNull.meta({
        description: "The risk ahead; only if the mentee shares levels.",
      }),
      open: z
        .object({ begunAt: parts.moment, step: z.int().min(1).max(7) })
        .nullable()
        .meta({ description: "An unfinished session, which can be continued." }),
    }),
  ),
}) satisfies z.ZodType<ReturnType<typeof mentorDocument>>;

export const mentorPrepareSchema = z.object({
  schema: z.literal("headroom/mentor-prepare@2"),
  person: parts.who.meta({ description: "The mentee." }),
  minutes: z.int().meta({ description: "How long the talk is planned to take." }),
  last: z
    .looseObject({ date: day, agreed: z.array(z.object(agreed)), nextOn: day.nullable() })
    .nullable()
    .meta({ description: "The last talk." }),
  asks: z.array(z.object({ notedAt: parts.moment, says: z.string() })),
  notes: z.array(z.object({ notedAt: parts.moment, says: z.string() })),
  sharedOn: day.nullable().meta({ description: "When the newest shared file was created." }),
});

export const sessionGuideSchema = z.object({
  schema: z.literal("headroom/session-guide@1"),
  parts: z.array(
    z.object({ title: z.string(), points: z.array(z.object({ says: z.string(), source: z.string() })) }),
  ),
});
