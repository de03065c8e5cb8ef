import { isRevocation, type Share, type ShareField, unnamedFields } from "../core/sharing/share";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { holdsControls } from "./document";
import { objectOrNull, shapeOf } from "./import-candidate";
import { jsonProblem, parseJson } from "./json-text";
import { signedShareSchema } from "./share-schema";

/** Signs texts and checks signatures; the store keeps the keys. */
export interface Signer {
  sign(text: string): string;
}
export interface Verifier {
  isSigned(text: string, signature: string, key: string): boolean;
  /** The id of a key's holder. */
  sharerOf(key: string): string;
}

/** A share as the text of a signed file (`headroom/share@2`). */
export function shareText(share: Share, signer: Signer): string {
  const document = shareDocument(share);
  return `${JSON.stringify({ ...document, signature: signer.sign(signedText(document)) }, null, 2)}\n`;
}

/** The text that is signed: the document without its signature, on one line, with its keys in file order. */
function signedText(document: object): string {
  return JSON.stringify(document);
}

/** A share as a document, with its keys in the order of docs/json.md. */
export function shareDocument(share: Share) {
  return { schema: "headroom/share@2", ...share } as const;
}

/**
 * Parses a shared file strictly: it is refused if it was changed after it was signed, or has more than the
 * fields it names.
 * @param name the file's name in messages
 * @throws Failure `refused`
 */
export function readShare(text: string, name: string, verifier: Verifier): Share {
  const document = objectOrNull(parsed(text, name));
  const [shape, version] = shapeOf(document?.schema) ?? ["", 0];
  if (document === null || shape !== "share") throw damaged(name, "it is not a shared file");
  if (version > 2)
    throw new Failure(
      "refused",
      `${name} was made by a newer headroom`,
      "Nothing was stored. Update headroom and run the same command again.",
    );
  if (document.signature === undefined)
    throw new Failure(
      "refused",
      `${name} is not signed, so there is no telling who made it`,
      "Nothing was stored. Ask for a new file: headroom share signs it.",
    );
  const read = signedShareSchema.safeParse(document);
  const [issue] = read.error?.issues ?? [];
  if (!read.success)
    throw damaged(
      name,
      clip(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`.replace(/^: /, ""), 80),
    );
  const { signature: _, ...signed } = document;
  const { schema: _schema, signature, ...share } = read.data;
  const isIntact =
    verifier.sharerOf(share.key) === share.sharer &&
    verifier.isSigned(signedText(signed), signature ?? "", share.key);
  if (!isIntact)
    throw new Failure(
      "refused",
      `${name} was changed after it was signed`,
      "Nothing was stored. Ask for the file again, sent another way.",
    );
  const [unnamed] = unnamedFields(share);
  if (unnamed !== undefined) throw damaged(name, `it contains ${fieldWords[unnamed]} without naming it`);
  if (isRevocation(share) && share.checkins.length > 0)
    throw damaged(name, "it contains check-ins but names no field");
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
    return parseJson(text);
  } catch (error) {
    const problem = jsonProblem(error);
    throw damaged(name, problem.startsWith("has") ? `it ${problem}` : "it is cut off or not valid JSON");
  }
}

function damaged(name: string, why: string): Failure {
  return new Failure("refused", `${name} is damaged: ${why}`, "Nothing was stored. Ask for the file again.");
}
