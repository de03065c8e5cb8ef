import { type Who, whoOf } from "./whose";

/**
 * What a command has changed (`headroom/change@2`).
 * @param change one word for it, such as `undone`
 * @param more what the change was about
 */
export function changeDocument(person: Who, change: string, more: Readonly<Record<string, unknown>> = {}) {
  return { schema: "headroom/change@2", person: whoOf(person), change, ...more } as const;
}
