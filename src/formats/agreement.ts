import * as z from "zod";
import { type AgreedBoundary, agreedKinds, type Session } from "../core/mentoring/session";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { parseJson } from "./json-text";
import { hasControls } from "./problems";
import * as parts from "./schemas/parts";

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
    .meta({ description: "The boundary among them, as the plan keeps it." }),
  dropped: z.array(z.string().max(200)).max(50).meta({ description: "Boundaries that leave practice." }),
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

/** An agreement as the text of a file. It holds no answer and none of the mentor's notes. */
export function agreementText({ session, mentee, boundary, dropped }: AgreementSource): string {
  const { id, date, agreed, support, nextOn } = session;
  const document = {
    ...{ schema: "headroom/agreement@1", id, date, with: session.with, for: mentee },
    ...{ agreed, boundary, dropped, support, nextOn },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Whether a text begins like an agreement. */
export function looksAgreed(beginning: string): boolean {
  return /^\uFEFF?\s*\{\s*"schema"\s*:\s*"headroom\/agreement@/.test(beginning);
}

/**
 * Reads an agreement, strictly.
 * @param name how messages call the file
 * @throws Failure `refused`
 */
export function readAgreement(text: string, name: string): Agreement {
  const read = agreementSchema.safeParse(parsed(text));
  const [issue] = read.error?.issues ?? [];
  const problem = read.success
    ? holdsControls(read.data)
      ? "a control character in a text"
      : null
    : clip(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`.replace(/^: /, ""), 80);
  if (!read.success || problem !== null)
    throw new Failure(
      "refused",
      `${name} is no sound agreement: ${problem ?? ""}`,
      "Nothing was stored. Ask for the file once more.",
    );
  const { schema: _, ...agreement } = read.data;
  return agreement;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** True when a text anywhere in the file could steer a terminal. */
function holdsControls(value: unknown): boolean {
  if (typeof value === "string") return hasControls(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsControls);
}
