import { isAbsolute, join } from "node:path";
import type { Context } from "../../context";
import { serviceUnit, timerUnit, unitName } from "../../formats/reminders";
import { homedir } from "../../store/machine";
import { runProgram } from "../../store/programs";
import { type Keeper, ownText, removeStep, runStep, writeStep } from "./steps";

function fileOf({ env }: Context, person: string, ending: "timer" | "service"): string {
  const set = env.XDG_CONFIG_HOME ?? "";
  const config = isAbsolute(set) ? set : join(env.HOME || homedir(), ".config");
  return join(config, "systemd", "user", `${unitName(person)}.${ending}`);
}

/** A timer of the user's own systemd. */
export const systemd: Keeper = {
  isHere: (context) => runProgram(context, ["systemctl", "--user", "show-environment"]).code === 0,
  install: (context, reminder) => {
    const { person } = reminder;
    return [
      writeStep(fileOf(context, person, "service"), serviceUnit(reminder)),
      writeStep(fileOf(context, person, "timer"), timerUnit(reminder)),
      runStep(context, ["systemctl", "--user", "daemon-reload"]),
      runStep(context, ["systemctl", "--user", "enable", "--now", `${unitName(person)}.timer`]),
      // An older timer would keep its old time.
      runStep(context, ["systemctl", "--user", "restart", `${unitName(person)}.timer`]),
    ];
  },
  remove: (context, person) => {
    const [timer, service] = [fileOf(context, person, "timer"), fileOf(context, person, "service")];
    const files = [timer, service].filter((file) => ownText(file) !== null);
    if (files.length === 0) return [];
    return [
      ...(files.includes(timer)
        ? [runStep(context, ["systemctl", "--user", "disable", "--now", `${unitName(person)}.timer`])]
        : []),
      ...files.map(removeStep),
      runStep(context, ["systemctl", "--user", "daemon-reload"]),
    ];
  },
  found: (context, person) => {
    const place = fileOf(context, person, "timer");
    const text = ownText(place);
    return text === null ? null : { place, text };
  },
};
