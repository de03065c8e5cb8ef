import { parseBlock, parseText } from "./parse-line";
import { type JournalContents, readJournal } from "./read";
import { writtenCheckIn } from "./written-check-in";

/**
 * Reads a whole record as `readJournal` does, every line checked, but what a check-in holds is parsed
 * when it is asked for, where its line is as headroom writes it.
 * @throws Failure `disk` when the file cannot be read at all
 */
export function skimJournal(file: string): JournalContents {
  return readJournal(file, (block) =>
    parseBlock(block, (line) => {
      const entry = writtenCheckIn(line);
      return entry === null ? parseText(line) : { kind: "entry", entry };
    }),
  );
}
