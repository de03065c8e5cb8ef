import * as z from "zod";
import { type Share, shareFields } from "../core/sharing/share";
import * as parts from "./schema-parts";

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
      now: parts.scoreOrNull.meta({ description: "The strain that the level is based on." }),
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

const shape = {
  schema: z.literal("headroom/share@2"),
  sharer: parts.id.meta({ description: "The start of the hash of `key`; identifies the sharer." }),
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .meta({ description: "The sharer's Ed25519 public key, base64url." }),
  name: z.string().meta({ description: "Who shares." }),
  for: z.string().meta({ description: "With whom." }),
  recipients: z.array(z.string()).meta({ description: "Public keys (age1...) of the people it is for." }),
  sharedAt: parts.moment,
  number: z.int().min(1).meta({ description: "Number of this file among those of this person." }),
  expiresOn: day.nullable().meta({ description: "The last day of use." }),
  since: day.nullable(),
  until: day,
  fields: z
    .array(z.enum(shareFields))
    .meta({ description: "What is shared; an empty list takes back what was shared before." }),
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
} as const;

/** A share as stored and shown: strict, since nothing may hide in what a person agreed to. */
export const shareSchema = z.strictObject(shape) satisfies z.ZodType<Share & { schema: "headroom/share@2" }>;

/** `headroom/share@2`: a file with a signature over everything before it. */
export const signedShareSchema = z.strictObject({
  ...shape,
  signature: z
    .string()
    .exactOptional()
    .meta({ description: "Ed25519, base64url; only in a file, not when an imported share is shown." }),
});

const terms = {
  for: z.string(),
  sharedAt: parts.moment,
  fields: z.array(z.enum(shareFields)),
  since: parts.day.nullable(),
  until: parts.day,
  expiresOn: parts.day.nullable(),
  safety: z.boolean(),
};

/** `headroom/shares@2`: what was given to whom. */
export const sharesSchema = z.object({
  schema: z.literal("headroom/shares@2"),
  person: parts.who,
  shares: z.array(
    z.object({
      ...terms,
      recipients: z.array(z.string()),
      file: z.string(),
      sealed: z.enum(["no", "passphrase", "keys"]),
    }),
  ),
});

/** A record that someone else shares with this computer. */
export const sharedRow = z.object({
  name: z.string(),
  ...terms,
  from: z.string().meta({ description: "The name in the file; `name` is what it is called here." }),
  fingerprint: z.string().meta({ description: "The sharer's key, as eight words." }),
  apart: z.boolean().meta({ description: "Meant for someone else, but kept anyway." }),
  revoked: z.boolean().meta({ description: "True if the sender has taken it back." }),
  stale: z.boolean().meta({ description: "Its last day of use has passed." }),
  checkinCount: parts.count,
});

export const sharedSchema = z.object({
  schema: z.literal("headroom/shared@3"),
  shared: z.array(sharedRow),
});
