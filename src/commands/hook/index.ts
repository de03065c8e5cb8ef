import type { Declaration } from "../declaration";
import { shell } from "../flags";

export const hook: Declaration = {
  name: "hook",
  summary: "one line at the first prompt of a day on which a check-in is due",
  group: "upkeep",
  arguments: [shell],
  examples: [
    ["headroom hook bash > ~/.headroom-hook.bash", "then . ~/.headroom-hook.bash in ~/.bashrc"],
    ["headroom hook zsh > ~/.headroom-hook.zsh", "then . ~/.headroom-hook.zsh in ~/.zshrc"],
    ["headroom hook fish > ~/.config/fish/conf.d/headroom-hook.fish", "that is all"],
  ],
  notes: [
    "It reads a file beside the record that says when a check-in is due, and does not start Node. It says nothing during a pause. It is for the person in use when it was made.",
  ],
  prints: () => "a script for a shell",
  load: () => import("./run"),
};
