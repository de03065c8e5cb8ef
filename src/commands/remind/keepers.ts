import type { Context } from "../../context";
import { Failure } from "../../errors";
import { whoOf } from "../../formats/whose";
import { platform } from "../../store/machine";
import type { Person } from "../../store/people";
import { cron } from "./cron";
import { launchd } from "./launchd";
import { type Keeper, type ReminderKind, reminderKinds, type Step } from "./steps";
import { systemd } from "./systemd";
import { renderSteps } from "./view";

export interface CarryOut {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Shows what will be done, asks, and does it.
 * @param giveUp takes back what was done so far when a step fails
 * @throws Failure `no-terminal` with nobody to ask, `cancelled` after a no, and what a step throws
 */
export async function carryOut(
  context: Context,
  person: Person,
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
    const { confirm } = await import("../../ui/prompts/confirm");
    if (!(await confirm("Do this?", context)))
      throw new Failure("cancelled", "Nothing was changed.", "headroom remind show says what is installed.");
  }
  if (!options.dryRun) act(steps, giveUp);
  if (flags.json) {
    context.json({
      schema: "headroom/remind-change@2",
      person: whoOf(person),
      done: options.dryRun !== true,
      deeds: steps.map(({ says, lines }) => ({ says, lines })),
    });
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

export const keepers: Readonly<Record<ReminderKind, Keeper>> = { systemd, launchd, cron };

/**
 * What keeps reminders on this system.
 * @throws Failure `refused` when there is none
 */
export function kindHere(context: Context): ReminderKind {
  const candidates: readonly ReminderKind[] = platform() === "darwin" ? ["launchd"] : ["systemd", "cron"];
  const found = platform() === "win32" ? undefined : candidates.find((kind) => keepers[kind].isHere(context));
  if (found !== undefined) return found;
  throw new Failure(
    "refused",
    "there is no user systemd, no launchd and no cron here",
    "headroom remind install --kind calendar > checkin.ics makes an entry for your calendar.",
  );
}

/** A reminder that is installed. */
interface Installed {
  readonly kind: ReminderKind;
  readonly place: string;
  readonly text: string;
}

/** Every reminder of a person that headroom has installed; what cannot be read counts as none. */
export function installed(context: Context, person: string): Installed[] {
  return reminderKinds.flatMap((kind) => {
    try {
      const found = keepers[kind].found(context, person);
      return found === null ? [] : [{ kind, ...found }];
    } catch {
      return [];
    }
  });
}

export function installedKinds(context: Context, person: string): ReminderKind[] {
  return installed(context, person).map(({ kind }) => kind);
}
