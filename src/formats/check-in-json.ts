import { contentOf } from "../core/questionnaire/check-in";
import type { AssessedCheckIn } from "../core/scoring/withhold";
import { type Who, whoOf } from "./whose";

/**
 * One check-in as JSON (`headroom/checkin@2`), with its keys in the order of docs/json.md.
 * @param person whose it is; `null` inside a document that already says so
 */
export function checkInDocument({ checkIn, result }: AssessedCheckIn, person: Who | null) {
  const { id, recordedAt, changedAt = null } = checkIn;
  const { date, ...rest } = contentOf({
    ...checkIn,
    seen: checkIn.seen ?? [],
    obstacles: checkIn.obstacles ?? {},
  });
  const whose = person === null ? {} : { person: whoOf(person) };
  return {
    schema: "headroom/checkin@2",
    ...whose,
    id,
    date,
    recordedAt,
    changedAt,
    ...rest,
    result,
  } as const;
}

/** The journal entry that a document was exported from; ignores its result. */
export function checkInEntryOf({ id, recordedAt, changedAt, ...fields }: Readonly<Record<string, unknown>>) {
  const { seen, obstacles, ...content } = contentOf(fields);
  return {
    ...{ v: 1, id, type: "checkin", recordedAt },
    ...(changedAt == null ? {} : { changedAt }),
    ...contentOf({
      ...content,
      ...(isEmpty(seen) ? {} : { seen }),
      ...(isEmpty(obstacles) ? {} : { obstacles }),
    }),
  };
}

/** In a record, empty keys like these are left out. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0)
  );
}
