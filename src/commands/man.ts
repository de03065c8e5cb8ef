/** The manual page `headroom.1`, generated from the declarations when the package is built. */
import { version } from "../../package.json";
import { type Declaration, helpGroups } from "./declaration";
import { environmentVariables } from "./environment";
import { globalFlags } from "./flags";
import { commands } from "./index";

/** Returns the page in roff, with the macros of man(7). */
export function manPage(): string {
  return [
    `.TH HEADROOM 1 "" "headroom ${escaped(version)}" "User Commands"`,
    // Left-aligned and without hyphenation: what is to be typed must appear exactly so.
    ".ad l\n.nh",
    ".SH NAME",
    "headroom \\- a private burnout self\\-check for people who keep systems running",
    ".SH SYNOPSIS",
    ".B headroom\n[\\fIflags\\fR] [\\fIcommand\\fR [\\fIarguments\\fR]]",
    ".SH DESCRIPTION",
    "It asks how you are, keeps the answers on this computer, and shows how you are doing over the weeks.",
    "Nothing is ever sent anywhere. It is a self\\-check, not a medical device.",
    ".PP\nHelp at once, also offline:\n.B headroom help\\-now",
    ".SH COMMANDS",
    ...helpGroups.flatMap((group) => [
      `.SS ${escaped(group)}`,
      ...commands.filter((one) => one.group === group).flatMap((one) => commandLines(one, "headroom")),
    ]),
    ".SH FLAGS",
    "They work before and after the command.",
    ...globalFlags.filter(({ hidden }) => !hidden).flatMap(flagLines),
    ...flagLines({ flags: "-h, --help", description: "show help" }),
    ...flagLines({ flags: "-V, --version", description: "the version" }),
    ".SH ENVIRONMENT",
    ...environmentVariables.flatMap(({ name, says }) => [".TP", `.B ${escaped(name)}`, text(says)]),
    ".SH EXIT STATUS",
    ...exitCodes.flatMap(([code, says]) => [".TP", `.B ${code}`, text(says)]),
    ".SH FILES",
    "One folder per person, with one JSON object per line in",
    ".IR journal.jsonl ;",
    ".B headroom config\nshows where. With\n.B HEADROOM_HOME\neverything is in that folder.",
    ".SH REPORTING BUGS",
    ".B npm bugs headroom\\-cli",
    "",
  ].join("\n");
}

const exitCodes = [
  ["0", "done; nothing is wrong"],
  ["1", "what was read was refused: a file, stdin, the record"],
  ["2", "usage: an unknown command, a malformed value, no terminal to ask on"],
  ["3", "the condition that was asked does not hold (due, gate)"],
  ["74", "it is done, and only the result could not be written"],
  ["130", "stopped by you"],
] as const;

function commandLines(declaration: Declaration, parent: string): string[] {
  const { name, summary, arguments: given = [], flags = [], examples, notes = [] } = declaration;
  const path = `${parent} ${name}`;
  const words = given
    .filter(({ description }) => description !== "")
    .map((one) => {
      const word = `\\fI${escaped(one.name())}\\fR${one.variadic ? "..." : ""}`;
      return one.required ? word : `[${word}]`;
    });
  return [
    ".TP",
    [`\\fB${escaped(path)}\\fR`, ...words].join(" "),
    text(`${summary}.`),
    ".RS",
    ...flags.filter(({ hidden }) => !hidden).flatMap(flagLines),
    ...notes.flatMap((note) => [".PP", text(note)]),
    ...(examples.length === 0 ? [] : [".PP", "Examples:"]),
    ...examples.flatMap(([line, says]) => [".TP", `.B "${quoted(line)}"`, text(says)]),
    ".RE",
    ...(declaration.commands ?? []).flatMap((one) => commandLines(one, path)),
  ];
}

function flagLines({
  flags,
  description,
}: {
  readonly flags: string;
  readonly description: string;
}): string[] {
  return [".TP", `\\fB${escaped(flags)}\\fR`, text(description)];
}

/** Text that roff prints as it is. */
function escaped(words: string): string {
  return words.replaceAll("\\", "\\e").replaceAll("-", "\\-");
}

/** A line of text, even when it begins like a request. */
function text(words: string): string {
  return escaped(words).replace(/^(?=[.'])/, "\\&");
}

/** An argument of a macro, between quotation marks. */
function quoted(words: string): string {
  return escaped(words).replaceAll('"', "\\(dq");
}
