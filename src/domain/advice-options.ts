import type { StepAction } from "./advice-hidden";
import type { Instruments } from "./instrument";
import type { AdviceContent, RecoveryPhase, RoleId } from "./strategy";

/** What advice knows besides the standing. */
export interface AdviceOptions {
  readonly instruments: Instruments;
  readonly content: AdviceContent;
  readonly role?: RoleId | null;
  /** The phase of a recovery that has begun. */
  readonly phase?: RecoveryPhase | null;
  /** Plan fields in practice now. */
  readonly active?: readonly string[];
  /** The boundaries in practice were mostly kept (`mostlyKept`). */
  readonly kept?: boolean;
  /** What became of earlier steps, oldest first. */
  readonly actions?: readonly StepAction[];
  /** Steps that were suggested often enough lately to make room for others. */
  readonly tired?: ReadonlySet<string>;
  /** Instruments whose scale is worsening. */
  readonly worsening?: ReadonlySet<string>;
  /** The whole matching catalogue instead of two steps at most. */
  readonly all?: boolean;
}
