import { onDisk } from "../journal/disk-failure";
import { replaceFile } from "../journal/replace-file";

/** Pieces of about 64 KiB: a write for each word would take long, one for all too much memory. */
export function* batches(texts: Iterable<string>): Generator<Buffer> {
  let parts: string[] = [];
  let length = 0;
  for (const text of texts) {
    parts.push(text);
    length += text.length;
    if (length < 1 << 16) continue;
    yield Buffer.from(parts.join(""));
    [parts, length] = [[], 0];
  }
  if (length > 0) yield Buffer.from(parts.join(""));
}

/**
 * Writes an export, all or nothing, for the owner only.
 * @param file absolute; what is there is replaced
 * @throws Failure `disk`
 */
export function writeExport(file: string, texts: Iterable<string>): void {
  onDisk("the export cannot be written", file, "Nothing was written.", () =>
    replaceFile(file, batches(texts)),
  );
}
