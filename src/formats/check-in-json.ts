import { contentOf } from "../core/questionnaire/check-in";
import type { AssessedCheckIn } from "../core/scoring/withhold";

/**
 * One check-in as JSON (`headroom/checkin@1`); the order of the keys is that of docs/json.md.
 * @param person the id of the person whose check-in it is
 */
export function checkInDocument({ checkIn, result }: AssessedCheckIn, person: string) {
  const { id, recordedAt } = checkIn;
  const { date, ...rest } = contentOf(checkIn);
  return { schema: "headroom/checkin@1", id, person, date, recordedAt, ...rest, result } as const;
}

/** The entry of a journal that a document was exported from; its result is passed over. */
export function checkInEntryOf({ id, recordedAt, ...fields }: Readonly<Record<string, unknown>>) {
  return { v: 1, id, type: "checkin", recordedAt, ...contentOf(fields) };
}
