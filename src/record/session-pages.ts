import { questionnaires } from "../content/instruments/index";
import type { Session } from "../domain/session";
import { assessLast, openCheckIn } from "../domain/withhold";
import { sessionSummary } from "../views/session/list";
import type { OpenRecord } from "./open-record";
import { checkInOf } from "./sessions";

/** The page for the mentee, made anew from the record: the same at the end of a session and later. */
export function summaryOf(record: Pick<OpenRecord, "checkIns" | "person">, session: Session): string {
  const checkIn = checkInOf(record, session);
  const { checkIns, person } = record;
  if (checkIn === null) return sessionSummary({ mentee: person.name, session, seen: null });
  const upTo = checkIns
    .slice(0, checkIns.findIndex(({ id }) => id === checkIn.id) + 1)
    .map((one) => openCheckIn(one, questionnaires));
  const seen = { checkIn: upTo.at(-1) ?? checkIn, result: assessLast(upTo, questionnaires) };
  return sessionSummary({ mentee: person.name, session, seen });
}
