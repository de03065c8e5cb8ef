import * as z from "zod";
import type { Talk } from "../core/mentoring/notes";
import { agreedKinds } from "../core/mentoring/session";
import { adherences } from "../core/questionnaire/answers";
import { readDocument } from "./document";
import * as parts from "./schema-parts";

const name = z.string().min(1).max(80);
const words = z.string().min(1).max(2000);
const itemId = z.string().max(200).nullable();

/** `headroom/handover@1`: what one mentor hands to the next, without answers or the mentor's notes. */
export const handoverSchema = z.strictObject({
  schema: z.literal("headroom/handover@1"),
  mentee: name,
  from: name.meta({ description: "The mentor who hands over." }),
  to: name.meta({ description: "The mentor who takes over." }),
  date: parts.realDay,
  summary: z.boolean().meta({
    description:
      "True if the mentee has agreed to share all talks and how they held; otherwise only the last agreement.",
  }),
  talks: z
    .array(
      z.strictObject({
        ...{ id: parts.id, date: parts.realDay, with: name, begun: parts.moment.nullable() },
        agreed: z.array(z.strictObject({ kind: z.enum(agreedKinds), id: itemId, says: words })).max(50),
        boundary: z.strictObject({ id: z.string().max(200), value: parts.planValue }).nullable(),
        dropped: z.array(z.string().max(200)).max(50),
        held: z
          .array(z.strictObject({ id: itemId, says: words, how: z.enum(adherences).nullable() }))
          .max(50),
        support: z.array(z.string().max(200)).max(50),
        nextOn: parts.realDay.nullable(),
      }),
    )
    .max(500)
    .meta({ description: "Oldest first." }),
});

export type Handover = Omit<z.infer<typeof handoverSchema>, "schema" | "talks"> & {
  readonly talks: readonly Talk[];
};

/** A hand-over as the text of a file. */
export function handoverText({ mentee, from, to, date, summary, talks }: Handover): string {
  const document = { schema: "headroom/handover@1", mentee, from, to, date, summary, talks };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Parses a hand-over strictly. @param file its name in messages */
export function readHandover(text: string, file: string): Handover {
  const { schema: _, ...handover } = readDocument(handoverSchema, text, "hand-over", file);
  return handover;
}
