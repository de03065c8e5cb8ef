import { Argument } from "commander";
import type { Declaration } from "../declaration";

export const config: Declaration = {
  name: "config",
  summary: "the settings: list, get, set, unset",
  group: "upkeep",
  arguments: [new Argument("[action]"), new Argument("[key]"), new Argument("[value]")],
  examples: [
    ["headroom config", "all settings, and where files are kept"],
    ["headroom config set country IE", "whose help lines help-now shows"],
    ["headroom config unset country", "clears it"],
  ],
  lasts: "change",
  load: () => import("./run"),
};
