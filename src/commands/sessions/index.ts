import { Argument, Option } from "commander";
import { sharedScopes } from "../../core/mentoring/session";
import type { Declaration } from "../declaration";

export const sessions: Declaration = {
  name: "sessions",
  summary: "sessions that were held, what was agreed, when the next one is",
  group: "people",
  examples: [
    ["headroom sessions", "yours, as mentor and as mentee"],
    ["headroom sessions --with Ada --agenda", "what to ask Ada next time"],
    ["headroom sessions --summary > ada.md", "the page for the mentee again"],
    ["headroom sessions allow nothing", "your mentor sees nothing more between the talks"],
  ],
  commands: [
    {
      name: "list",
      summary: "sessions held and unfinished, or one page of the newest",
      examples: [["headroom sessions --with Ada", "the sessions with Ada"]],
      flags: [
        new Option("--with <name>", "only those with this person"),
        new Option("--all", "of several mentees, by name"),
        new Option("--on <day>", "only those of this day"),
        new Option("--summary", "the newest as one page of Markdown, for the mentee"),
        new Option("--agenda", "what was agreed and what to ask, for the mentor"),
        new Option("--agreement", "the newest as a file that the mentee's headroom imports"),
        new Option("--calendar", "a calendar entry (iCalendar) for the next talk"),
      ],
      prints: ({ summary, agenda, calendar }) =>
        summary || agenda ? "a page for people" : calendar ? "a calendar" : null,
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "allow",
      summary: "change what your mentor may see between the talks, at any time",
      arguments: [new Argument("<scope>", "the less, the better").choices([...sharedScopes])],
      examples: [["headroom sessions allow agreed --with Mira", "whether what was agreed holds, no level"]],
      flags: [new Option("--with <name>", "the mentor, when there are several")],
      notes: [
        "It counts from now on, for the mentor's overview and page. Whoever can open your record here sees all of it: headroom lock. What you shared in a file: headroom share --revoke.",
      ],
      lasts: "change",
      load: async () => ({ run: (await import("./allow")).run }),
    },
  ],
};
