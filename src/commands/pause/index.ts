import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";

export const pause: Declaration = {
  name: "pause",
  summary: "on leave or ill: nothing is due until a day has passed",
  group: "check in",
  examples: [
    ["headroom pause 2w", "for two weeks from today"],
    ["headroom pause 2026-12-06", "up to and including that day"],
    ["headroom pause", "whether there is a pause"],
    ["headroom pause --end", "you are back early"],
  ],
  arguments: [new Argument("[day]", "the last day, or how long: 2026-12-06, 10d, 2w")],
  flags: [
    new Option("--until <day>", "the last day of the pause, such as 2026-12-06"),
    new Option("--end", "end it now"),
  ],
  lasts: ({ until: day, end }, words) => (words.length > 0 || day !== undefined || end ? "change" : null),
  load: () => import("./run"),
};
