import { Command, CommanderError, type Option, type OptionValues } from "commander";
import { version } from "../package.json";
import type { Declaration, Outcome } from "./commands/declaration";
import { globalFlags } from "./commands/flags";
import { guesses } from "./commands/guesses";
import { helpStyle, pathOf } from "./commands/help-layout";
import { commands } from "./commands/index";
import { type Context, createContext, type GlobalFlags } from "./context";
import { clip, didYouMean, safeJson, safeText } from "./core/text";
import { exitCodeOf, Failure, isFailure } from "./errors";
import { takeRemarks } from "./store/remarks";
import { columnsOf, type Host } from "./ui/host";
import type { Note } from "./ui/report";

/** Exit code when an asked condition does not hold (`due`, `gate`). */
const conditionFalse = 3;

/** Shown above each screen of the demo, on stderr so that pipes stay clean. */
const demoReminder = "demo: Robin is invented, exit leaves\n";

/**
 * Runs one command line.
 * @param argv the words after `headroom`
 * @returns the exit code
 */
export async function runProgram(argv: readonly string[], host: Host): Promise<number> {
  const notes: Note[] = [];
  const note: Context["note"] = (message, hint) => {
    notes.push(hint === undefined ? { message } : { message, hint });
  };
  let code = 0;
  let next: string | null = null;
  let failure: Failure | null = null;
  let called = "headroom";
  let lasts: "change" | "answer" | null = null;
  const run: Run = async (flags, what, work) => {
    lasts = what;
    if (host.env.HEADROOM_DEMO && !flags.json && !flags.quiet) host.write(2, demoReminder);
    const outcome = await work(createContext(host, flags, note));
    if (typeof outcome === "object") next = outcome.next;
    code = outcome === "condition-false" ? conditionFalse : 0;
    if (flags.quiet) notes.length = 0;
  };
  const runLine = async (words: readonly string[]) => {
    const asked = helpIn(host, words);
    if (asked !== null) {
      if (asked.byName && words.includes("--json"))
        throw new Failure("usage", "headroom help prints a page, not JSON", "Leave --json out.");
      showHelp(host, asked);
      return;
    }
    const named = commandIn(host, words);
    if (named !== null) called = `headroom ${named}`;
    await programFor(host, named, run).parseAsync(words, { from: "user" });
  };
  try {
    await runLine(argv);
    // The first screen can lead on to a check-in; the flags given still apply.
    if (next !== null) await runLine([...argv.filter((word) => word !== dashboard), next]);
  } catch (error) {
    failure = asFailure(error, called);
    if (argv.includes("--debug") && error instanceof Error)
      host.write(2, `${error.stack ?? error.message}\n`);
  }
  if (!argv.includes("-q") && !argv.includes("--quiet"))
    for (const { message, hint } of takeRemarks()) note(message, hint);
  if (failure === null && host.unwritten !== null)
    failure = (await import("./store/disk-error")).unwritten(host.unwritten, lasts);
  if (failure !== null) code = exitCodeOf(failure.kind);
  // With nothing to report, skip loading the report and measuring the terminal, which take time.
  if (failure === null && notes.length === 0) return code;
  const { jsonReport, textReport } = await import("./ui/report");
  const columns = host.isTerminal(2) ? host.stderr.columns : null;
  const report = argv.includes("--json")
    ? safeJson(jsonReport(failure, notes))
    : safeText(textReport(failure, notes, columns));
  if (report !== "") host.write(2, report);
  return code;
}

/** The command that runs if none is named. */
const dashboard = "status";

/** Runs the work of a command once its flags are known. */
type Run = (
  flags: GlobalFlags,
  lasts: "change" | "answer" | null,
  work: (context: Context) => Promise<Outcome> | Outcome,
) => Promise<void>;

/** The part of the command tree that a command line needs: the command it names, or the dashboard. */
function programFor(host: Host, named: string | null, run: Run): Command {
  return buildProgram(
    host,
    commands.filter(({ name }) => name === (named ?? dashboard)),
    run,
  );
}

/**
 * The command whose help is requested by `help plan edit`, or by `-h` anywhere in a line, even if the rest of
 * the line is wrong.
 * @returns the words that name it, none for the program itself; `null` if no help is requested
 */
function helpIn(
  host: Host,
  words: readonly string[],
): { readonly path: string[]; readonly byName: boolean } | null {
  const others = words.filter((word) => word !== "-h" && word !== "--help");
  const path = rootCommand(host).parseOptions(others).operands;
  if (others.length < words.length && path[0] !== helpName) return { path, byName: false };
  return path[0] === helpName ? { path: path.slice(1), byName: true } : null;
}

const helpName = "help";

