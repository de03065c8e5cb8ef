import type { Declaration } from "../declaration";

export const due: Declaration = {
  name: "due",
  summary: "whether a check-in is due: exit code 0 when it is, 3 when not",
  group: "check in",
  examples: [
    ["headroom due", "in words"],
    ["headroom due -q && headroom checkin", "in a script"],
    ["headroom due --json", "with the date and the routine"],
  ],
  lasts: "answer",
  load: () => import("./run"),
};
