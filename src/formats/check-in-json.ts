import type { AssessedCheckIn } from "../domain/withhold";

/**
 * One check-in as JSON (cli.md, "Results out", `headroom/checkin@1`); the order of the keys
 * is that of the contract.
 * @param person the id of the person whose check-in it is
 */
export function checkInDocument({ checkIn, result }: AssessedCheckIn, person: string) {
  const {
    id,
    date,
    recordedAt,
    routine,
    instruments,
    answers,
    details,
    load,
    context,
    boundaries,
    obstacles,
    note,
    tags,
  } = checkIn;
  return {
    schema: "headroom/checkin@1",
    id,
    person,
    date,
    recordedAt,
    routine,
    instruments,
    answers,
    details,
    load,
    context,
    boundaries,
    ...(obstacles === undefined ? {} : { obstacles }),
    note,
    tags,
    result,
  } as const;
}