/** Writes the help of a command to stdout. */
function showHelp(host: Host, { path, byName }: NonNullable<ReturnType<typeof helpIn>>): void {
  const [first, ...rest] = path;
  const named = first === undefined ? null : knownCommand(first);
  // Only the program's own help shows all commands; creating them takes milliseconds.
  const program = buildProgram(
    host,
    commands.filter(({ name }) => named === null || name === named),
    async () => {},
    byName && named === null,
  );
  let command = program.commands.find((one) => one.name() === named) ?? program;
  for (const word of named === null ? [] : rest) {
    const below = command.commands.find((one) => one.name() === word);
    // Words after a command may be its arguments, except after `help`.
    if (below === undefined && !byName) break;
    if (below === undefined)
      throw new Failure(
        "usage",
        `there is no command "${clip(`${named} ${word}`)}"`,
        `headroom help ${named} lists what there is.`,
      );
    command = below;
  }
  command.outputHelp();
}

/**
 * Builds the command tree from declarations.
 * @param urgentFirst starts the program's help with where to get help at once
 */
export function buildProgram(
  host: Host,
  declarations: readonly Declaration[],
  run: Run,
  urgentFirst = false,
): Command {
  const declared = new Map<Command, Declaration>();
  const program = rootCommand(host).configureHelp(helpStyle(declared, urgentFirst));
  const add = (parent: Command, declaration: Declaration) => {
    const { name, isDefault = name === dashboard, load } = declaration;
    const command = parent.command(name, { isDefault }).description(declaration.summary);
    explainMissing(command);
    declared.set(command, declaration);
    for (const argument of declaration.arguments ?? []) command.addArgument(argument);
    for (const flag of declaration.flags ?? []) command.addOption(flag);
    for (const below of declaration.commands ?? []) add(command, below);
    if (load === undefined) return;
    command.allowExcessArguments(false).action((...given: unknown[]) =>
      run(
        command.optsWithGlobals<GlobalFlags & OptionValues>(),
        lastsOf(declaration, command),
        async (context) => {
          const prints = context.flags.json ? declaration.prints?.(command.opts()) : null;
          if (prints)
            throw new Failure("usage", `${pathOf(command)} prints ${prints}, not JSON`, "Leave --json out.");
          const words = given.slice(0, -2).flat();
          const work = await load(commands);
          return work.run(
            context,
            command.opts(),
            ...words.map((word) => (typeof word === "string" ? word : undefined)),
          );
        },
      ),
    );
  };
  for (const declaration of declarations) add(program, declaration);
  return program;
}

/** Describes a missing argument in the words of the command's help, rather than by its name alone. */
function explainMissing(command: Command): void {
  const hint = `${pathOf(command)} --help shows how it is used.`;
  Object.assign(command, {
    missingArgument: (name: string): never => {
      const argument = command.registeredArguments.find((one) => one.name() === name);
      const choices = argument?.description || "";
      throw new Failure(
        "usage",
        `${pathOf(command)} needs ${withArticle(name)}${choices && `: ${choices}`}`,
        hint,
      );
    },
    optionMissingArgument: ({ long, short, description }: Option): never => {
      throw new Failure("usage", `${long ?? short} needs a value: ${description}`, hint);
    },
  });
}

const withArticle = (noun: string): string =>
  `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun.replaceAll("-", " ")}`;

function lastsOf({ lasts }: Declaration, command: Command): "change" | "answer" | null {
  return typeof lasts === "function" ? lasts(command.opts(), command.args) : (lasts ?? null);
}

function rootCommand(host: Host): Command {
  const root = new Command("headroom")
    .description("a private burnout self-check; everything stays on this computer")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.write(1, text),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => columnsOf(host, 1),
      // Help has no colours, and checking for them would open the stream.
      getOutHasColors: () => false,
    })
    .helpCommand(false)
    .version(version, "-V, --version", "the version")
    .helpOption("-h, --help", "show help");
  for (const flag of globalFlags) root.addOption(flag);
  return root;
}

/**
 * The command named in the line; `null` if there is none.
 * @throws Failure for a mistyped command, which would otherwise reach the dashboard as a stray argument
 */
function commandIn(host: Host, words: readonly string[]): string | null {
  const [word] = rootCommand(host).parseOptions([...words]).operands;
  return word === undefined ? null : knownCommand(word);
}

/** @throws Failure for an unknown command; a word that people often guess points to the right command */
function knownCommand(word: string): string {
  const names = commands.map(({ name }) => name);
  if (names.includes(word)) return word;
  const guess = word.toLowerCase();
  throw new Failure(
    "usage",
    `there is no command "${clip(word)}"`,
    Object.hasOwn(guesses, guess)
      ? `${guesses[guess]}.`
      : `${didYouMean(word, names)}headroom --help lists them all.`,
  );
}

/** Turns anything thrown into a plain failure; `null` if only help or the version was requested. */
function asFailure(error: unknown, command: string): Failure | null {
  if (isFailure(error)) return error;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return null;
    const [message = "", suggestion = ""] = error.message.replace(/^error: /, "").split("\n");
    const meant = suggestion.replace(/[()]/g, "");
    return new Failure(
      "usage",
      clip(message, 120),
      `${meant ? `${meant} ` : ""}${command} --help shows how it is used.`,
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure(
    "refused",
    `something unexpected happened: ${reason}`,
    "This is a bug in headroom, not your fault. Run it again with --debug to see where.",
  );
}
