import type { Declaration } from "../declaration";

export const unlock: Declaration = {
  name: "unlock",
  summary: "unseal a locked record",
  group: "data",
  examples: [["headroom unlock", "asks for the passphrase"]],
  lasts: "change",
  load: () => import("./run"),
};
