import * as z from "zod";
import { nothingReceived, type Received } from "../core/sharing/received";
import { moment } from "./schema-parts";
import { shareSchema } from "./share-schema";

const key = z.string();
const receivedSchema = z.object({
  v: z.literal(1),
  knownAs: z.array(z.string()),
  senders: z.array(z.object({ label: z.string(), keys: z.array(key).min(1) })),
  waiting: z.array(z.object({ label: z.string(), key, refusedAt: moment })),
  shares: z.array(
    z.object({
      label: z.string(),
      apart: z.boolean(),
      share: shareSchema.omit({ schema: true }),
    }),
  ),
  takenBack: z.array(z.object({ key, sharedAt: moment, number: z.int(), for: z.string() })),
});

/** What others share with a person, as the text of its file. */
export function receivedText(received: Received): string {
  return `${JSON.stringify({ v: 1, ...received }, null, 2)}\n`;
}

/**
 * Parses that file.
 * @param text `null` if there is no file
 * @returns `null` if it is damaged
 */
export function readReceived(text: string | null): Received | null {
  if (text === null) return nothingReceived;
  try {
    const read = receivedSchema.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const { v: _, ...received } = read.data;
    return received;
  } catch {
    return null;
  }
}
