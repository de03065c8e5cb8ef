import { randomBytes } from "node:crypto";
import { UUID } from "uuidv7";
import { Failure } from "../errors";

const lastMoment = 2 ** 48 - 1;

/**
 * The id of a new entry: a UUIDv7 whose time is the larger of `now` and the time of `last` + 1 ms, so ids
 * never go backwards when the clock does (docs/record.md). The rest is random, so two computers that write in
 * the same millisecond get different ids.
 * @param now milliseconds since 1970
 * @param last the highest id known so far, `null` for a new record
 * @throws Failure `refused` when `last` is at the end of time (year 10889)
 */
export function nextId(now: number, last: string | null): string {
  const moment = Math.max(0, Math.floor(now), last === null ? 0 : timeOfId(last) + 1);
  if (moment > lastMoment)
    throw new Failure(
      "refused",
      `the record holds an entry from the end of time: ${last}`,
      "Nothing can be added after it. Remove that line from the record and run the command again.",
    );
  const random = randomBytes(10);
  return UUID.fromFieldsV7(
    moment,
    random.readUInt16BE(0) & 0xfff,
    random.readUInt32BE(2) & 0x3fff_ffff,
    random.readUInt32BE(6),
  ).toString();
}

/** Milliseconds since 1970, from the first 48 bits of an id. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The higher of two ids; `null` means none. */
export function highestId(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
