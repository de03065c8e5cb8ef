import type { Context } from "../context";
import { personOf } from "../record/open-record";
import { nameIfMany } from "../show/person";
import { lowerFirst } from "../views/words";
import { type Face, faceOf } from "./face";

/** How the plan commands ask: drawn on the terminal, or as plain lines. */
export type PlanFace = Pick<Face, "rest"> & {
  /** As `line` of a {@link Face}. */
  readonly ask: Face["line"];
};

/** The face that fits the terminal and the flags; with several people each title begins with the name. */
export function planFace(context: Context): PlanFace {
  const { line, rest } = faceOf(context);
  const name = nameIfMany(context, personOf(context));
  if (name === "") return { ask: line, rest };
  const titled = (title: string) => `${name}, ${lowerFirst(title)}`;
  return { ask: (asked, check) => line({ ...asked, title: titled(asked.title) }, check), rest };
}
