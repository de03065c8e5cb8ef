import type { Declaration } from "../declaration";

export const status: Declaration = {
  name: "status",
  summary: "where you stand, and what is due",
  group: "check in",
  examples: [["headroom", "the same, shorter to type"]],
  load: () => import("./run"),
};
