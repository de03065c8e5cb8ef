import { type BoundaryHistory, boundaryHistory, missedTooOften } from "./adherence";
import type { CheckIn } from "./check-in";
import type { PlanField, PlanValue } from "./instrument";
import { type ActiveBoundary, activeBoundaries, changedBy, type PlanRevision } from "./plan";
import { type Smaller, smallerVersion } from "./plan-smaller";

/** A boundary in practice with how it went, and the smaller version there is. */
export interface ReviewedBoundary extends ActiveBoundary {
  readonly history: BoundaryHistory;
  /** `null` when no smaller version still would be a boundary. */
  readonly smaller: PlanValue | null;
  /** After three missed weeks in a row the smaller version is offered first. */
  readonly missedTooOften: boolean;
}

/**
 * Looks at each boundary in practice (cli.md, `plan review`).
 * @param plans all revisions, the valid one last
 * @param checkIns by time
 * @param smaller how each field is made smaller, by id
 */
export function reviewPlan(
  plans: readonly PlanRevision[],
  checkIns: readonly CheckIn[],
  fields: readonly PlanField[],
  smaller: Readonly<Record<string, Smaller>>,
): ReviewedBoundary[] {
  return activeBoundaries(plans, fields).map((boundary) => {
    const { id } = boundary.field;
    const history = boundaryHistory(checkIns, id, changedBy(plans, id));
    return {
      ...boundary,
      history,
      smaller: smallerVersion(smaller[id], boundary.value),
      missedTooOften: history.missedInARow >= missedTooOften,
    };
  });
}
