import type { Declaration } from "../declaration";

export const undo: Declaration = {
  name: "undo",
  summary: "take back the newest change",
  group: "look back",
  examples: [["headroom undo", "repeated, it walks back"]],
  load: () => import("./run"),
};
