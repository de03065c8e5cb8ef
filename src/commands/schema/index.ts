import { Argument } from "commander";
import type { Declaration } from "../declaration";

export const schema: Declaration = {
  name: "schema",
  summary: "JSON Schemas of everything that goes in and out",
  group: "data",
  arguments: [new Argument("[name]", "a name from the list")],
  examples: [
    ["headroom schema", "the list"],
    ["headroom schema history > history.schema.json", "one of them"],
  ],
  load: () => import("./run"),
};
