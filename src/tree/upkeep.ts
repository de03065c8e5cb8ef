import type { Command } from "commander";
import { addCommand, type Runner } from "../command-line";
import { addRemindCommands } from "./remind";

/** Help, settings and care. */
export function addUpkeepCommands(program: Command, runner: Runner): void {
  addCommand(
    program,
    "help-now",
    "where to get help at once, also offline",
    {
      examples: [
        ["headroom help-now", "for the country you set"],
        ["headroom help-now --country IE", "for another one"],
      ],
      flags: [["--country <code>", "two letters, such as IE"]],
    },
    runner,
    () => import("../commands/help-now"),
  );

  addCommand(
    program,
    "config [action] [key] [value]",
    "the settings: list, get, set, unset",
    {
      examples: [
        ["headroom config", "all settings, and where everything lies"],
        ["headroom config set country IE", "whose help lines help-now shows"],
        ["headroom config unset country", "forgets it"],
      ],
    },
    runner,
    () => import("../commands/config"),
  );

  addCommand(
    program,
    "hook <shell>",
    "one line at the first prompt of a day on which a check-in is due",
    {
      examples: [
        ["headroom hook bash > ~/.headroom-hook.bash", "then . ~/.headroom-hook.bash in ~/.bashrc"],
        ["headroom hook zsh > ~/.headroom-hook.zsh", "then . ~/.headroom-hook.zsh in ~/.zshrc"],
        ["headroom hook fish > ~/.config/fish/conf.d/headroom-hook.fish", "that is all"],
      ],
      after:
        "It reads a file beside the record that says which day it is, and starts no\nnode. Nothing is said during a pause. It is made for the person in use.",
    },
    runner,
    () => import("../commands/hook"),
  );

  addRemindCommands(program, runner);

  addCommand(
    program,
    "doctor",
    "looks the record over, and mends what is safe to mend",
    {
      examples: [
        ["headroom doctor", "says what it finds, changes nothing"],
        ["headroom doctor --fix", "mends what is safe; what it takes out of use it keeps"],
        ["headroom doctor --git", "prepares the people's folder for Git"],
      ],
      flags: [
        ["--fix", "modes, conflict copies, left copies and locks, the stamp"],
        ["--git", ".gitattributes and .gitignore for it"],
      ],
      after: "Exit code 0 when nothing is wrong or all is mended, 1 when something is left.",
    },
    runner,
    () => import("../commands/doctor"),
  );

  addCommand(
    program,
    "demo",
    "an invented person's record, to look around in",
    {
      examples: [
        ["headroom demo", "opens a shell with it; exit leaves and deletes it"],
        ["headroom demo --to /tmp/robin", "writes it to a folder, for scripts"],
      ],
      flags: [["--to <folder>", "write the invented record there and open no shell"]],
    },
    runner,
    () => import("../commands/demo"),
  );
}
