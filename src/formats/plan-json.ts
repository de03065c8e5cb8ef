import type { AdherenceCounts } from "../core/plan/adherence";
import type { Plan } from "../core/plan/plan";
import type { PlanProposal } from "../core/plan/proposal";
import type { ReviewedBoundary } from "../core/plan/review";

/**
 * A plan as JSON. The proposal, revision 0, also carries its
 * reasons, which the contract leaves open: `proposal`.
 * @param adherence counts of the boundaries in practice
 */
export function planDocument(
  person: string,
  { revision, date, fields, active }: Plan,
  adherence: Readonly<Record<string, AdherenceCounts>>,
  proposal: PlanProposal,
) {
  const plan = { schema: "headroom/plan@1", person, revision, date, fields, active, adherence } as const;
  if (revision !== 0) return plan;
  const { sections, because, open } = proposal;
  return { ...plan, proposal: { sections, because, open } };
}

/** What `plan review` looks at (`headroom/plan-review@1`). */
export function planReviewDocument(
  person: string,
  revision: number,
  date: string,
  boundaries: readonly ReviewedBoundary[],
) {
  const listed = boundaries.map(({ field, value, since, history, missedTooOften, smaller }) => {
    const { kept, partly, missed, missedInARow, weeks } = history;
    return {
      id: field.id,
      value,
      since,
      kept,
      partly,
      missed,
      missedInARow,
      offersSmaller: missedTooOften,
      smaller,
      weeks,
    };
  });
  return { schema: "headroom/plan-review@1", person, revision, date, boundaries: listed } as const;
}
