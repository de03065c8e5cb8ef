import type { Command } from "commander";
import type { Runner } from "./command-line";
import { addChangeCommands } from "./tree/change";
import { addCheckInCommands } from "./tree/check-in";
import { addCompletionCommand } from "./tree/completion";
import { addDataCommands } from "./tree/data";
import { addLookBackCommands } from "./tree/look-back";
import { addMentorCommands } from "./tree/mentor";
import { addPeopleCommands } from "./tree/people";
import { addPlanCommands } from "./tree/plan";
import { addShareCommands } from "./tree/share";
import { addUpkeepCommands } from "./tree/upkeep";

/** Commands with one purpose, as `headroom --help` groups them. */
interface CommandGroup {
  /** What `add` adds; only the group of the command that is called is made, which saves milliseconds. */
  readonly names: readonly string[];
  readonly add: (program: Command, runner: Runner) => void;
}

/**
 * All commands, by purpose: a file in `tree/` says how a command is used, the file in `commands/`
 * does its work.
 */
export const commandGroups: readonly CommandGroup[] = [
  { names: ["status", "checkin", "questions", "due"], add: addCheckInCommands },
  { names: ["history", "trend", "show", "edit", "delete", "undo"], add: addLookBackCommands },
  { names: ["plan"], add: addPlanCommands },
  { names: ["advice", "talk", "recovery"], add: addChangeCommands },
  { names: ["people"], add: addPeopleCommands },
  { names: ["session", "mentor", "sessions"], add: addMentorCommands },
  { names: ["share", "shared", "keys"], add: addShareCommands },
  {
    names: ["export", "import", "schema", "gate", "pause", "lock", "unlock", "forget"],
    add: addDataCommands,
  },
  { names: ["help-now", "config", "hook", "remind", "doctor", "demo"], add: addUpkeepCommands },
];

/** It completes every command, so it needs them all. */
const completion: CommandGroup = { names: ["completion"], add: addCompletionCommand };

/** Every word that can stand after `headroom`. */
export const commandNames: readonly string[] = [...commandGroups, completion].flatMap(({ names }) => names);

/** Adds the commands of the group that holds `called`. */
export function addCommands(program: Command, runner: Runner, called: string): void {
  const groups = completion.names.includes(called)
    ? [...commandGroups, completion]
    : commandGroups.filter(({ names }) => names.includes(called));
  for (const { add } of groups) add(program, runner);
}
