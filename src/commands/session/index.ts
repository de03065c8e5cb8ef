import { Option } from "commander";
import type { Declaration } from "../declaration";

export const session: Declaration = {
  name: "session",
  summary: "a guided hour for a mentor and a mentee, in one room or by video",
  group: "people",
  examples: [
    ["headroom session --with Ada", "you are the mentor, Ada is the mentee"],
    ["headroom -p Mira session --with Ada", "Mira is the mentor"],
    ["headroom session guide", "how to mentor well"],
    ["headroom sessions", "the sessions so far"],
  ],
  notes: [
    "It can stop at any question (q) and continue later. The answers go into Ada's record; the help questions come late, are Ada's alone, and are not kept.",
    "With someone whose shared file you have imported it starts from that file; only what you agree on is kept, with your notes, and goes back as a file that their headroom imports.",
  ],
  commands: [
    {
      name: "hold",
      summary: "hold a session",
      examples: [["headroom session --with Ada", "asks; it needs two people at a terminal"]],
      flags: [
        new Option("--with <name>", "the mentee; a new person is added with their yes"),
        new Option("--from-share", "start from what they share, though a record of that name is here"),
        new Option("--minutes <n>", "how long you want to talk (60)"),
      ],
      lasts: "change",
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "guide",
      summary: "how to mentor well",
      examples: [["headroom session guide", "one page; its sources with --json"]],
      load: () => import("./guide"),
    },
  ],
};
