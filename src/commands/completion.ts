import { clip } from "../clip";
import type { Outcome } from "../command-line";
import { completionValues } from "../completion-values";
import type { Context } from "../context";
import { Failure } from "../errors";
import { didYouMean } from "../near";
import { bashCompletion } from "../views/completion/bash";
import { fishCompletion } from "../views/completion/fish";
import type { CommandShape, Completion } from "../views/completion/shape";
import { zshCompletion } from "../views/completion/zsh";

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<string, (completion: Completion) => string>>;
type Shell = keyof typeof scripts;
const shells = Object.keys(scripts) as Shell[];

/**
 * `completion`: a script with which a shell completes the command line. It holds all that it needs, so
 * that no Tab has to start headroom.
 * @param commands as the command tree describes itself
 */
export function run(context: Context, commands: readonly CommandShape[], wanted?: string): Outcome {
  const shell = shells.find((one) => one === wanted?.toLowerCase());
  if (shell === undefined)
    throw new Failure(
      "usage",
      `completion does not know the shell "${clip(wanted ?? "")}"`,
      `${didYouMean(wanted ?? "", shells)}It takes ${shells.join(", ")}.`,
    );
  context.out.write(scripts[shell]({ commands, values: completionValues }));
  return "done";
}
