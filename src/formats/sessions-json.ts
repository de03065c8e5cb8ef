import type { Session } from "../core/mentoring/session";

/**
 * `sessions --json`.
 * @param rows newest first; `partner` is the other person, `person` the id of the mentee's record here, or
 *   `null`
 * @param open unfinished sessions
 */
export function sessionsDocument(
  rows: readonly { readonly session: Session; readonly person: string | null; readonly partner: string }[],
  open: readonly { readonly with: string; readonly begunAt: string; readonly step: number }[],
) {
  return {
    schema: "headroom/sessions@1",
    sessions: rows.map(({ session, person, partner }) => {
      const { id, date, checkin, agreed, nextOn, note, held, support, shared } = session;
      return {
        id,
        date,
        with: partner,
        checkin,
        agreed,
        nextOn,
        note,
        menteeId: person,
        held,
        support,
        scope: shared,
      };
    }),
    open,
  } as const;
}
