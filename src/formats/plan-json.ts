import type { AdherenceCounts } from "../core/plan/adherence";
import type { ReviewedBoundary } from "../core/plan/boundary-review";
import type { Plan } from "../core/plan/plan";
import type { PlanProposal } from "../core/plan/proposal";
import { type Who, whoOf } from "./whose";

/**
 * A plan as JSON. The proposal, revision 0, also includes its reasons as `proposal`, whose shape is left
 * open.
 * @param adherence counts for the boundaries in practice
 */
export function planDocument(
  person: Who,
  { revision, date, fields, active }: Plan,
  adherence: Readonly<Record<string, AdherenceCounts>>,
  proposal: PlanProposal,
) {
  const { sections, because, open } = proposal;
  return {
    schema: "headroom/plan@1",
    person: whoOf(person),
    revision,
    date,
    fields,
    active,
    adherence,
    proposal: revision === 0 ? { sections, because, open } : null,
  } as const;
}

/** What `plan review` shows (`headroom/plan-review@2`). */
export function planReviewDocument(
  person: Who,
  revision: number,
  date: string,
  boundaries: readonly ReviewedBoundary[],
) {
  const listed = boundaries.map(({ field, value, since, history, missedTooOften, smaller }) => {
    const { kept, partly, missed, missedInARow, weeks } = history;
    return {
      id: field.id,
      value,
      sinceOn: since,
      kept,
      partly,
      missed,
      missedInARow,
      offersSmaller: missedTooOften,
      smaller,
      weeks,
    };
  });
  const schema = "headroom/plan-review@2";
  return { schema, person: whoOf(person), revision, date, reviewed: listed } as const;
}
