import type { PlanField, PlanFieldType, PlanValue } from "./instrument";
import { splitSpan } from "./plan-clock";

/**
 * A value of the plan in words, the same on screen and on paper: `18:00 to 08:00`, `Sunday`,
 * `manager, team`.
 */
export function planText({ type }: Pick<PlanField, "type">, value: PlanValue): string {
  switch (type.kind) {
    case "weekday":
      return String(value).replace(/^./, (letter) => letter.toUpperCase());
    case "span":
      return spanText(String(value));
    case "date-range":
      return String(value).replace("/", " to ");
    case "choice":
      return String(value).replaceAll("-", " ");
    case "list":
      return listText(type, value);
    default:
      return String(value);
  }
}

/** The same as a person types it again: in an editor, or behind `--set ID=`. */
export function planTyped({ type }: Pick<PlanField, "type">, value: PlanValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const single = value.length === 1 ? value[0] : undefined;
  if (type.kind === "list" && type.of === "text" && typeof single === "string" && !single.startsWith("["))
    return single;
  return JSON.stringify(value);
}

function spanText(span: string): string {
  return splitSpan(span)?.join(" to ") ?? span;
}

function listText(type: Extract<PlanFieldType, { kind: "list" }>, value: PlanValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const entries = value.map((entry) => (typeof entry === "string" ? entry : rowText(entry)));
  if (type.of === "span") return entries.map(spanText).join(", ");
  // Entries that are sentences, or hold a comma of their own, would run into one another.
  return entries.join(entries.some((entry) => /[,.?:]/.test(entry)) ? "; " : ", ");
}

function rowText(row: Readonly<Record<string, string>>): string {
  const [first = "", ...more] = Object.values(row);
  return more.length === 0 ? first : `${first}: ${more.join(", ")}`;
}
