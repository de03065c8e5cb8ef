import type { Declaration } from "../declaration";
import { country } from "../flags";

export const helpNow: Declaration = {
  name: "help-now",
  summary: "where to get help at once, also offline",
  group: "upkeep",
  examples: [
    ["headroom help-now", "for the country you set"],
    ["headroom help-now --country IE", "for another one"],
  ],
  flags: [country],
  load: () => import("./run"),
};
