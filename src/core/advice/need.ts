import type { Result } from "../scoring/assess";
import { heavyPlace } from "./steps";

/**
 * Whether anything needs to change: not for somebody whose level is low, whose habits are not at high risk,
 * for whom no help is called for, and whose workplace is no heavy one.
 */
export function isNeeded({ headline, risk, help, environment }: Result): boolean {
  const calm = headline.level === "low" && help === "none" && (environment?.score ?? 0) < heavyPlace;
  return !calm || risk?.levels.includes("high") === true;
}
