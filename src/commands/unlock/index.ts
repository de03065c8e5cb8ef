import type { Declaration } from "../declaration";

export const unlock: Declaration = {
  name: "unlock",
  summary: "puts a locked record back in plain",
  group: "data",
  examples: [["headroom unlock", "asks for the passphrase"]],
  lasts: "change",
  load: () => import("./run"),
};
