import { join } from "node:path";
import type { Context } from "../../context";
import { agentLabel, agentPlist } from "../../formats/reminders";
import { homedir } from "../../store/machine";
import { runProgram } from "../../store/programs";
import { type Keeper, ownText, removeStep, runStep, writeStep } from "./steps";

function fileOf({ env }: Context, person: string): string {
  return join(env.HOME || homedir(), "Library", "LaunchAgents", `${agentLabel(person)}.plist`);
}

/** An agent of macOS. */
export const launchd: Keeper = {
  isHere: (context) => runProgram(context, ["launchctl", "version"]).code === 0,
  install: (context, reminder) => {
    const file = fileOf(context, reminder.person);
    const installed = ownText(file) !== null;
    return [
      ...(installed ? [runStep(context, ["launchctl", "unload", "-w", file])] : []),
      writeStep(file, agentPlist(reminder)),
      runStep(context, ["launchctl", "load", "-w", file]),
    ];
  },
  remove: (context, person) => {
    const file = fileOf(context, person);
    if (ownText(file) === null) return [];
    return [runStep(context, ["launchctl", "unload", "-w", file]), removeStep(file)];
  },
  found: (context, person) => {
    const place = fileOf(context, person);
    const text = ownText(place);
    return text === null ? null : { place, text };
  },
};
