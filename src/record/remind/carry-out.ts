import type { Context } from "../../context";
import { Failure } from "../../errors";
import { renderSteps } from "../../views/remind";
import type { Step } from "./keeper";

export interface CarryOut {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Shows what is to be done, asks, and does it.
 * @param giveUp takes back what was done so far when a step fails
 * @throws Failure `no-terminal` without anybody to ask, `cancelled` after a no, and what a step throws
 */
export async function carryOut(
  context: Context,
  person: string,
  steps: readonly Step[],
  options: CarryOut,
  giveUp: () => void,
): Promise<void> {
  const { flags, out } = context;
  const ask = !options.yes && !options.dryRun;
  if (ask && !context.interactive)
    throw new Failure(
      "no-terminal",
      "remind asks before it changes anything, and there is no terminal to ask on",
      "Add --yes to go ahead, or --dry-run to see what it would do.",
    );
  if (ask) {
    out.write(renderSteps(steps, false, out.look.width));
    const { confirm } = await import("../../prompts/confirm");
    if (!(await confirm("Do this?", context.terminal)))
      throw new Failure("cancelled", "Nothing was changed.", "headroom remind show says what is installed.");
  }
  if (!options.dryRun) act(steps, giveUp);
  if (flags.json) {
    const told = steps.map(({ says, lines }) => ({ says, lines }));
    const document = {
      schema: "headroom/remind-change@1",
      person,
      done: options.dryRun !== true,
      steps: told,
    };
    context.json(document);
  } else if (!flags.quiet) out.write(ask ? "Done.\n" : renderSteps(steps, !options.dryRun, out.look.width));
}

function act(steps: readonly Step[], giveUp: () => void): void {
  try {
    for (const step of steps) step.act();
  } catch (error) {
    giveUp();
    throw error;
  }
}
