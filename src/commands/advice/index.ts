import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";
import { showResult } from "../flags";

const step = new Argument("<id>", "the id that stands beside the step");

export const advice: Declaration = {
  name: "advice",
  summary: "one or two steps that fit, each with its reason",
  group: "change",
  examples: [
    ["headroom advice", "because of what you answered"],
    ["headroom advice --all", "everything that fits, by part of life"],
    ["headroom advice done time.lunch", "you did it"],
    ["headroom advice snooze time.lunch", "it comes back in two weeks"],
    ["headroom advice drop time.lunch", "not for you; it is not suggested again"],
  ],
  commands: [
    {
      name: "show",
      summary: "the steps that fit",
      arguments: [new Argument("[other]")],
      examples: [["headroom advice --json", "steps with reasons, and what helps against the causes"]],
      flags: [new Option("--all", "everything that fits, not two steps"), showResult],
      load: () => import("./run"),
      isDefault: true,
    },
    {
      name: "done",
      summary: "a step is done; it does not come back",
      arguments: [step],
      examples: [["headroom advice done sleep.winddown", "the id stands beside the step"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).done }),
    },
    {
      name: "snooze",
      summary: "a step is put off for two weeks",
      arguments: [step],
      examples: [["headroom advice snooze sleep.winddown", "the id stands beside the step"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).snooze }),
    },
    {
      name: "drop",
      summary: "a step is not for you; it does not come back",
      arguments: [step],
      examples: [["headroom advice drop sleep.winddown", "the id stands beside the step"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).drop }),
    },
  ],
};
