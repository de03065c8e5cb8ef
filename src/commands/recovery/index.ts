import { Argument } from "commander";
import type { Declaration } from "../declaration";
import { showResult } from "../flags";

export const recovery: Declaration = {
  name: "recovery",
  summary: "phase, what to expect, milestones, setbacks",
  group: "change",
  examples: [
    ["headroom recovery", "how it is going"],
    ["headroom recovery start", "starts today"],
    ["headroom recovery start 2026-07-05", "started earlier"],
    ["headroom recovery done pastime", "ticks a milestone"],
  ],
  commands: [
    {
      name: "show",
      summary: "how it is going",
      arguments: [new Argument("[other]")],
      examples: [["headroom recovery --json", "phase, milestones with evidence, setbacks"]],
      flags: [showResult],
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "start",
      summary: "when it started; the latest date counts",
      arguments: [new Argument("[day]", "a day in the past; today without one")],
      examples: [["headroom recovery start 2026-07-05", "started on that day"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).start }),
    },
    {
      name: "done",
      summary: "tick a milestone that only you can know",
      arguments: [new Argument("<id>", "the id beside the milestone")],
      examples: [["headroom recovery done pastime", "a hobby that is not work"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).done }),
    },
  ],
};
