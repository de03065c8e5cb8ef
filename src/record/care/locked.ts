import { existsSync } from "node:fs";
import { join } from "node:path";

/** True for the folder of a record that is sealed: its entries are there and cannot be looked into. */
export function isLocked(folder: string): boolean {
  return existsSync(join(folder, "locked.json"));
}
