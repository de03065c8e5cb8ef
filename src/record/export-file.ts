import { onDisk } from "../journal/disk-failure";
import { replaceFile } from "../journal/replace-file";

/**
 * Writes an export, all or nothing, for the owner only.
 * @param file absolute; what is there is replaced
 * @throws Failure `disk`
 */
export function writeExport(file: string, text: string): void {
  onDisk("the export cannot be written", file, "Nothing was written.", () =>
    replaceFile(file, [Buffer.from(text)]),
  );
}
