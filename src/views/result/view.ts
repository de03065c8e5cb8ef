import { type Level, levels } from "../../domain/risk";
import type { Band } from "../../domain/strain";

/** One of the views that stand side by side. */
export interface View {
  readonly lines: readonly string[];
  /** 0 low or calm … 2 high, -1 for a view that cannot say; the most serious stands first. */
  readonly weight: number;
}

export const bandWeight: Readonly<Record<Band, number>> = { calm: 0, raised: 1, high: 2 };

/** The same ladder for levels; -1 for none. */
export function levelWeight(level: Level | undefined): number {
  return level === undefined ? -1 : levels.indexOf(level);
}
