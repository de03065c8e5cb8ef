import type { Outcome } from "../command-line";
import { completionValues } from "../completion-values";
import type { Context } from "../context";
import { type Shell, shellArgument } from "../flags/shell";
import { bashCompletion } from "../views/completion/bash";
import { fishCompletion } from "../views/completion/fish";
import type { CommandShape, Completion } from "../views/completion/shape";
import { zshCompletion } from "../views/completion/zsh";

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<Shell, (completion: Completion) => string>>;

/**
 * `completion`: a script with which a shell completes the command line. It holds all that it needs, so
 * that no Tab has to start headroom.
 * @param commands as the command tree describes itself
 */
export function run(context: Context, commands: readonly CommandShape[], wanted?: string): Outcome {
  const shell = shellArgument("completion", wanted);
  context.out.write(scripts[shell]({ commands, values: completionValues }));
  return "done";
}
