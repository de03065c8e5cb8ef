import type { Result } from "../scoring/assess";
import { heavyPlace } from "./steps";

/**
 * Whether anything needs to change: not for someone whose level is low, whose habits are not at high risk,
 * who does not need help, and whose workplace is not heavy.
 */
export function isNeeded({ headline, risk, help, environment }: Result): boolean {
  const calm = headline.level === "low" && help === "none" && (environment?.score ?? 0) < heavyPlace;
  return !calm || risk?.levels.includes("high") === true;
}
