import type { PlanField, PlanValue } from "../../domain/instrument";
import { planText } from "../../domain/plan-text";

/** `mail closed after 18:00`: a boundary as a sentence calls it. */
export function boundaryText(field: PlanField, value: PlanValue): string {
  return `${field.label} ${planText(field, value)}`;
}
