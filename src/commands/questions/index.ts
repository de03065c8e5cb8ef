import { Option } from "commander";
import type { Declaration } from "../declaration";
import { only, routine } from "../flags";

export const questions: Declaration = {
  name: "questions",
  summary: "the questions with ids, texts and scales",
  group: "check in",
  examples: [
    ["headroom questions", "all of them"],
    ["headroom questions --routine weekly", "what is asked every week"],
    ["headroom questions --routine monthly", "with the closer look that is next for you"],
    ["headroom questions --template > week.json", "an answers file to fill in"],
    ["headroom questions --only physical,high.long-hours", "just these"],
  ],
  flags: [routine, only, new Option("--template", "an answers file with everything left open")],
  load: () => import("./run"),
};
