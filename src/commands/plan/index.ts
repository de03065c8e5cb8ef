import { Argument, Option } from "commander";
import { planSections } from "../../core/plan/fields";
import type { Declaration } from "../declaration";
import { choice, force, output, timeOfDay, wholeNumber } from "../flags";

export const plan: Declaration = {
  name: "plan",
  summary: "your boundaries: what you keep, and how it goes",
  group: "change",
  examples: [
    ["headroom plan", "the plan, or what your answers call for"],
    ["headroom plan edit", "field by field"],
    ['headroom plan add "no laptop in the bedroom"', "a boundary of your own"],
    ["headroom plan review", "what held, what got in the way"],
    ["headroom plan export --format ics", "for a calendar"],
    ["headroom plan --revision 2", "as it was"],
  ],
  commands: [
    {
      name: "show",
      summary: "the plan in use, or the proposal",
      arguments: [new Argument("[other]")],
      examples: [["headroom plan --json", "fields, what is in practice, how it went"]],
      flags: [
        wholeNumber(
          "--revision <n>",
          "an older one; 0 is the proposal",
          0,
          "a whole number: 0 is the proposal, 1 the first plan",
        ),
      ],
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "edit",
      summary: "change the plan; every edit is a new revision",
      examples: [
        ["headroom plan edit", "asks field by field"],
        ["headroom plan edit --set plan.time.end=18:00", "an empty value clears"],
        ["headroom plan edit --activate plan.time.end", "in practice from now on"],
        ["headroom plan edit --from plan.json", '{"fields":{...},"active":[...]}'],
      ],
      flags: [
        choice("--section <name>", "time, responsibility, communication, ...", Object.keys(planSections)),
        new Option("--set <id=value...>", "18:00, 09:00-09:30, sunday, 45, text, JSON list"),
        new Option("--activate <id...>", "put into practice, three at most"),
        new Option("--deactivate <id...>", "no longer in practice; its value stays"),
        new Option("--from <file>", "merges fields, null clears; - for stdin"),
        new Option("--proposal", "start with what your answers call for"),
      ],
      notes: [
        "With flags nothing is asked, and the first plan starts empty; in a terminal the proposal is offered as you go. A file's active list replaces the old one.",
        "Exit codes: 0 stored, 1 refused, 2 usage, 130 stopped by you.",
      ],
      lasts: "change",
      load: () => import("./edit"),
    },
    {
      name: "add",
      summary: "a boundary of your own, in your own words",
      arguments: [new Argument("[words...]", "the boundary, in one line")],
      examples: [
        [
          'headroom plan add "no laptop in the bedroom"',
          "in practice from now on, while fewer than three are",
        ],
        ["headroom plan add", "asks"],
      ],
      notes: [
        "headroom plan edit changes or clears it again. It is on no page for others unless you name it.",
      ],
      lasts: "change",
      load: async () => ({ run: (await import("./edit")).add }),
    },
    {
      name: "review",
      summary: "how each boundary went, and what to change",
      examples: [
        ["headroom plan review", "asks how each went, and what to change"],
        ["headroom plan review --no-input", "only shows"],
      ],
      lasts: "change",
      load: () => import("./review"),
    },
    {
      name: "export",
      summary: "a page to hang up, or calendar entries",
      examples: [
        ["headroom plan export -o boundaries.md", "for the wall, a manager"],
        ["headroom plan export --section time communication", "only these parts"],
        ["headroom plan export --format ics > plan.ics", "free day, leave, rest"],
      ],
      flags: [
        choice("--format <name>", "md, json or ics", ["md", "json", "ics"]),
        new Option("--section <name...>", "only these; private: support, own, exit-criteria"),
        timeOfDay("--checkin-at <time>", "time of the weekly check-in in the calendar"),
        output,
        force,
      ],
      lasts: ({ output: file = "-" }) => (file === "-" ? null : "change"),
      prints: ({ output: file = "-", format = "json" }) =>
        file === "-" && format !== "json" ? (format === "md" ? "Markdown" : "a calendar") : null,
      notes: ["Support, boundaries of your own and exit criteria are left out unless you name them."],
      load: () => import("./export"),
    },
  ],
};
