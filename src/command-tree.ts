import type { Command } from "commander";
import type { Runner } from "./command-line";
import { addChangeCommands } from "./tree/change";
import { addCheckInCommands } from "./tree/check-in";
import { addCompletionCommand } from "./tree/completion";
import { addDataCommands } from "./tree/data";
import { addLookBackCommands } from "./tree/look-back";
import { addPeopleCommands } from "./tree/people";
import { addPlanCommands } from "./tree/plan";
import { addUpkeepCommands } from "./tree/upkeep";

/**
 * All commands, by purpose as `headroom --help` groups them: a file in `tree/` says how a
 * command is used, the file in `commands/` does its work.
 */
export function addCommands(program: Command, runner: Runner): void {
  addCheckInCommands(program, runner);
  addLookBackCommands(program, runner);
  addPlanCommands(program, runner);
  addChangeCommands(program, runner);
  addPeopleCommands(program, runner);
  addDataCommands(program, runner);
  addUpkeepCommands(program, runner);
  addCompletionCommand(program, runner);
}
