import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";
import { showResult } from "../flags";

const step = new Argument("<id>", "the number or the id beside the step");

export const advice: Declaration = {
  name: "advice",
  summary: "one or two steps that fit, each with its reason",
  group: "change",
  examples: [
    ["headroom advice", "because of what you answered"],
    ["headroom advice --all", "everything that fits, by part of life"],
    ["headroom advice show 1", "why it helps, how to go about it, the first five minutes"],
    ["headroom advice show env.on-call-load", "what you, your team and your manager can do about a cause"],
    ["headroom advice show choose", "a list to take to a job interview"],
    ["headroom advice done 2", "you did it; snooze and drop work likewise"],
  ],
  commands: [
    {
      name: "show",
      summary: "the steps that fit, or one of them in full",
      arguments: [new Argument("[id]", "a number, a step, a cause (env.*), or a part of life such as sleep")],
      examples: [["headroom advice --json", "steps with reasons, and what helps against the causes"]],
      flags: [new Option("--all", "everything that fits, not two steps"), showResult],
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "done",
      summary: "mark a step as done; it does not come back",
      arguments: [step],
      examples: [
        ["headroom advice done sleep.winddown", "the id is beside the step"],
        ["headroom advice done help", "where help comes first: you talked to someone"],
      ],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).done }),
    },
    {
      name: "snooze",
      summary: "put a step off for two weeks",
      arguments: [step],
      examples: [
        ["headroom advice snooze sleep.winddown", "the id is beside the step"],
        ["headroom advice snooze help", "where help comes first: you have an appointment"],
      ],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).snooze }),
    },
    {
      name: "drop",
      summary: "drop a step that is not for you; it does not come back",
      arguments: [step],
      examples: [
        ["headroom advice drop sleep.winddown", "the id is beside the step"],
        ["headroom advice drop help", "where help comes first: not now"],
      ],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).drop }),
    },
    {
      name: "again",
      summary: "let a step come back that was done, put off or dropped",
      arguments: [step],
      examples: [["headroom advice again sleep.winddown", "a habit taken up again"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).again }),
    },
  ],
};
