import { lineBatches } from "./files";
import { type Reader, readEach, Tally, Unusable } from "./reader";
import { momentOf, type WrittenTime, writtenTime, zonesRemark } from "./written-time";

/** Reads a text with one moment per line; the rest of each line is ignored. */
export const readTimes: Reader = (source, options) =>
  readEach(source, async (path) => {
    const name = path === "-" ? "standard input" : path;
    const tally = new Tally();
    const times: WrittenTime[] = [];
    for await (const lines of lineBatches(path, options))
      for (const line of lines) {
        if (line.trim() === "" || line.startsWith("#")) continue;
        const time = writtenTime(line, options.zone);
        if (time === null) tally.add("without a time");
        else times.push(time);
      }
    if (times.length === 0)
      throw new Unusable(
        `${name} has no usable time. It needs one per line, such as 2026-11-22T09:14:03+01:00 or 1760000000.`,
      );
    return {
      moments: times.map((time) => momentOf(time, "times", source.purpose)),
      skipped: tally.skipped,
      remarks: zonesRemark(name, times),
    };
  });
