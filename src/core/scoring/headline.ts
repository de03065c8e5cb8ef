import type { Load } from "../questionnaire/answers";
import type { HelpLevel } from "./help-level";
import { type Level, levels, type Risk } from "./risk";
import { type Band, bandOf, type StrainNow } from "./strain";

/**
 * What the result leads with: the strain now, with the risk ahead beside it (docs/method.md, "Strain now and
 * risk ahead").
 */
export interface Headline {
  readonly level: Level | null;
  /** Where the level comes from. */
  readonly leading: "crisis" | "checklist" | "signs" | "dimensions" | "rest" | null;
  /** True when one of the three scales is missing. */
  readonly partial: boolean;
}

/** The level for each band of strain. */
export const levelOfBand: Readonly<Record<Band, Level>> = { calm: "low", raised: "medium", high: "high" };

/** From this many disturbed nights, or short rests between shifts, a week is not calm. */
const brokenRest = { "m.night-calls": 3, "m.short-rests": 4 } as const;

/** What the headline is based on. */
export interface HeadlineBasis {
  readonly risk: Risk | null;
  readonly now: StrainNow;
  readonly help: HelpLevel;
  /** Logged facts of the week. */
  readonly load?: Load | undefined;
}

/**
 * Chooses the headline. Habits and broken rest can only raise a low level to medium; the checklist decides
 * alone when there is no strain score.
 */
export function headlineOf({ risk, now, help, load = {} }: HeadlineBasis): Headline {
  const { value, leading, partial } = now;
  if (help === "crisis") return { level: "high", leading: "crisis", partial };
  if (value === null) {
    // A range over all levels says nothing.
    const level = risk === null || risk.levels.length === levels.length ? null : worstLevel(risk);
    return { level, leading: level === null ? null : "checklist", partial };
  }
  const level = levelOfBand[bandOf(value)];
  if (level === "low" && worstLevel(risk) === "high")
    return { level: "medium", leading: "checklist", partial };
  if (level === "low" && isRestBroken(load)) return { level: "medium", leading: "rest", partial };
  return { level, leading, partial };
}

/** The checklist's level; for a range, its worse end. */
export function worstLevel(risk: Pick<Risk, "levels"> | null): Level | null {
  return risk?.levels.at(-1) ?? null;
}

/** True when calls or shifts broke the nights of a week. */
function isRestBroken(load: Load): boolean {
  return Object.entries(brokenRest).some(([metric, from]) => (load[metric] ?? 0) >= from);
}
