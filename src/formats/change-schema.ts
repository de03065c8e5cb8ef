import * as z from "zod";
import { exportFormatIds } from "./export-formats";
import * as parts from "./schema-parts";
import { sharedRow } from "./share-schema";
import { dueDetails } from "./standing-schema";

export const importSchema = z.object({
  schema: z.literal("headroom/import@1"),
  added: parts.count,
  known: parts.count,
  refused: z.array(z.object({ line: z.int().min(1), why: z.string() })),
  differs: z
    .array(
      z.object({
        id: parts.id,
        date: parts.day,
        why: z.enum(["content", "deleted-here", "deleted-there"]),
        stands: z.enum(["ours", "theirs"]).meta({ description: "Which version counts here now." }),
      }),
    )
    .meta({ description: "Check-ins that differ between the file and the record." }),
  received: sharedRow.nullable().meta({ description: "The shared file, if it was one." }),
});

/** `headroom/export@1`: what stdout gets when the export itself goes into a file. */
export const exportSchema = z.object({
  schema: z.literal("headroom/export@1"),
  file: z.string(),
  format: z.enum([...exportFormatIds, "ics"]),
});

/** `headroom/change@2`: what a command has changed, in a record or among the people. */
export const changeSchema = z.looseObject({
  schema: z.literal("headroom/change@2"),
  person: parts.who,
  change: z.string(),
  entry: z
    .looseObject({ id: parts.id, type: z.string(), recordedAt: parts.moment })
    .exactOptional()
    .meta({ description: "What was hidden, undone or restored." }),
});

export const peopleListSchema = z.object({
  schema: z.literal("headroom/people-list@2"),
  people: z.array(
    z.looseObject({
      ...parts.who.shape,
      country: z.string().nullable(),
      current: z.boolean(),
      locked: z.boolean().meta({ description: "Encrypted: only when a check-in is due is known." }),
      ...dueDetails,
    }),
  ),
  shared: z.array(sharedRow).meta({ description: "What others share with this computer." }),
});

export const keysSchema = z.object({
  schema: z.literal("headroom/keys@1"),
  recipient: z.string().meta({ description: "The public key, age1..." }),
  protected: z.boolean().meta({ description: "Whether a passphrase protects the secret key." }),
  file: z.string().meta({ description: "Where the secret key is stored." }),
  made: z.boolean().meta({ description: "Whether it was created just now." }),
  signing: z.object({
    key: z.string().meta({ description: "The person's Ed25519 public key, base64url." }),
    fingerprint: z.string().meta({ description: "The same as eight words." }),
  }),
});

export const configSchema = z.object({
  schema: z.literal("headroom/config@1"),
  file: z.string(),
  data: z.string(),
  settings: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
});

/** `headroom/schemas@1`: the list of these schemas. */
export const schemasSchema = z.object({
  schema: z.literal("headroom/schemas@1"),
  schemas: z.array(
    z.object({ name: z.string(), says: z.string(), direction: z.enum(["in", "out", "in and out"]) }),
  ),
});

export const versionSchema = z.object({ schema: z.literal("headroom/version@1"), version: z.string() });

/** What `--json` writes to stderr after a failure or a warning. */
export const errorSchema = z.object({
  error: z
    .object({
      code: z.enum(["refused", "not-found", "disk", "usage", "no-terminal", "cancelled", "unwritten"]),
      message: z.string(),
      hint: z.string(),
    })
    .exactOptional(),
  warnings: z.array(z.object({ message: z.string(), hint: z.string().exactOptional() })),
});
