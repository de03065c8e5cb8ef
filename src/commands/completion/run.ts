import type { Option } from "commander";
import type { Context } from "../../context";
import type { Declaration, Outcome } from "../declaration";
import type { Shell } from "../flags";
import { completionValues } from "./values";
import type { CommandShape, Completion, FlagShape, Offer } from "./view";
import { bashCompletion, fishCompletion, zshCompletion } from "./view";

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<Shell, (completion: Completion) => string>>;

/** `completion SHELL`: a script built from the declarations, so it knows every command. */
export function completionFor(
  context: Context,
  all: readonly Declaration[],
  globalFlags: readonly Option[],
  shell?: string,
): Outcome {
  const everywhere = [versionFlag, ...globalFlags.map(flagShape), helpFlag];
  const root = { path: "", says: "", flags: everywhere, hidden: false };
  const commands = [root, ...all.flatMap((one) => shapesOf(one, "", everywhere))];
  const values = { ...completionValues, ...Object.fromEntries(all.flatMap((one) => choicesOf(one, ""))) };
  context.out.write(scripts[shell as Shell]({ commands, values }));
  return "done";
}

const helpFlag: FlagShape = { long: "--help", short: "-h", says: "show help", takesValue: false };
const versionFlag: FlagShape = { long: "--version", short: "-V", says: "the version", takesValue: false };
function shapesOf(
  declaration: Declaration,
  parent: string,
  everywhere: readonly FlagShape[],
): CommandShape[] {
  const path = `${parent} ${declaration.name}`.trim();
  const flags = [...(declaration.flags ?? []).map(flagShape), ...everywhere];
  // A command that runs when its noun is called alone need not be typed.
  const hidden = declaration.isDefault === true && ["show", "list"].includes(declaration.name);
  const below = (declaration.commands ?? []).flatMap((one) => shapesOf(one, path, everywhere));
  return [{ path, says: declaration.summary, flags, hidden }, ...below];
}

function flagShape({ long, short, description, required, optional }: Option): FlagShape {
  return { long: long ?? "", short: short ?? null, says: description, takesValue: required || optional };
}

/** The words that a declaration lists itself. */
function choicesOf(declaration: Declaration, parent: string): [place: string, offer: Offer][] {
  const path = `${parent} ${declaration.name}`.trim();
  const offer = (place: string, words: readonly string[] | undefined): [string, Offer][] =>
    words === undefined ? [] : [[`${path}|${place}`, { kind: "words", words }]];
  return [
    ...(declaration.flags ?? []).flatMap(({ long, argChoices }) => offer(long ?? "", argChoices)),
    ...(declaration.arguments ?? []).flatMap(({ argChoices }) => offer("", argChoices)),
    ...(declaration.commands ?? []).flatMap((one) => choicesOf(one, path)),
  ];
}
