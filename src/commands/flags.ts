/** Flags and arguments that validate themselves, and those that several commands share. */

import { Argument, Option } from "commander";
import { readTime } from "../core/plan/scalars";
import { askedRoutines } from "../core/questionnaire/routines";
import { clip, didYouMean } from "../core/text";
import { Failure } from "../errors";

/** A flag that takes one of a few words, in any case. */
export function choice(flags: string, says: string, words: readonly string[]): Option {
  const option = new Option(flags, says).choices(words);
  return option.argParser((text: string) => oneOf(text, words, `${option.long} is "${clip(text)}"`));
}

/** An argument that takes one of a few words, in any case. */
export function choiceArgument(name: string, says: string, words: readonly string[]): Argument {
  const argument = new Argument(name, says).choices(words);
  return argument.argParser((text: string) =>
    oneOf(text, words, `there is no ${argument.name()} "${clip(text)}"`),
  );
}

/** A flag that takes a whole number. */
export function wholeNumber(flags: string, says: string, least: number, takes: string): Option {
  const option = new Option(flags, says);
  return option.argParser((text: string) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw new Failure("usage", `${option.long} is "${clip(text)}"`, `It takes ${takes}.`);
  });
}

/** A flag that takes a time of day, which it passes on as `HH:MM`. */
export function timeOfDay(flags: string, says: string): Option {
  const option = new Option(flags, says);
  return option.argParser((text: string) => {
    const time = readTime(text);
    if (time !== null) return time;
    throw new Failure("usage", `${option.long} is "${clip(text)}"`, "It takes a time of day such as 18:00.");
  });
}

/** @throws Failure `usage` for any other word, with similar ones */
function oneOf(text: string, words: readonly string[], problem: string): string {
  const word = words.find((one) => one === text.trim().toLowerCase());
  if (word !== undefined) return word;
  throw new Failure("usage", problem, `${didYouMean(text, words)}It takes ${words.join(", ")}.`);
}

/** The shells that headroom writes for. */
export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

export const shell = choiceArgument("<shell>", "bash, zsh or fish", shells);
export const reference = new Argument(
  "[ref]",
  "latest, a date, or the end of an id (6 characters or more); the latest without one",
);
export const since = new Option("--since <day>", "from this day on");
export const until = new Option("--until <day>", "up to this day");
export const routine = new Option("--routine <name>", "weekly, monthly or full")
  .choices(askedRoutines)
  .argParser((text: string) => {
    // The old name of the full one.
    const word = text.trim().toLowerCase() === "quarterly" ? "full" : text;
    return oneOf(word, askedRoutines, `--routine is "${clip(text)}"`);
  });
export const only = new Option("--only <ids>", "just these instruments or items, with commas");
export const country = new Option("--country <country>", "such as Ireland or IE");
export const confirmName = new Option("--confirm <name>", "the name again, to confirm");
export const showResult = new Option("--show-result", "the result, too, when help comes first");
export const withSafety = new Option("--include-safety", "include help and crisis answers");
export const output = new Option("-o, --output <file>", "a new file; - is stdout");
export const force = new Option("--force", "replace the file if it exists");
export const newPassphraseFile = (says: string) => new Option("--new-passphrase-file <file>", says);

/** Flags that every command takes, before and after its name. */
export const globalFlags: readonly Option[] = [
  new Option("-p, --person <name>", "whose record"),
  new Option("--json", "the result as JSON"),
  new Option("--no-input", "never ask"),
  new Option("--no-color", "no colour"),
  new Option("--ascii", "plain characters"),
  new Option("--plain", "for screen readers"),
  new Option("-q, --quiet", "no more than needed"),
  new Option("--debug", "where an error came from"),
  new Option("--passphrase-file <file>", "the passphrase, from the first line of a file").hideHelp(),
];
