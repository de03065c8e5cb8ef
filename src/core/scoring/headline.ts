import { meanOf } from "../numbers";
import type { HelpLevel } from "./help";
import { type Level, levels, type Risk } from "./risk";
import { type Band, bandOf } from "./strain";

/** What the result leads with: the most serious of the views there are (docs/method.md, "When views disagree"). */
export interface Headline {
  readonly level: Level | null;
  readonly leading: "crisis" | "checklist" | "signs" | null;
  /** True when the signs rest on two of the three scales. */
  readonly partial: boolean;
}

/** The signs' own ladder, translated into the checklist's for comparison only. */
const levelOfBand: Readonly<Record<Band, Level>> = { calm: "low", raised: "medium", high: "high" };

/** The checklist's view: a range of two bands counts as the worse, a range over all three is no view. */
function checklistView(risk: Risk | null): Level | null {
  if (risk === null || risk.levels.length === levels.length) return null;
  return risk.levels.at(-1) ?? null;
}

/**
 * Chooses the headline from the checklist, the unrounded scale scores and the help level.
 * After `crisis` it is high, whatever else was answered; equal views → the checklist leads.
 */
export function headlineOf(risk: Risk | null, scores: readonly (number | null)[], help: HelpLevel): Headline {
  const known = scores.filter((score) => score !== null);
  const mean = known.length >= 2 ? meanOf(known) : null;
  const partial = mean !== null && known.length < scores.length;
  const signs = mean === null ? null : levelOfBand[bandOf(mean)];
  const checklist = checklistView(risk);
  if (help === "crisis") return { level: "high", leading: "crisis", partial };
  if (checklist === null && signs === null) return { level: null, leading: null, partial };
  const signsLead = rank(signs) > rank(checklist);
  return { level: signsLead ? signs : checklist, leading: signsLead ? "signs" : "checklist", partial };
}

function rank(level: Level | null): number {
  return level === null ? -1 : levels.indexOf(level);
}
