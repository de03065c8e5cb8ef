import type { Declaration } from "../declaration";
import { globalFlags, shell } from "../flags";

export const completion: Declaration = {
  name: "completion",
  summary: "a script that lets bash, zsh or fish complete headroom",
  group: "upkeep",
  arguments: [shell],
  examples: [
    ['eval "$(headroom completion bash)"', "in ~/.bashrc"],
    ['eval "$(headroom completion zsh)"', "in ~/.zshrc, after compinit"],
    ["headroom completion fish | source", "in config.fish"],
  ],
  notes: ["Tab does not start Node: the script knows all commands, flags and ids itself."],
  prints: () => "a script for a shell",
  load: async (all) => {
    const { completionFor } = await import("./run");
    return { run: (context, _options, word) => completionFor(context, all, globalFlags, word) };
  },
};
