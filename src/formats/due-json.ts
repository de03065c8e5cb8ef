import type { Due } from "../core/questionnaire/routines";
import { type Who, whoOf } from "./whose";

/** When a check-in is due, as part of several documents. */
export function dueDetails({ due, routine, lastCheckin, dueOn }: Due) {
  return { due, routine, lastCheckinOn: lastCheckin, dueOn };
}

/** `due --json` (`headroom/due@2`). */
export function dueDocument(person: Who, due: Due) {
  return { schema: "headroom/due@2", person: whoOf(person), ...dueDetails(due) } as const;
}
