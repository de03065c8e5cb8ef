import type { Command } from "commander";
import { addCommand, addFlags, type Runner } from "../command-line";
import type { CommandShape, FlagShape } from "../views/completion/shape";

/** Completion: told by the command tree itself, so that it can never know other commands than there are. */
export function addCompletionCommand(program: Command, runner: Runner): void {
  addCommand(
    program,
    "completion <shell>",
    "a script that lets bash, zsh or fish complete headroom",
    {
      examples: [
        ['eval "$(headroom completion bash)"', "in ~/.bashrc"],
        ['eval "$(headroom completion zsh)"', "in ~/.zshrc, after compinit"],
        ["headroom completion fish | source", "in config.fish"],
      ],
      after: "A Tab starts no node: the script knows all commands, flags and ids itself.",
    },
    runner,
    async () => {
      const { run } = await import("../commands/completion");
      return { run: (context, _options, shell) => run(context, shapesOf(program, ""), shell) };
    },
  );
}

/** What the flags of every command do; the tree does not say it of these. */
const globalSays: Readonly<Record<string, string>> = {
  "--version": "the version",
  "--person": "whose record",
  "--json": "the result as JSON",
  "--no-color": "no colour",
  "--ascii": "plain characters",
  "--plain": "for screen readers",
  "--no-input": "never ask",
  "--quiet": "no more than needed",
  "--debug": "where an error came from",
  "--help": "how it is used",
};

function shapesOf(command: Command, path: string): CommandShape[] {
  const below = command.commands.flatMap((child) => shapesOf(child, `${path} ${child.name()}`.trim()));
  // What runs when a group is called alone need not be typed.
  const hidden = path.includes(" ") && ["show", "list"].includes(command.name());
  return [{ path, says: command.description(), flags: flagsOf(command), hidden }, ...below];
}

function flagsOf(command: Command): FlagShape[] {
  const root = rootOf(command);
  const options = command === root ? root.options : [...addFlags(command).options, ...root.options];
  const flags = options.flatMap(({ long, short, description, required, optional }): FlagShape[] =>
    long
      ? [
          {
            ...{ long, short: short ?? null, takesValue: required || optional },
            says: description || (globalSays[long] ?? ""),
          },
        ]
      : [],
  );
  return [...flags, { long: "--help", short: "-h", says: globalSays["--help"] ?? "", takesValue: false }];
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
