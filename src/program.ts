import { Command, CommanderError } from "commander";
import { version } from "../package.json";
import { clip } from "./clip";
import { addFlagsWhenCalled, formatCommandHelp, type Runner } from "./command-line";
import { addCommands, commandNames } from "./command-tree";
import { type Context, createContext } from "./context";
import { exitCodeOf, Failure, isFailure } from "./errors";
import { fitHelp } from "./help-width";
import { columnsOf, type Host } from "./host";
import { didYouMean } from "./near";
import { jsonReport, type Note, textReport } from "./report";
import { rootHelp } from "./root-help";

/** Exit code when an asked condition does not hold (`due`, `gate`). */
const conditionFalse = 3;

/** Stands above each screen of the demo, on stderr, so that pipes stay clean. */
const demoReminder = "demo: Robin is invented, exit leaves\n";

/**
 * Runs one command line.
 * @param argv what was typed after `headroom`
 * @returns the exit code (cli.md, "Exit codes")
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
  const runner: Runner = async (flags, command) => {
    if (host.env.HEADROOM_DEMO && !flags.json && !flags.quiet) host.write(2, demoReminder);
    const outcome = await command(createContext(host, flags, note));
    if (typeof outcome === "object") next = outcome.next;
    code = outcome === "condition-false" ? conditionFalse : 0;
    if (flags.quiet) notes.length = 0;
  };
  try {
    const run = async (words: readonly string[]) => {
      const program = buildProgram(host);
      const command = commandOf(program, words);
      if (command !== null) called = `headroom ${command}`;
      addCommands(addFlagsWhenCalled(program), runner, command ?? dashboard);
      await program.parseAsync(words, { from: "user" });
    };
    await run(argv);
    // The first screen leads on to a check-in; the flags that were given still count.
    if (next !== null) await run([...argv.filter((word) => word !== "status"), next]);
  } catch (error) {
    failure = asFailure(error, called);
    if (failure === null) return 0;
    code = exitCodeOf(failure.kind);
    if (argv.includes("--debug") && error instanceof Error)
      host.write(2, `${error.stack ?? error.message}\n`);
  }
  // Nothing to say needs no look at the terminal, which would take time.
  if (failure === null && notes.length === 0) return code;
  const columns = host.isTerminal(2) ? host.stderr.columns : null;
  const report = argv.includes("--json") ? jsonReport(failure, notes) : textReport(failure, notes, columns);
  if (report !== "") host.write(2, report);
  return code;
}

/** What runs when no command is named. */
const dashboard = "status";

/** The root of the command tree, with the flags that every command takes. */
function buildProgram(host: Host): Command {
  return new Command("headroom")
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.write(1, text), writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      formatHelp: (command) =>
        fitHelp(command.parent === null ? rootHelp : formatCommandHelp(command), columnsOf(host, 1)),
    })
    .helpCommand(false)
    .version(version, "-V, --version")
    .option("-p, --person <name>")
    .option("--json")
    .option("--no-color")
    .option("--ascii")
    .option("--plain")
    .option("--no-input")
    .option("-q, --quiet")
    .option("--debug")
    .option("--passphrase-file <file>");
}

/**
 * The command that is meant, as it is typed; `null` when none is named.
 * @throws Failure for a mistyped one, which would otherwise reach the dashboard as a stray argument
 */
function commandOf(program: Command, argv: readonly string[]): string | null {
  const [word] = program.parseOptions([...argv]).operands;
  if (word === undefined) return null;
  if (commandNames.includes(word)) return word;
  throw new Failure(
    "usage",
    `there is no command "${clip(word)}"`,
    `${didYouMean(word, commandNames)}headroom --help lists them all.`,
  );
}

/** Puts whatever was thrown into one plain failure; `null` when only help or the version was asked for. */
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
    `headroom met something it did not expect: ${reason}`,
    "This is a fault of headroom, not yours. Run it again with --debug to see where.",
  );
}
