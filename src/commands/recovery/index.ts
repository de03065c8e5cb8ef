import { Argument } from "commander";
import type { Declaration } from "../declaration";
import { showResult } from "../flags";

export const recovery: Declaration = {
  name: "recovery",
  summary: "phase, what to expect, milestones, setbacks",
  group: "change",
  examples: [
    ["headroom recovery", "where it stands"],
    ["headroom recovery start", "begins today"],
    ["headroom recovery start 2026-07-05", "began earlier"],
    ["headroom recovery done pastime", "ticks a milestone"],
  ],
  commands: [
    {
      name: "show",
      summary: "where it stands",
      arguments: [new Argument("[other]")],
      examples: [["headroom recovery --json", "phase, milestones with evidence, setbacks"]],
      flags: [showResult],
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "start",
      summary: "when it began; the latest date counts",
      arguments: [new Argument("[day]", "a day in the past; today without one")],
      examples: [["headroom recovery start 2026-07-05", "began on that day"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).start }),
    },
    {
      name: "done",
      summary: "ticks a milestone that only you can know",
      arguments: [new Argument("<id>", "stands in the last line of recovery")],
      examples: [["headroom recovery done pastime", "a hobby that is no work"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).done }),
    },
  ],
};
