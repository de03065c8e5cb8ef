import { Option } from "commander";
import type { Declaration } from "../declaration";
import { country } from "../flags";

export const helpNow: Declaration = {
  name: "help-now",
  summary: "where to get help at once, also offline",
  group: "upkeep",
  examples: [
    ["headroom help-now", "for the country you set"],
    ["headroom help-now --country IE", "for another country, this once"],
    ["headroom help-now plan", "your own plan for a crisis"],
  ],
  commands: [
    {
      name: "page",
      summary: "lines to call, emergency numbers",
      flags: [country],
      examples: [["headroom help-now --country Ireland", "for another country, this once"]],
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "plan",
      summary: "your own plan for a crisis, kept apart from the record",
      flags: [
        new Option("--edit", "ask for each part, showing what is there"),
        new Option("--set <part=text...>", "write a part, or empty it with PART="),
      ],
      examples: [
        ["headroom help-now plan", "shows it, or asks for it the first time"],
        ["headroom help-now plan --edit", "changes it"],
        ["headroom help-now plan --set call='Ana +353 ...'", "one part, without questions"],
      ],
      notes: ["Best written while things are calm. Any part may stay empty."],
      lasts: ({ edit, set }) => (edit || set ? "change" : null),
      load: () => import("./safety-plan"),
    },
  ],
};
