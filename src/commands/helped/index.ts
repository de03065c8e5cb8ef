import type { Declaration } from "../declaration";

export const helped: Declaration = {
  name: "helped",
  summary: "what changed after what you did, and whether chance explains it",
  group: "look back",
  examples: [
    ["headroom helped", "each boundary, step and holiday, the newest first"],
    ["headroom helped --json", "with all numbers, for scripts"],
  ],
  notes: [
    "Up to six weeks before are compared with up to six after, at least three each; leave and ill weeks are left out. What followed need not come from it.",
  ],
  load: () => import("./run"),
};
