import type * as z from "zod";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { parseJson } from "./json-text";
import { hasControls } from "./problems";

/** Whether a text starts like a document of this name, in any version. */
export function looksLike(name: string, beginning: string): boolean {
  return new RegExp(`^\\uFEFF?\\s*\\{\\s*"schema"\\s*:\\s*"headroom/${name}@`).test(beginning);
}

/**
 * Parses, strictly, a small document that one person hands to another.
 * @param what its kind in messages: `agreement`
 * @param file its name in messages
 * @throws Failure `refused`
 */
export function readDocument<T>(shape: z.ZodType<T>, text: string, what: string, file: string): T {
  const read = shape.safeParse(parsed(text));
  const [issue] = read.error?.issues ?? [];
  const problem = read.success
    ? holdsControls(read.data)
      ? "a control character in a text"
      : null
    : clip(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`.replace(/^: /, ""), 80);
  if (read.success && problem === null) return read.data;
  throw new Failure(
    "refused",
    `${file} is not a valid ${what}: ${problem ?? ""}`,
    "Nothing was stored. Ask for the file again.",
  );
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** True when a text anywhere in a document could steer a terminal. */
export function holdsControls(value: unknown): boolean {
  if (typeof value === "string") return hasControls(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, member]) => hasControls(key) || holdsControls(member));
}
