import type { Command } from "commander";
import { addCommand, addGroup, type Runner } from "../command-line";

/** Changing something: the boundary plan. */
export function addPlanCommands(program: Command, runner: Runner): void {
  const plan = addGroup(program, "plan", "your boundaries: what you keep, and how it goes", {
    examples: [
      ["headroom plan", "the plan, or what your answers call for"],
      ["headroom plan edit", "field by field"],
      ["headroom plan edit --proposal", "takes over what is proposed"],
      ["headroom plan review", "what held, what got in the way"],
      ["headroom plan export --format ics", "for a calendar"],
      ["headroom plan --revision 2", "as it was"],
    ],
  });
  addCommand(
    plan,
    "show [other]",
    "the plan in use, or the proposal",
    {
      examples: [["headroom plan --json", "fields, what is in practice, how it went"]],
      flags: [["--revision <n>", "an older one; 0 is the proposal"]],
      isDefault: true,
    },
    runner,
    () => import("../commands/plan"),
  );
  addCommand(
    plan,
    "edit",
    "change the plan; every edit is a new revision",
    {
      examples: [
        ["headroom plan edit", "asks field by field"],
        ["headroom plan edit --set plan.time.end=18:00", "an empty value clears"],
        ["headroom plan edit --activate plan.time.end", "in practice from now on"],
        ["headroom plan edit --from plan.json", '{"fields":{...},"active":[...]}'],
      ],
      flags: [
        ["--section <name>", "time, responsibility, communication, ..."],
        ["--set <id=value...>", "18:00, 09:00-09:30, sunday, 45, text, JSON list"],
        ["--activate <id...>", "put into practice, three at most"],
        ["--deactivate <id...>", "no longer in practice; its value stays"],
        ["--from <file>", "merges fields, null clears; - for stdin"],
        ["--proposal", "begin with what your answers call for"],
      ],
      after:
        "With flags nothing is asked, and the first plan begins empty; in a terminal\nthe proposal is offered as you go. A file's active list replaces the old one.\nExit codes: 0 stored, 1 refused, 2 usage, 130 stopped by you.",
    },
    runner,
    () => import("../commands/plan-edit"),
  );
  addCommand(
    plan,
    "review",
    "how each boundary went, and what to change",
    {
      examples: [
        ["headroom plan review", "asks about each: keep, change, smaller, drop"],
        ["headroom plan review --no-input", "only tells"],
      ],
    },
    runner,
    () => import("../commands/plan-review"),
  );
  addCommand(
    plan,
    "export",
    "a page to hang up, or calendar entries",
    {
      examples: [
        ["headroom plan export > boundaries.md", "for the wall, a manager"],
        ["headroom plan export --section time communication", "only these parts"],
        ["headroom plan export --format ics > plan.ics", "free day, leave, rest"],
      ],
      flags: [
        ["--format <name>", "md, json or ics"],
        ["--section <name...>", "only these; private: support, exit-criteria"],
        ["--checkin-at <time>", "time of the weekly check-in in the calendar"],
      ],
      after: "Support and exit criteria are left out unless you name them.",
    },
    runner,
    () => import("../commands/plan-export"),
  );
}
