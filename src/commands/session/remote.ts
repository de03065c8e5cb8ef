import type { Talk } from "../../core/mentoring/notes";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { byTime } from "../../core/questionnaire/check-in";
import type { Share, SharedCheckIn } from "../../core/sharing/share";
import { versionsOf } from "../../formats/check-in-content";
import type { PlanEntry, SessionEntry } from "../../store/entry";
import type { RecordHistory } from "../common/record";

/**
 * What a mentor may see of a mentee who keeps their record elsewhere: what is in the shared file, and the
 * talks that the two had. It is only read; none of it becomes a record.
 */
export function remoteHistory(
  name: string,
  share: Share | null,
  talks: readonly Talk[],
  mentor: string,
): RecordHistory {
  return {
    person: { id: "", name, role: null, country: null },
    checkIns: (share?.checkins ?? []).flatMap((one) => sharedCheckIn(one)).toSorted(byTime),
    hidden: [],
    plans: planOf(share, talks),
    actions: [],
    sessions: talks.map((talk) => sessionOf(talk, mentor)),
  };
}

function sharedCheckIn({ id, date, answered, noted, boundaries }: SharedCheckIn): CheckIn[] {
  if (answered === undefined) return [];
  const { routine, answers, details, load, context } = answered;
  return [
    {
      ...{ id, recordedAt: `${date}T12:00:00Z`, date, routine, instruments: versionsOf(answers) },
      ...{ answers, details, load, context, boundaries: boundaries ?? {} },
      ...{ note: noted?.note ?? null, tags: noted?.tags ?? [] },
    },
  ];
}

/** The shared plan; without one, the boundaries that were agreed on in the talks. */
function planOf(share: Share | null, talks: readonly Talk[]): PlanEntry[] {
  const last = talks.at(-1);
  const base = { v: 1, type: "plan" } as const;
  if (share?.plan !== undefined) {
    const { date, fields, active } = share.plan;
    return [{ ...base, id: share.sharer, recordedAt: share.sharedAt, date, fields, active }];
  }
  const agreed = talks.flatMap(({ boundary }) => boundary ?? []);
  if (last === undefined || agreed.length === 0) return [];
  const gone = new Set(talks.flatMap(({ dropped }) => dropped));
  const fields = Object.fromEntries(agreed.map(({ id, value }) => [id, value]));
  const active = Object.keys(fields).filter((id) => !gone.has(id));
  return [{ ...base, id: last.id, recordedAt: `${last.date}T12:00:00Z`, date: last.date, fields, active }];
}

function sessionOf({ id, date, ...talk }: Talk, mentor: string): SessionEntry {
  return { v: 1, id, type: "session", recordedAt: `${date}T12:00:00Z`, date, ...talk, mentor };
}
