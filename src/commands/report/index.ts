import { Option } from "commander";
import type { Declaration } from "../declaration";
import { choice, force, since, until } from "../flags";

export const report: Declaration = {
  name: "report",
  summary: "a page to look at, or to hand to a doctor, a mentor, the workplace",
  group: "look back",
  examples: [
    ["headroom report --open", "your own page, in the browser"],
    ["headroom report --for doctor --as 'Robin Doe'", "one page; asks before it writes"],
    ["headroom report --for work --talk talk.json", "what work can change; no health data"],
  ],
  flags: [
    choice("--for <whom>", "me, doctor, mentor or work", ["me", "doctor", "mentor", "work"]),
    since,
    until,
    new Option("-o, --output <file>", "where the page goes; - is stdout"),
    new Option("--open", "open it in the browser"),
    force,
    new Option("--as <name>", "the name on the page"),
    new Option("--fields <list>", "for a mentor: of levels,strain,trend,answers,notes,plan"),
    new Option("--causes <ids>", "for work: which causes, such as env.on-call-load"),
    new Option("--talk <file>", "for work: goal and offers of a prepared talk"),
    new Option("--notes", "for yourself: with your notes"),
    new Option("--include-safety", "for a doctor: with help answers; asks once more"),
    new Option("--yes", "agree without being asked"),
    new Option("--yes-safety", "agree to the help answers without being asked"),
  ],
  notes: [
    "One self-contained HTML file: nothing in it runs or loads anything. It is not encrypted.",
    "The page for work holds nothing about signs, scores, levels, stages, help or notes.",
    "Exit codes: 0 written, 1 refused, 2 not agreed and no terminal, 130 declined.",
  ],
  lasts: ({ output: file = "" }) => (file === "-" ? null : "change"),
  prints: ({ output: file = "" }) => (file === "-" ? "a page" : null),
  load: () => import("./run"),
};
