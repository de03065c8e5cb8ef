import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "../../context";
import { addDays, type CalendarDate, isCalendarDate, weekday } from "../../core/calendar";
import { weekdays } from "../../core/plan/scalars";
import { dueFor, pausedUntil } from "../../core/questionnaire/routines";
import { Failure } from "../../errors";
import { planCalendar } from "../../formats/plan-ics";
import type { Reminder } from "../../formats/reminders";
import { whoOf } from "../../formats/whose";
import { readDueStamp } from "../../store/due-stamp";
import { platform, userInfo } from "../../store/machine";
import { folderOf, me } from "../../store/people";
import { runProgram } from "../../store/programs";
import { openRecord, personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { type CarryOut, carryOut, installed, installedKinds, keepers, kindHere } from "./keepers";
import type { ReminderKind } from "./steps";
import { renderInstalled } from "./view";

/** `remind show`: what is installed for the person in use. */
export function show(context: Context): Outcome {
  const person = personOf(context);
  const found = installed(context, person.id);
  if (context.flags.json)
    context.json({ schema: "headroom/remind@2", person: whoOf(person), installed: found });
  else context.out.write(renderInstalled(found));
  return "done";
}

interface InstallOptions extends CarryOut {
  readonly kind?: ReminderKind | "calendar";
  readonly at?: string;
  readonly day?: (typeof weekdays)[number];
}

const usualTime = "18:00";

/** `remind install`: lets the system say when a check-in is due. */
export async function install(context: Context, options: InstallOptions): Promise<Outcome> {
  const { at = usualTime, kind } = options;
  const day = options.day === undefined ? null : weekdays.indexOf(options.day) + 1;
  if (kind === "calendar") return calendar(context, at, day);
  const person = personOf(context);
  const chosen = kind ?? kindHere(context);
  const before = installedKinds(context, person.id);
  // Two of them would say everything twice.
  const others = before
    .filter((one) => one !== chosen)
    .flatMap((one) => keepers[one].remove(context, person.id));
  const steps = [...others, ...keepers[chosen].install(context, reminderOf(context, person.id, at, day))];
  await carryOut(context, person, steps, options, () => {
    if (!before.includes(chosen)) takeBack(context, person.id, chosen);
  });
  return "done";
}

/** Takes back a new reminder after a failure; what cannot be undone either is left to `remove`. */
function takeBack(context: Context, person: string, kind: ReminderKind): void {
  for (const { act } of keepers[kind].remove(context, person))
    try {
      act();
    } catch {
      // The first failure is the one to report.
    }
}

function reminderOf(context: Context, person: string, at: string, day: number | null): Reminder {
  const names = ["HEADROOM_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] as const;
  const env = Object.fromEntries(
    names.flatMap((name) => {
      const value = context.env[name];
      // The reminder is started in another folder.
      return value ? [[name, resolve(value)]] : [];
    }),
  );
  // A line break would start a new line in a crontab or a unit.
  const odd = Object.keys(env).find((name) => /\p{Cc}/u.test(env[name] ?? ""));
  if (odd !== undefined)
    throw new Failure(
      "refused",
      `${odd} contains a control character`,
      "Nothing was changed. Rename that folder.",
    );
  return { person, command: [...context.self, "remind", "now", "-p", person], env, at, day };
}

/** A calendar cannot check whether a check-in is due, so it repeats the day of the next one. */
async function calendar(context: Context, at: string, day: number | null): Promise<Outcome> {
  const { checkIns, actions, person } = await openRecord(context);
  const { today, now } = context.clock;
  const { due, dueOn } = dueFor(checkIns, today, pausedUntil(actions));
  const { text } = planCalendar(
    { revision: 0, date: today, fields: {}, active: [] },
    {
      now: now(),
      uid: person.id,
      checkInFrom: nextDay(due ? today : dueOn, day),
      checkInAt: at,
      alarm: true,
    },
  );
  context.out.write(text);
  return "done";
}

function nextDay(from: CalendarDate, day: number | null): CalendarDate {
  const week = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(from, ahead));
  return week.find((one) => day === null || weekday(one) === day) ?? from;
}

/** `remind remove`: removes what `remind install` set up, and nothing else. */
export async function remove(context: Context, options: CarryOut): Promise<Outcome> {
  const person = personOf(context);
  const steps = installedKinds(context, person.id).flatMap((kind) =>
    keepers[kind].remove(context, person.id),
  );
  if (steps.length > 0 || context.flags.json) {
    // With nothing to do there is nothing to ask.
    await carryOut(context, person, steps, steps.length > 0 ? options : { yes: true }, () => {});
  } else if (!context.flags.quiet) context.out.write(renderInstalled([]));
  return "done";
}

/**
 * `remind now`: what a timer starts. It says that a check-in is due, in a notification if there are any,
 * else on stdout, and nothing when none is due. It reads the stamp, so a locked record stays locked.
 */
export function now(context: Context): Outcome {
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
