import type { Context } from "../context";
import { type Face, faceOf } from "./face";

/** How the plan commands ask: drawn on the terminal, or as plain lines. */
export type PlanFace = Pick<Face, "rest"> & {
  /** As `line` of a {@link Face}. */
  readonly ask: Face["line"];
};

/** The face that fits the terminal and the flags. */
export function planFace(context: Context): PlanFace {
  const { line, rest } = faceOf(context);
  return { ask: line, rest };
}
