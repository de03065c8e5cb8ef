import type { PlanField, PlanValue } from "../../domain/instrument";
import { planText } from "../../domain/plan-text";

/** `mail closed after 18:00`: a boundary as a sentence calls it. */
export function boundaryText(field: PlanField, value: PlanValue): string {
  const on = field.type.kind === "weekday" ? "on " : "";
  return `${field.label} ${on}${planText(field, value)}`;
}
