import { existsSync } from "node:fs";
import type { Context } from "../../context";
import { isCalendarDate } from "../../core/calendar";
import { readDueStamp } from "../../store/due-stamp";
import { platform, userInfo } from "../../store/machine";
import { folderOf, me } from "../../store/people";
import { runProgram } from "../../store/programs";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

/**
 * `remind now`: what a timer starts. It says that a check-in is due, in a notification if there are any,
 * else on stdout, and nothing when none is due. It reads the stamp, so a locked record stays locked.
 */
export function run(context: Context): Outcome {
  const person = personOf(context);
  const [dueOn, routine] = (readDueStamp(folderOf(context.home, person.id)) ?? "").split("\n");
  if (!isCalendarDate(dueOn) || dueOn > context.clock.today) return "done";
  const what =
    routine === "first" ? "The first" : routine === "weekly" || routine === "monthly" ? `A ${routine}` : "A";
  const text = `${what} check-in is due: headroom checkin${person.id === me ? "" : ` -p ${person.id}`}`;
  if (!notified(context, text)) context.out.write(`${text}\n`);
  return "done";
}

function notified(context: Context, text: string): boolean {
  if (platform() === "darwin") {
    const script = `display notification ${JSON.stringify(text)} with title "headroom"`;
    return runProgram(context, ["osascript", "-e", script]).code === 0;
  }
  return (
    runProgram(context, ["notify-send", "--app-name=headroom", "headroom", text], "", bus(context)).code === 0
  );
}

/** A program that cron starts does not know where notifications go. */
function bus({ env }: Context): Readonly<Record<string, string>> {
  const socket = `/run/user/${userInfo().uid}/bus`;
  return env.DBUS_SESSION_BUS_ADDRESS || !existsSync(socket)
    ? {}
    : { DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` };
}
