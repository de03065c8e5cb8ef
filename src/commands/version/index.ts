import type { Declaration } from "../declaration";

export const versionCommand: Declaration = {
  name: "version",
  summary: "which headroom this is; also -v, -V and --version",
  group: "upkeep",
  examples: [["headroom version --json", "for scripts"]],
  load: () => import("./run"),
};
