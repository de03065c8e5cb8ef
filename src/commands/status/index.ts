import type { Declaration } from "../declaration";
import { showResult } from "../flags";

export const status: Declaration = {
  name: "status",
  summary: "how you are doing, and what is due",
  group: "check in",
  examples: [["headroom", "the same, shorter to type"]],
  flags: [showResult],
  load: () => import("./run"),
};
