import type { PlanField, PlanValue } from "../../domain/instrument";

/** A boundary as one line: `mail closed after 18:00`. */
export function boundaryWords(field: PlanField, value: PlanValue | null): string {
  const words = value === null ? "" : valueWords(value);
  return words === "" ? field.label : `${field.label} ${words}`;
}

function valueWords(value: PlanValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value.map((one) => (typeof one === "string" ? one : Object.values(one).join(" "))).join(", ");
}
