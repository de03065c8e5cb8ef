import * as z from "zod";
import { beginningKinds, circumstanceKinds } from "../core/helped/beginnings";
import type { FailedCondition } from "../core/scoring/gate";
import { wholeResultSchema } from "./check-in-schema";
import type { dueDocument } from "./due-json";
import * as parts from "./schema-parts";

const { count, day } = parts;
const person = parts.who;
const routine = z.enum(["first", "weekly", "monthly"]);
const direction = z.enum(["worsening", "improving"]);
const state = z.enum(["too-few", "steady", "worsening", "improving"]).nullable();

/** When a check-in is due, in several documents. */
export const dueDetails = { due: z.boolean(), routine, lastCheckinOn: day.nullable(), dueOn: day };

export const dueSchema = z.object({
  schema: z.literal("headroom/due@2"),
  person,
  ...dueDetails,
}) satisfies z.ZodType<ReturnType<typeof dueDocument>>;

export const pauseSchema = z.object({
  schema: z.literal("headroom/pause@2"),
  person,
  paused: z.boolean(),
  untilOn: day.nullable().meta({ description: "The last day of the pause." }),
});

const failed = z.union([
  z.object({ condition: z.enum(["fail-on", "fail-on-risk"]), limit: parts.level, is: parts.level }),
  z.object({ condition: z.literal("fail-on-warning"), onset: day }),
  z.object({ condition: z.literal("max-age"), limitDays: count, days: count }),
]) satisfies z.ZodType<FailedCondition>;

export const gateSchema = z.object({
  schema: z.literal("headroom/gate@2"),
  person,
  date: day,
  ok: z.boolean(),
  failed: z.array(failed),
});

export const trendSchema = z.object({
  schema: z.literal("headroom/trend@2"),
  person,
  scale: z.string(),
  state: state.meta({ description: "null for scales that the early warning does not watch." }),
  points: z.array(z.object({ date: day, value: z.number(), id: parts.id, context: parts.content.context })),
  segments: z.array(z.object({ from: day, to: day, points: count })),
  warnings: z.array(
    z.object({
      date: day,
      direction,
      onset: day,
      recentMean: z.number(),
      recentCount: count,
      beforeMean: z.number(),
      beforeCount: count,
      odds: count.meta({ description: "How many times better a lasting change fits; at most 9999." }),
    }),
  ),
  slopePerWeek: z.number().nullable(),
});

export const statusSchema = z.looseObject({
  schema: z.literal("headroom/status@1"),
  person,
  date: day,
  standing: z
    .looseObject({
      basedOnId: parts.id,
      parts: z.array(
        z.object({ instrument: z.string(), date: day, checkinId: parts.id, fresh: z.boolean() }),
      ),
      result: wholeResultSchema,
    })
    .nullable(),
  states: z.record(z.string(), state),
  ...dueDetails,
  pausedUntilOn: day.nullable(),
});

export const questionsSchema = z.object({
  schema: z.literal("headroom/questions@1"),
  routine: parts.routine,
  items: z.array(
    z.object({
      id: z.string(),
      instrument: z.string(),
      text: z.string(),
      scale: z.enum(["yes-no", "days", "frequency", "agreement"]),
      help: z.string(),
    }),
  ),
  scales: z
    .array(
      z.object({
        id: z.string(),
        answers: z.array(z.object({ value: z.union([z.boolean(), z.int()]), says: z.string() })),
      }),
    )
    .meta({ description: "What the answers of each scale mean." }),
  facts: z
    .array(
      z.object({
        ...{ id: z.string(), text: z.string(), unit: z.string() },
        ...{ min: z.number(), max: z.number(), decimals: z.boolean() },
      }),
    )
    .meta({ description: "What `load` in an answers file takes, each with its unit and limits." }),
});

const span = { from: day, to: day };
const side = z
  .object({ mean: parts.score, count, from: day, to: day })
  .nullable()
  .meta({ description: "The mean strain of the weeks on one side; null if there are none." });
const happened = <K extends string>(kinds: readonly [K, ...K[]]) =>
  z.object({
    kind: z.enum(kinds),
    id: z.string().nullable().meta({ description: "The plan field or the step; null if there is none." }),
    ...span,
  });

export const helpedSchema = z.object({
  schema: z.literal("headroom/helped@2"),
  person,
  date: day,
  changes: z
    .array(
      z.object({
        ...span,
        began: z.array(happened(beginningKinds)),
        verdict: z.enum(["lower", "higher", "within-chance", "too-few"]),
        before: side,
        after: side,
        difference: z.number().nullable(),
        noise: z.number().nullable().meta({
          description: "How far apart the two means may be by chance; null while it is too early.",
        }),
        missing: z.object({ before: count, after: count }),
        alongside: z.array(happened([...beginningKinds, ...circumstanceKinds])),
      }),
    )
    .meta({ description: "Newest first." }),
});

export const reportSchema = z.object({
  schema: z.literal("headroom/report@1"),
  person,
  for: z.enum(["me", "doctor", "mentor", "work"]),
  file: z.string(),
});
