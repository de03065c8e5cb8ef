import * as z from "zod";
import { type AgreedBoundary, agreedKinds, type Session } from "../core/mentoring/session";
import { readDocument } from "./document";
import * as parts from "./schema-parts";

/** `headroom/agreement@1`: what two people agreed on, for the mentee's own headroom. */
export const agreementSchema = z.strictObject({
  schema: z.literal("headroom/agreement@1"),
  id: parts.id,
  date: parts.realDay,
  with: z.string().min(1).max(80).meta({ description: "The mentor." }),
  for: z.string().min(1).max(80).meta({ description: "The mentee." }),
  agreed: z
    .array(
      z.strictObject({
        kind: z.enum(agreedKinds),
        id: z.string().max(200).nullable(),
        says: z.string().min(1).max(2000),
      }),
    )
    .max(50),
  boundary: z
    .strictObject({ id: z.string().max(200), value: parts.planValue })
    .nullable()
    .meta({ description: "The boundary among them, as stored in the plan." }),
  dropped: z.array(z.string().max(200)).max(50).meta({ description: "Boundaries that are dropped." }),
  support: z.array(z.string().max(200)).max(50),
  nextOn: parts.realDay.nullable(),
});

export type Agreement = Omit<z.infer<typeof agreementSchema>, "schema">;

interface AgreementSource {
  readonly session: Pick<Session, "id" | "date" | "with" | "agreed" | "support" | "nextOn">;
  readonly mentee: string;
  readonly boundary: AgreedBoundary | null;
  readonly dropped: readonly string[];
}

/** An agreement as the text of a file. It contains no answers and none of the mentor's notes. */
export function agreementText({ session, mentee, boundary, dropped }: AgreementSource): string {
  const { id, date, agreed, support, nextOn } = session;
  const document = {
    ...{ schema: "headroom/agreement@1", id, date, with: session.with, for: mentee },
    ...{ agreed, boundary, dropped, support, nextOn },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Parses an agreement strictly. @param file its name in messages */
export function readAgreement(text: string, file: string): Agreement {
  const { schema: _, ...agreement } = readDocument(agreementSchema, text, "agreement", file);
  return agreement;
}
