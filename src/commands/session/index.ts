import { Option } from "commander";
import type { Declaration } from "../declaration";

export const session: Declaration = {
  name: "session",
  summary: "a guided hour of a mentor with a mentee, at one terminal",
  group: "people",
  examples: [
    ["headroom session --with Ada", "you are the mentor, Ada is the mentee"],
    ["headroom -p Mira session --with Ada", "Mira is the mentor"],
    ["headroom session guide", "how to mentor well"],
    ["headroom sessions", "those that were held"],
  ],
  notes: [
    "It can stop at any question (q) and go on later. The answers go into Ada's record; the help questions are asked of Ada alone and are not kept.",
  ],
  commands: [
    {
      name: "hold",
      summary: "hold a session",
      examples: [["headroom session --with Ada", "asks; it needs two people at a terminal"]],
      flags: [new Option("--with <name>", "the mentee; somebody new is added with their yes")],
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
