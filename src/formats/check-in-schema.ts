import * as z from "zod";
import type { Result } from "../core/scoring/assess";
import type { AssessedCheckIn } from "../core/scoring/withhold";
import type { checkInDocument } from "./check-in-json";
import * as parts from "./schema-parts";

const { count, itemIds, level, levelOrNull, score, scoreOrNull } = parts;

const stage = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const marks = z.object({ met: itemIds, notMet: itemIds, unanswered: itemIds });
const subscale = z.enum(["physical", "emotional", "behavioural"]);

const withoutHelp = {
  headline: z.object({
    level: levelOrNull,
    leading: z.enum(["crisis", "checklist", "signs", "dimensions", "rest"]).nullable(),
    partial: z.boolean(),
  }),
  risk: z
    .object({
      level: levelOrNull,
      levels: z.array(level),
      index: score.nullable(),
      indexRange: z.tuple([score, score]),
      high: count,
      medium: count,
      protective: count,
      unanswered: count,
      why: z.array(z.object({ item: z.string(), points: z.number() })),
      borderline: z.array(z.object({ item: z.string(), to: level })),
    })
    .nullable(),
  strain: z
    .object({
      physical: scoreOrNull,
      emotional: scoreOrNull,
      behavioural: scoreOrNull,
      overall: scoreOrNull,
      band: z.enum(["calm", "raised", "high"]).nullable(),
      now: scoreOrNull.meta({
        description: "What the level is based on: the larger of signs and dimensions.",
      }),
      prorated: z.array(subscale),
    })
    .nullable(),
  dimensions: z
    .object({
      exhaustion: scoreOrNull,
      distance: scoreOrNull,
      efficacy: scoreOrNull,
      cognition: scoreOrNull,
    })
    .nullable(),
  environment: z.object({ score: scoreOrNull, topCauses: itemIds }).nullable(),
  stage: z
    .object({
      status: z.enum(["named", "none", "too-few-answers"]),
      stage: stage.nullable(),
      possible: z.array(stage.nullable()),
      heldBack: stage
        .nullable()
        .meta({ description: "The stage by its marks alone, if the strain now holds it back." }),
      withoutUsualPath: z.boolean(),
      marks: z.object({ 1: marks, 2: marks, 3: marks, 4: marks }),
    })
    .nullable(),
  contradictions: z.array(z.object({ items: itemIds })),
  flags: z.array(z.union([z.templateLiteral(["ceiling:", subscale]), z.literal("uniform-answers")])),
};

const help = z
  .enum(["crisis", "therapy", "professional", "decision", "none"])
  .meta({ description: "Absent if safety answers are withheld." });

/** The result of the answers; `help` is absent if safety answers are withheld. */
const resultSchema = z.object({ ...withoutHelp, help: help.exactOptional() }) satisfies z.ZodType<
  AssessedCheckIn["result"]
>;
/** The same with `help`, for the person alone. */
export const wholeResultSchema = z.object({ ...withoutHelp, help }) satisfies z.ZodType<Result>;

const { date, ...fields } = parts.content;

export const checkInDocumentSchema = z.object({
  schema: z.literal("headroom/checkin@2"),
  person: parts.whoIfLine,
  id: parts.id,
  date,
  recordedAt: parts.moment,
  changedAt: parts.moment.nullable().meta({ description: "Time of the newest edit; null without any." }),
  ...fields,
  seen: z.array(z.string()).meta({ description: "Which facts of `load` are as the signals showed them." }),
  obstacles: z.record(z.string(), z.string()).meta({ description: "What got in the way, by boundary." }),
  result: resultSchema,
}) satisfies z.ZodType<ReturnType<typeof checkInDocument>>;
