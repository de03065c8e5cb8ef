import { Option } from "commander";
import { levels } from "../../core/scoring/risk";
import type { Declaration } from "../declaration";
import { choice, wholeNumber } from "../flags";

export const gate: Declaration = {
  name: "gate",
  summary: "a condition on how you are doing: exit code 0 when it holds, 3 when not",
  group: "data",
  examples: [
    ["headroom gate --fail-on high", "3 when strain is high now"],
    ["headroom gate --fail-on-warning --max-age 10", "3 when worsening, or silent for over 10 days"],
  ],
  flags: [
    choice("--fail-on <level>", "strain now: low, medium, high, or worse", levels),
    choice("--fail-on-risk <level>", "the same for the checklist: the risk ahead", levels),
    new Option("--fail-on-warning", "overall strain is worsening"),
    wholeNumber(
      "--max-age <days>",
      "the latest check-in is older than this",
      0,
      "a whole number of days from 0",
    ),
  ],
  notes: ["Safety answers never count here, so nothing can be read back from it."],
  lasts: "answer",
  load: () => import("./run"),
};
