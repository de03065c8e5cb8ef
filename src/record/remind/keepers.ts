import { platform } from "node:os";
import type { Context } from "../../context";
import { Failure } from "../../errors";
import { cron } from "./cron";
import type { Keeper, ReminderKind } from "./keeper";
import { launchd } from "./launchd";
import { systemd } from "./systemd";

export const keepers: Readonly<Record<ReminderKind, Keeper>> = { systemd, launchd, cron };

/**
 * What keeps reminders on this system.
 * @throws Failure `refused` when there is nothing of the kind
 */
export function kindHere(context: Context): ReminderKind {
  const candidates: readonly ReminderKind[] = platform() === "darwin" ? ["launchd"] : ["systemd", "cron"];
  const found = platform() === "win32" ? undefined : candidates.find((kind) => keepers[kind].isHere(context));
  if (found !== undefined) return found;
  throw new Failure(
    "refused",
    "there is no systemd of your own, no launchd and no cron here",
    "headroom remind install --kind calendar > checkin.ics makes an entry for your calendar.",
  );
}
