import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";
import { confirmName, force } from "../flags";

const mentee = new Argument("<name>", "the mentee's name");

export const mentor: Declaration = {
  name: "mentor",
  summary: "your mentees: preparing a talk, your notes, ending a mentoring",
  group: "people",
  examples: [
    ["headroom mentor prepare Ada", "one page before the talk"],
    ["headroom mentor note Ada", "a note of your own, at any time"],
    ["headroom mentor overview", "last check-in, next talk, what was agreed"],
  ],
  commands: [
    {
      name: "overview",
      summary: "last check-in, next talk, whether what was agreed holds; no scores",
      examples: [["headroom mentor overview", "a level appears only when it is shared"]],
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "prepare",
      summary: "one page before a talk: what was agreed, what is shared, what to ask",
      arguments: [mentee],
      examples: [["headroom mentor prepare Ada", "with room for the answers"]],
      flags: [new Option("--minutes <n>", "how long you want to talk (60)")],
      load: async () => ({ run: (await import("./notes")).prepare }),
    },
    {
      name: "note",
      summary: "your own note, kept in your record and never in theirs",
      arguments: [mentee, new Argument("[text]", "asked for without it; - for stdin")],
      examples: [
        ['headroom mentor note Ada "quiet, but laughed once"', "a note"],
        ['headroom mentor note Ada --ask "how did the rota talk go?"', "for the next talk"],
      ],
      flags: [new Option("--ask", "something to ask the next time")],
      lasts: "change",
      load: async () => ({ run: (await import("./notes")).note }),
    },
    {
      name: "hand-over",
      summary: "a file for the next mentor: what was agreed, never your notes",
      arguments: [mentee],
      examples: [
        ["headroom mentor hand-over Ada --to Jun", "what was agreed last"],
        ["headroom mentor hand-over Ada --to Jun --summary", "all talks, with Ada's yes"],
      ],
      flags: [
        new Option("--to <name>", "the next mentor"),
        new Option("--summary", "all talks, and how they held; asks the mentee"),
        new Option("--mentee-agrees", "the mentee has just said yes to that"),
        new Option("-o, --output <file>", "else hand-over-NAME.json"),
        force,
      ],
      notes: ["The next mentor reads it with headroom import; your name stays with the talks you held."],
      lasts: "change",
      load: async () => ({ run: (await import("./hand-over")).handOver }),
    },
    {
      name: "end",
      summary: "end a mentoring: erase record, sessions, shares and notes here",
      arguments: [mentee],
      examples: [["headroom mentor end Ada --confirm Ada", "names all of it first"]],
      flags: [confirmName, new Option("--keep-record", "erase all but the mentee's own record")],
      lasts: "change",
      load: async () => ({ run: (await import("./notes")).end }),
    },
  ],
};
