import { existsSync } from "node:fs";
import { platform, userInfo } from "node:os";
import type { Context } from "../../context";
import { isCalendarDate } from "../../domain/calendar";
import { readDueStamp } from "../../journal/due-stamp";
import { folderOf, me } from "../../journal/people";
import { personOf } from "../../record/open-record";
import { runProgram } from "../../record/remind/programs";
import type { Outcome } from "../declaration";

/**
 * `remind now`: what a timer starts. It says that a check-in is due, in a notification where there are
 * any, else on stdout; nothing when none is due. The stamp tells, so that a locked record stays locked.
 */
export function run(context: Context): Outcome {
  const person = personOf(context);
  const [dueOn, routine] = (readDueStamp(folderOf(context.home, person.id)) ?? "").split("\n");
  if (!isCalendarDate(dueOn) || dueOn > context.clock.today) return "done";
  const kind = routine === "weekly" || routine === "monthly" ? `${routine} ` : "";
  const text = `A ${kind}check-in is due: headroom checkin${person.id === me ? "" : ` -p ${person.id}`}`;
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

/** What cron starts does not know where notifications go. */
function bus({ env }: Context): Readonly<Record<string, string>> {
  const socket = `/run/user/${userInfo().uid}/bus`;
  return env.DBUS_SESSION_BUS_ADDRESS || !existsSync(socket)
    ? {}
    : { DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` };
}
