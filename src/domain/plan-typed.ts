import type { PlanFieldType, PlanValue } from "./instrument";
import { type Reading, scalarTakes } from "./plan-scalars";
import { readPlanText, readPlanValue, takesOf } from "./plan-values";

/**
 * Values as a person types them at a question, where JSON would be a burden: several entries with
 * `;` between them, columns with commas. What begins with `[` is read as JSON all the same.
 */
export function readTyped(type: PlanFieldType, text: string): Reading {
  const plain = text.trim();
  if (type.kind !== "list" || plain.startsWith("[")) return readPlanText(type, plain);
  const entries = plain.split(type.of === "span" ? /[;,]/ : ";").map((entry) => entry.trim());
  const filled = entries.filter((entry) => entry !== "");
  if (type.of !== "columns") return readPlanValue(type, filled);
  const names = type.columns.map(({ id }) => id);
  return readPlanValue(
    type,
    filled.map((entry) => rowOf(names, entry)),
  );
}

/** What a question says it takes. */
export function typedTakes(type: PlanFieldType): string {
  if (type.kind !== "list") return takesOf(type);
  if (type.of === "columns")
    return `${type.columns.map(({ id }) => id).join(", ")}; more of them with ; between`;
  return type.of === "text"
    ? "one or more, with ; between them"
    : `${scalarTakes.span}, more of them with commas`;
}

/** A value as {@link readTyped} takes it back. */
export function typedForm(type: PlanFieldType, value: PlanValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const entries = value.map((entry) => (typeof entry === "string" ? entry : Object.values(entry).join(", ")));
  const text = entries.join(type.kind === "list" && type.of === "span" ? ", " : "; ");
  const back = readTyped(type, text);
  return "value" in back && JSON.stringify(back.value) === JSON.stringify(value)
    ? text
    : JSON.stringify(value);
}

/** The last column takes what is left, so that its text may hold commas. */
function rowOf(names: readonly string[], entry: string): Record<string, string> {
  const cells = entry.split(",");
  const last = cells.splice(names.length - 1).join(",");
  const filled = [...cells, last].map((cell) => cell.trim());
  return Object.fromEntries(names.map((name, index) => [name, filled[index] ?? ""]));
}
