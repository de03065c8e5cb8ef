import { contentOf } from "../core/questionnaire/check-in";
import type { AssessedCheckIn } from "../core/scoring/withhold";

/**
 * One check-in as JSON (`headroom/checkin@2`); the order of the keys is that of docs/json.md.
 * @param person whose it is; `null` inside a document that has said so
 */
export function checkInDocument({ checkIn, result }: AssessedCheckIn, person: Whose | null) {
  const { id, recordedAt } = checkIn;
  const { date, ...rest } = contentOf(checkIn);
  const whose = person === null ? {} : { person: { id: person.id, name: person.name, role: person.role } };
  return { schema: "headroom/checkin@2", ...whose, id, date, recordedAt, ...rest, result } as const;
}

/** The person as a document names them. */
interface Whose {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** The entry of a journal that a document was exported from; its result is passed over. */
export function checkInEntryOf({ id, recordedAt, ...fields }: Readonly<Record<string, unknown>>) {
  return { v: 1, id, type: "checkin", recordedAt, ...contentOf(fields) };
}
