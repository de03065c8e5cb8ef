/** One look for the `--help` of every command, through commander's own help. */
import type { Argument, Command, Help } from "commander";
import { type Declaration, helpGroups } from "./declaration";
import { environmentVariables } from "./environment";

/** Columns for the term of a row, so that all pages line up alike. */
const termColumns = 20;
/** The fewest columns that a description gets beside its term; with less room it goes below. */
const leastBeside = 24;

const helpAtOnce = "Help at once: headroom help-now";
/** The commands used all year round come first. */
const first = ["status", "checkin", "trend", "advice", "help-now"];

/**
 * How commander writes help: usage and summary, examples, commands, arguments, flags, notes.
 * @param declared the declaration of each command; the root has none
 * @param urgentFirst the last line, where to get help at once, comes first
 */
export function helpStyle(declared: ReadonlyMap<Command, Declaration>, urgentFirst = false): Partial<Help> {
  return {
    minWidthToWrap: 1,
    commandUsage: (command) => [pathOf(command), ...command.registeredArguments.map(argumentTerm)].join(" "),
    formatItem: formatRow,
    formatHelp: (command, helper) => {
      const declaration = declared.get(command);
      const blocks =
        declaration === undefined
          ? rootBlocks(command, helper, declared)
          : commandBlocks(command, helper, declaration);
      if (urgentFirst) blocks.unshift(blocks.pop() ?? "");
      return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
    },
  };
}

type Row = readonly [term: string, says: string];

function commandBlocks(command: Command, helper: Help, declaration: Declaration): string[] {
  const usage = helper.commandUsage(command);
  const line = `${usage}  ${declaration.summary}`;
  const args = command.registeredArguments
    .filter(({ description }) => description !== "")
    .map((argument): Row => [argumentTerm(argument), argument.description]);
  const flags = command.options.map((option): Row => [helper.optionTerm(option), option.description]);
  const notes = [...(declaration.notes ?? []), helpAtOnce].map((note) =>
    helper.boxWrap(note, widthOf(helper)),
  );
  return [
    line.length <= widthOf(helper) ? line : `${usage}\n  ${indented(declaration.summary, 2, helper)}`,
    block("Examples", declaration.examples, helper, longest(declaration.examples)),
    block("Commands", command.commands.map(summaryRow), helper),
    block("Arguments", args, helper),
    block("Flags", [...flags, ["--json, -p NAME", "and the other flags in headroom --help"]], helper),
    notes.join("\n"),
  ];
}

function rootBlocks(root: Command, helper: Help, declared: ReadonlyMap<Command, Declaration>): string[] {
  const start = first.flatMap((name) => root.commands.find((command) => command.name() === name) ?? []);
  const startRows = start.map((command): Row => [startLine(command), command.description()]);
  const groups = helpGroups.map((group): Row => {
    const names = root.commands.filter((command) => declared.get(command)?.group === group);
    return [group, names.map((command) => command.name()).join("  ")];
  });
  const flags = helper
    .visibleOptions(root)
    .map((option): Row => [helper.optionTerm(option), option.description]);
  return [
    helper.boxWrap(`headroom  ${root.description()}`, widthOf(helper)),
    block("Start", startRows, helper),
    block("Commands, each with --help and examples", groups, helper, longest(groups)),
    block("Flags", flags, helper),
    [environment, faults].map((text) => helper.boxWrap(text, widthOf(helper))).join("\n"),
    helpAtOnce,
  ];
}

const environment = `${environmentVariables.map(({ name }) => name).join(", ")}: man headroom`;
const faults = "Something is wrong? headroom doctor; to report it: npm bugs headroom-cli";

function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? "..." : "");
  return argument.required ? `<${name}>` : `[${name}]`;
}

const startLine = (command: Command): string =>
  command.name() === first[0] ? "headroom" : `headroom ${command.name()}`;
const summaryRow = (command: Command): Row => [command.name(), command.description()];
const longest = (rows: readonly Row[]): number => Math.max(...rows.map(([term]) => term.length));
const widthOf = (helper: Help): number => helper.helpWidth ?? 80;

function block(title: string, rows: readonly Row[], helper: Help, columns = termColumns): string {
  if (rows.length === 0) return "";
  return [title, ...rows.map(([term, says]) => helper.formatItem(term, columns, says, helper))].join("\n");
}

/** Puts the description beside its term when there is room, else below it. */
function formatRow(term: string, termWidth: number, says: string, helper: Help): string {
  const beside = widthOf(helper) - termWidth - 4;
  if (beside >= leastBeside || says.length <= beside) {
    const start =
      term.length <= termWidth ? `  ${term.padEnd(termWidth)}  ` : `  ${term}\n${" ".repeat(termWidth + 4)}`;
    return start + indented(says, termWidth + 4, helper);
  }
  return `  ${indented(term, 6, helper, 2)}\n      ${indented(says, 6, helper)}`;
}

/** Wraps a text with a hanging indent of `indent` columns; its first line starts at `from`. */
function indented(text: string, indent: number, helper: Help, from = indent): string {
  return helper
    .boxWrap(text, widthOf(helper) - Math.max(indent, from))
    .replaceAll("\n", `\n${" ".repeat(indent)}`);
}

/** The words that run a command. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
