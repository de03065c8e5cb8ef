import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../errors";

/** Stands in a person's folder while the record is sealed; with it the record is locked, without it not. */
export const lockFileName = "locked.json";

/** The folder of the sealed entries in a person's folder. */
export const sealedFolder = "sealed";

/** True for the folder of a sealed record. Costs one look at the disk, for every command asks. */
export function isLocked(folder: string): boolean {
  return existsSync(join(folder, lockFileName));
}

/**
 * Keeps a process that has opened a record in plain from writing in plain after another one has locked it.
 * @param file the journal in plain
 * @throws Failure `refused`
 */
export function refuseWhenLocked(file: string): void {
  if (isLocked(dirname(file)))
    throw new Failure(
      "refused",
      "the record was locked in another terminal meanwhile",
      "Nothing was stored. Run the same command again; it asks for the passphrase.",
    );
}
