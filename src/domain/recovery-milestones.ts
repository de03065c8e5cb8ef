import { type MilestoneSpec, tickStep } from "./recovery";
import { checks, saidSince } from "./recovery-checks";
import type { Evidence, RecoveryRecord } from "./recovery-evidence";
import { open } from "./recovery-evidence";

/** A milestone as the record stands. */
export interface Milestone {
  readonly id: string;
  readonly met: boolean;
  readonly evidence: readonly Evidence[];
}

/**
 * Checks a milestone against the record (docs/method.md, "Recovery"). A tick of the person counts where it
 * may be given; what the record says counts as well, with what it rests on.
 */
export function checkMilestone({ id, check, tick }: MilestoneSpec, record: RecoveryRecord): Milestone {
  const ticked = tick ? saidSince(record, tickStep(id)) : null;
  if (ticked !== null) return { id, met: true, evidence: [{ kind: "ticked", date: ticked }] };
  const { met, evidence } = check === null ? open : checks[check](record);
  return { id, met, evidence };
}
