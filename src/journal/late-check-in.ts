import type { CheckIn } from "../domain/check-in";
import type { CheckInEntry } from "./entry";

/** A check-in of a record that is skimmed: whole for sure, but parsed only when its content is asked for. */
export interface LateCheckIn extends CheckInEntry {
  /** Its line in the journal. */
  readonly line: string;
  /** The same as plain data, for what copies it key by key: its keys are not all its own. */
  entry(): CheckInEntry;
}

/** True for one that is parsed late; what comes from JSON holds no function. */
export function isLate(entry: object): entry is LateCheckIn {
  return "entry" in entry && typeof entry.entry === "function";
}

/** A test that fails for check-ins that surely answer none of these items: told without parsing them, if possible. */
export function mayAnswer(ids: readonly string[]): (checkIn: CheckIn) => boolean {
  const keys = ids.map((id) => `"${id}":`);
  return (checkIn) => !isLate(checkIn) || keys.some((key) => checkIn.line.includes(key));
}
