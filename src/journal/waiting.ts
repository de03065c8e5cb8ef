import { readdirSync } from "node:fs";
import { isDraftName } from "./draft-name";

/** True when a check-in was begun in this folder and waits to be finished; never fails. */
export function hasDraft(folder: string): boolean {
  try {
    return readdirSync(folder).some(isDraftName);
  } catch {
    return false;
  }
}
