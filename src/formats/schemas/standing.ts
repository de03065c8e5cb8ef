import * as z from "zod";
import { beginningKinds, circumstanceKinds } from "../../core/helped/beginnings";
import type { Due } from "../../core/questionnaire/routines";
import type { FailedCondition } from "../../core/scoring/gate";
import { wholeResultSchema } from "./check-in";
import * as parts from "./parts";

const { count, day, person } = parts;
const routine = z.enum(["first", "weekly", "monthly"]);
const direction = z.enum(["worsening", "improving"]);
const state = z.enum(["too-few", "steady", "worsening", "improving"]).nullable();

const due = { due: z.boolean(), routine, lastCheckin: day.nullable(), dueOn: day };

/** `headroom/due@1` */
export const dueSchema = z.object({ schema: z.literal("headroom/due@1"), ...due }) satisfies z.ZodType<Due>;

/** `headroom/pause@1` */
export const pauseSchema = z.object({
  schema: z.literal("headroom/pause@1"),
  person,
  paused: z.boolean(),
  until: day.nullable().meta({ description: "The last day of the pause." }),
});

const failed = z.union([
  z.object({ condition: z.enum(["fail-on", "fail-on-risk"]), limit: parts.level, is: parts.level }),
  z.object({ condition: z.literal("fail-on-warning"), onset: day }),
  z.object({ condition: z.literal("max-age"), limit: count, is: count }),
]) satisfies z.ZodType<FailedCondition>;

/** `headroom/gate@1` */
export const gateSchema = z.object({
  schema: z.literal("headroom/gate@1"),
  person,
  date: day,
  ok: z.boolean(),
  failed: z.array(failed),
});

/** `headroom/trend@2` */
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

/** `headroom/status@1` */
export const statusSchema = z.looseObject({
  schema: z.literal("headroom/status@1"),
  person: parts.who,
  date: day,
  standing: z
    .looseObject({
      basedOn: parts.id,
      parts: z.array(z.object({ instrument: z.string(), date: day, checkin: parts.id, fresh: z.boolean() })),
      result: wholeResultSchema,
    })
    .nullable(),
  states: z.record(z.string(), state),
  due: z.object(due),
});

/** `headroom/questions@1` */
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
});

const span = { from: day, until: day };
const side = z
  .object({ mean: parts.score, count, from: day, to: day })
  .nullable()
  .meta({ description: "The mean strain of the weeks on one side; null without any." });
const happened = <K extends string>(kinds: readonly [K, ...K[]]) =>
  z.object({
    kind: z.enum(kinds),
    id: z.string().nullable().meta({ description: "The plan field or the step; null where there is none." }),
    ...span,
  });

/** `headroom/helped@1` */
export const helpedSchema = z.object({
  schema: z.literal("headroom/helped@1"),
  person: parts.who,
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
          description: "How far the two means may lie apart by chance; null while it is too early.",
        }),
        missing: z.object({ before: count, after: count }),
        alongside: z.array(happened([...beginningKinds, ...circumstanceKinds])),
      }),
    )
    .meta({ description: "Newest first." }),
});

/** `headroom/report@1` */
export const reportSchema = z.object({
  schema: z.literal("headroom/report@1"),
  person: parts.who,
  for: z.enum(["me", "doctor", "mentor", "work"]),
  file: z.string(),
});
