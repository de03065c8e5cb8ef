import type { Declaration } from "../declaration";

export const mentor: Declaration = {
  name: "mentor",
  summary: "your mentees, as far as they let you see",
  group: "people",
  examples: [["headroom mentor overview", "last check-in, next talk, what was agreed"]],
  commands: [
    {
      name: "overview",
      summary: "last check-in, next talk, whether what was agreed holds; no scores",
      examples: [["headroom mentor overview", "a level stands there only where it is shared"]],
      load: () => import("./run"),
      isDefault: true,
    },
  ],
};
