import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";
import { showResult, wholeNumber } from "../flags";

export const trend: Declaration = {
  name: "trend",
  summary: "the line over the weeks, and what it says",
  group: "look back",
  arguments: [
    new Argument(
      "[scale...]",
      "overall, physical, emotional, behavioural, exhaustion, distance, efficacy, cognition, environment, index (checklist), a load metric such as m.hours, or a boundary such as plan.time.mail-cutoff",
    ),
  ],
  examples: [
    ["headroom trend", "overall strain, everything else in rows below"],
    ["headroom trend physical hours", "a chart each; hours is short for m.hours"],
    ["headroom trend --year", "a year at a glance"],
    ["headroom trend index --since 2025-01-01", "from a day on; long ranges get coarser"],
    ["headroom trend overall --weeks 26 --json", "for scripts, one scale at a time"],
  ],
  flags: [
    showResult,
    new Option("--since <day>", "show from this day on"),
    wholeNumber(
      "--weeks <n>",
      "show this many weeks, including this one",
      1,
      "a whole number of weeks from 1",
    ),
    new Option("--year", "a year at a glance, one sign per week"),
  ],
  notes: ["A range limits what is shown; warnings always use the whole record."],
  load: () => import("./run"),
};
