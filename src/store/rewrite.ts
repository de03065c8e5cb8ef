import { constants, fstatSync, fsyncSync, openSync } from "node:fs";
import { hasCode, onDisk } from "./disk-error";
import type { Entry } from "./entry";
import { checkPlainFile, closeFile, placeOf } from "./files";
import { withLock } from "./lock";
import { refuseWhenLocked } from "./locked/is-locked";
import { platform } from "./machine";
import { linesOf, parseLine } from "./parse";
import { removeLeftCopies, replaceFile, writeAll } from "./write";

/**
 * Truly erases the entries that `keep` refuses (docs/record.md); every other line, also one that
 * cannot be read or is of a newer headroom, stays byte for byte. A missing file stays missing.
 * @throws Failure `disk`; the record is then as it was
 */
export async function rewrite(file: string, keep: (entry: Entry) => boolean): Promise<void> {
  await rewriteLines(file, (line) => stays(line, keep));
}

/**
 * Writes a journal anew with the lines that `keep` accepts, each as it stands on the disk.
 * @throws Failure `disk`; the record is then as it was
 */
export async function rewriteLines(file: string, keep: (line: Buffer) => boolean): Promise<void> {
  const place = onDisk("the record cannot be read", file, "Nothing was erased.", () => placeOf(file));
  const first = openToRead(place);
  if (first === null) return;
  closeFile(first);
  await withLock(place, () =>
    onDisk("the record cannot be rewritten", place, "Nothing was erased.", () => {
      refuseWhenLocked(file);
      removeLeftCopies(place);
      const old = openToRead(place);
      if (old === null) return;
      let open = true;
      const close = () => {
        if (open) closeFile(old);
        open = false;
      };
      try {
        let read = 0;
        const kept = function* () {
          for (const line of linesOf(old)) {
            read += line.length;
            if (keep(line)) yield line;
          }
          // Windows does not replace a file that is open.
          if (platform() === "win32") close();
        };
        replaceFile(place, kept(), () => {
          if (open) carryOver(old, read, place, keep);
        });
      } finally {
        close();
      }
    }),
  );
}

function openToRead(place: string): number | null {
  return onDisk("the record cannot be read", place, "Nothing was erased.", () => {
    try {
      const handle = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      checkPlainFile(handle, place);
      return handle;
    } catch (error) {
      if (hasCode(error, "ENOENT")) return null;
      throw error;
    }
  });
}

function stays(line: Buffer, keep: (entry: Entry) => boolean): boolean {
  const verdict = parseLine(line);
  return verdict.kind !== "entry" || keep(verdict.entry);
}

/**
 * A process whose lock was taken because it slept (see `lock.ts`) may have added to the old file
 * after it was read. Either it finds the name on another file and writes again, or its entry is here.
 */
function carryOver(old: number, read: number, place: string, keep: (line: Buffer) => boolean): void {
  if (fstatSync(old).size <= read) return;
  const handle = openSync(place, constants.O_WRONLY | constants.O_APPEND);
  try {
    for (const line of linesOf(old, read)) if (keep(line)) writeAll(handle, line);
    fsyncSync(handle);
  } finally {
    closeFile(handle);
  }
}
