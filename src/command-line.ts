import type { Command, OptionValues } from "commander";
import type { Context, GlobalFlags } from "./context";

/** How a command ended, when nothing failed; with `next` another one follows at once. */
export type Outcome = "done" | "condition-false" | { readonly next: string };

/** The face of every file in `commands/`. */
export interface CommandModule<O> {
  run(context: Context, options: O, ...args: (string | undefined)[]): Promise<Outcome> | Outcome;
}

/** What `--help` of one command says; examples come first. */
export interface CommandHelp {
  readonly examples: readonly (readonly [line: string, says: string])[];
  readonly flags?: readonly (readonly [flags: string, says: string])[];
  /** How `--help` lists the flags, where those that go together share a line; else one a line. */
  readonly flagRows?: readonly (readonly [flags: string, says: string])[];
  /** Closing lines: what is kept, exit codes. */
  readonly after?: string;
  /** Runs when its parent is called without a command. */
  readonly isDefault?: boolean;
}

/** Builds the context once the flags are known, runs the command in it, keeps the outcome. */
export type Runner = (
  flags: GlobalFlags,
  command: (context: Context) => Promise<Outcome> | Outcome,
) => Promise<void>;

const helpOf = new WeakMap<Command, CommandHelp>();

/**
 * Adds one command below `parent`. Its module is loaded when it runs, not before, so that
 * no command pays for another.
 */
export function addCommand<O extends object>(
  parent: Command,
  usage: string,
  summary: string,
  help: CommandHelp,
  runner: Runner,
  load: () => Promise<CommandModule<O>>,
): Command {
  const command = parent
    .command(usage, { isDefault: help.isDefault === true })
    .description(summary)
    .allowExcessArguments(false);
  helpOf.set(command, help);
  command.action((...given: unknown[]) => {
    const args = given
      .slice(0, -2)
      .flat()
      .map((arg) => (typeof arg === "string" ? arg : undefined));
    return runner(command.optsWithGlobals<GlobalFlags & OptionValues>(), async (context) => {
      const { run } = await load();
      return run(context, command.opts<O & OptionValues>(), ...args);
    });
  });
  return command;
}

/** Adds a command that only holds others. */
export function addGroup(parent: Command, name: string, summary: string, help: CommandHelp): Command {
  const group = addFlagsWhenCalled(parent.command(name).description(summary));
  helpOf.set(group, help);
  return group;
}

/** Lets the flags below a command wait until one is called: making all of them takes milliseconds. */
export function addFlagsWhenCalled(parent: Command): Command {
  return parent.hook("preSubcommand", (_, called) => {
    addFlags(called);
  });
}

const flagged = new WeakSet<Command>();

/** Gives a command its flags, once. */
export function addFlags(command: Command): Command {
  if (!flagged.has(command))
    for (const [flags, says] of helpOf.get(command)?.flags ?? []) command.option(flags, says);
  flagged.add(command);
  return command;
}

const column = 22;
/** Columns of a help text. */
const widest = 80;

/** `--help` of one command: name and summary, examples, flags, what else there is to know. */
export function formatCommandHelp(command: Command): string {
  const help = helpOf.get(command);
  const path = pathOf(command);
  const says = command.description();
  const lines = `${path}  ${says}`.length > widest ? [path, `  ${says}`] : [`${path}  ${says}`];
  const block = (title: string, rows: readonly (readonly [string, string])[], width: number) => {
    if (rows.length === 0) return;
    lines.push("", title, ...rows.map(([left, right]) => row(left, right, width)));
  };
  block(
    "Examples",
    help?.examples ?? [],
    Math.max(...(help?.examples ?? []).map(([line]) => line.length), 0) + 2,
  );
  block(
    "Commands",
    command.commands.map((child) => [child.name(), child.description()] as const),
    column,
  );
  const flags = help?.flagRows ?? help?.flags ?? [];
  block("Flags", [...flags, ["--json, -p NAME", "and the others of headroom --help"]], column);
  if (help?.after) lines.push("", help.after);
  lines.push("Help at once: headroom help-now");
  return `${lines.join("\n")}\n`;
}

/** Left and right of a row; a left side that is too long gets a line of its own, and so does a right side. */
function row(left: string, right: string, width: number): string {
  if (left.length + 2 > width) return `  ${left}\n  ${" ".repeat(width)}${right}`;
  if (2 + width + right.length > widest) return `  ${left}\n      ${right}`;
  return `  ${left.padEnd(width)}${right}`;
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
