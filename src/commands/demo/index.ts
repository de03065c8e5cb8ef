import { Option } from "commander";
import type { Declaration } from "../declaration";

export const demo: Declaration = {
  name: "demo",
  summary: "an invented person's record, to look around in",
  group: "upkeep",
  examples: [
    ["headroom demo", "opens a shell with it; exit leaves and deletes it"],
    ["headroom demo --to /tmp/robin", "writes it to a folder, for scripts"],
  ],
  flags: [new Option("--to <folder>", "write the invented record there and open no shell")],
  lasts: "change",
  load: () => import("./run"),
};
