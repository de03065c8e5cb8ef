import type { Session } from "../core/mentoring/session";

/**
 * `sessions --json`.
 * @param rows newest first; `partner` is the other one, `person` the id of the mentee's record
 */
export function sessionsDocument(
  rows: readonly { readonly session: Session; readonly person: string; readonly partner: string }[],
) {
  return {
    schema: "headroom/sessions@1",
    sessions: rows.map(({ session, person, partner }) => {
      const { id, date, checkin, agreed, nextOn, note, held, support, shared } = session;
      return { id, date, with: partner, checkin, agreed, nextOn, note, person, held, support, shared };
    }),
  } as const;
}
