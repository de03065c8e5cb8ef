import { type Share, type ShareField, unnamedFields } from "../core/sharing/share";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { objectOrNull, shapeOf } from "./import-candidate";
import { hasControls } from "./problems";
import { shareSchema } from "./schemas/share";

/** A share as the text of a file (`headroom/share@1`). */
export function shareText(share: Share): string {
  return `${JSON.stringify(shareDocument(share), null, 2)}\n`;
}

/** The same as a document; the order of its keys is that of docs/json.md. */
export function shareDocument(share: Share) {
  return { schema: "headroom/share@1", ...share } as const;
}

/** Whether a text begins like a shared file, of whatever version. */
export function looksShared(beginning: string): boolean {
  return /^\uFEFF?\s*\{\s*"schema"\s*:\s*"headroom\/share@/.test(beginning);
}

/**
 * Reads a shared file, strictly: what it holds beside the fields it names is a reason to refuse it.
 * @param name how messages call the file
 * @throws Failure `refused`
 */
export function readShare(text: string, name: string): Share {
  const document = objectOrNull(parsed(text, name));
  const [shape, version] = shapeOf(document?.schema) ?? ["", 0];
  if (shape !== "share") throw damaged(name, "it is no shared file");
  if (version > 1)
    throw new Failure(
      "refused",
      `${name} was made by a newer headroom`,
      "Nothing was stored. Update headroom and run the same command again.",
    );
  const read = shareSchema.safeParse(document);
  const [issue] = read.error?.issues ?? [];
  if (!read.success)
    throw damaged(
      name,
      clip(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`.replace(/^: /, ""), 80),
    );
  const { schema: _, ...share } = read.data;
  const [unnamed] = unnamedFields(share);
  if (unnamed !== undefined) throw damaged(name, `it holds ${fieldWords[unnamed]} and does not say so`);
  if (holdsControls(share)) throw damaged(name, "a control character in a text");
  return share;
}

const fieldWords: Readonly<Record<ShareField, string>> = {
  levels: "levels",
  strain: "strain",
  trend: "a trend",
  answers: "answers",
  notes: "notes",
  plan: "a plan",
};

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(name, "it is cut off or no valid JSON");
  }
}

function damaged(name: string, why: string): Failure {
  return new Failure(
    "refused",
    `${name} is damaged: ${why}`,
    "Nothing was stored. Ask for the file once more.",
  );
}

/** True when a text anywhere in the file could steer a terminal. */
function holdsControls(value: unknown): boolean {
  if (typeof value === "string") return hasControls(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, member]) => hasControls(key) || holdsControls(member));
}
