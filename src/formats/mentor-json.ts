import type { CalendarDate } from "../core/calendar";
import type { AgreedKind, SharedScope } from "../core/mentoring/session";
import type { Adherence } from "../core/questionnaire/answers";
import type { Level } from "../core/scoring/risk";

/** One mentee, as far as the mentor may see. */
export interface MenteeRow {
  /** Id of their record here; `null` for someone who keeps it elsewhere. */
  readonly id: string | null;
  readonly name: string;
  /** True if the record is encrypted and was not unlocked; nothing else is known then. */
  readonly locked: boolean;
  /** They keep their record elsewhere: what is known comes from what they share. */
  readonly remote: boolean;
  readonly lastCheckinOn: CalendarDate | null;
  /** Day of the last session with this mentor. */
  readonly lastSessionOn: CalendarDate | null;
  readonly nextOn: CalendarDate | null;
  /** What was agreed in it; `how` is `null` if not yet known or not shared. */
  readonly agreed: readonly {
    readonly kind: AgreedKind;
    readonly id: string | null;
    readonly says: string;
    readonly how: Adherence | null;
  }[];
  /** `null` without a session. */
  readonly scope: SharedScope | null;
  /** Level of the newest check-in, only if the mentee shares it. */
  readonly level: Level | null;
  /** Level of the newest checklist, which is the risk ahead; shared or withheld with `level`. */
  readonly checklist: Level | null;
  /** A session that was left. */
  readonly open: { readonly begunAt: string; readonly step: number } | null;
}

/** `mentor overview --json`. */
export function mentorDocument(people: readonly MenteeRow[]) {
  return { schema: "headroom/mentor-overview@2", people } as const;
}
