import { Option } from "commander";
import type { Declaration } from "../declaration";

export const sessions: Declaration = {
  name: "sessions",
  summary: "sessions that were held, what was agreed, when the next one is",
  group: "people",
  examples: [
    ["headroom sessions", "yours, as mentor and as mentee"],
    ["headroom sessions --with Ada --agenda", "what to ask Ada next time"],
    ["headroom sessions --summary > ada.md", "the page for the mentee again"],
  ],
  flags: [
    new Option("--with <name>", "only those with this person"),
    new Option("--on <day>", "only those of this day"),
    new Option("--summary", "the newest as one page of Markdown, for the mentee"),
    new Option("--agenda", "what was agreed and what to ask, for the mentor"),
  ],
  load: () => import("./run"),
};
