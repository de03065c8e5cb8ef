import * as z from "zod";
import { type Share, shareFields } from "../../core/sharing/share";
import * as parts from "./parts";

const { content, realDay: day } = parts;

const checkIn = z.strictObject({
  id: parts.id,
  date: day,
  level: z
    .strictObject({ overall: parts.levelOrNull, partial: z.boolean(), checklist: parts.levelOrNull })
    .exactOptional(),
  strain: z
    .strictObject({
      physical: parts.scoreOrNull,
      emotional: parts.scoreOrNull,
      behavioural: parts.scoreOrNull,
      overall: parts.scoreOrNull,
      band: z.enum(["calm", "raised", "high"]).nullable(),
    })
    .exactOptional(),
  answered: z
    .strictObject({
      routine: content.routine,
      answers: content.answers,
      details: content.details,
      load: content.load,
      context: content.context,
    })
    .exactOptional(),
  noted: z
    .strictObject({
      note: content.note,
      tags: content.tags,
      obstacles: z.array(z.string()).exactOptional(),
    })
    .exactOptional(),
  boundaries: content.boundaries.exactOptional(),
});

/** `headroom/share@1`: strict, since nothing may hide in a file that was agreed to. */
export const shareSchema = z.strictObject({
  schema: z.literal("headroom/share@1"),
  sharer: parts.id.meta({ description: "A random id of the person who shares." }),
  name: z.string().meta({ description: "Who shares." }),
  for: z.string().meta({ description: "With whom." }),
  sharedAt: parts.moment,
  expires: day.nullable().meta({ description: "The last day of use." }),
  since: day.nullable(),
  until: day,
  fields: z.array(z.enum(shareFields)).min(1),
  safety: z.boolean().meta({ description: "Whether help and crisis answers are among the answers." }),
  checkins: z.array(checkIn).meta({ description: "Newest first; only the chosen parts." }),
  trend: z
    .array(
      z.strictObject({
        scale: z.enum(["overall", "physical", "emotional", "behavioural"]),
        state: z.enum(["too-few", "steady", "worsening", "improving"]),
        onset: day.nullable(),
      }),
    )
    .exactOptional(),
  plan: z
    .strictObject({
      date: day,
      fields: z.record(z.string(), parts.planValue),
      active: z.array(z.string()),
    })
    .exactOptional(),
}) satisfies z.ZodType<Share & { schema: "headroom/share@1" }>;

const terms = {
  for: z.string(),
  sharedAt: parts.moment,
  fields: z.array(z.enum(shareFields)),
  since: parts.day.nullable(),
  until: parts.day,
  expires: parts.day.nullable(),
  safety: z.boolean(),
};

/** `headroom/shares@1`: what was given to whom. */
export const sharesSchema = z.object({
  schema: z.literal("headroom/shares@1"),
  person: parts.person,
  shares: z.array(z.object({ ...terms, file: z.string(), sealed: z.enum(["no", "passphrase", "keys"]) })),
});

/** One record that somebody else shares with this computer. */
export const sharedRow = z.object({
  name: z.string(),
  ...terms,
  stale: z.boolean().meta({ description: "Its last day of use has passed." }),
  checkins: parts.count,
});

/** `headroom/shared@1` */
export const sharedSchema = z.object({
  schema: z.literal("headroom/shared@1"),
  shared: z.array(sharedRow),
});
