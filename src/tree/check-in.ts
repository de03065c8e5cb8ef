import type { Command } from "commander";
import { addCommand, type Runner } from "../command-line";

/** Checking in: where you stand, the questions, what is due. */
export function addCheckInCommands(program: Command, runner: Runner): void {
  addCommand(
    program,
    "status",
    "where you stand, and what is due",
    { examples: [["headroom", "the same, shorter to type"]], isDefault: true },
    runner,
    () => import("../commands/status"),
  );

  addCommand(
    program,
    "checkin",
    "answer the questions, store the check-in, see the result",
    {
      examples: [
        ["headroom checkin", "the one that is due"],
        ["headroom checkin --routine full", "every instrument"],
        ["headroom checkin --date yesterday", "for another day"],
        ["headroom checkin --answers week.json", "from a file, nothing is asked"],
        ["headroom checkin --answers - --json < week.json", "from a pipe, for scripts"],
      ],
      flags: [
        ["--routine <name>", "weekly, monthly, quarterly or full"],
        ["--only <ids>", "just these instruments or items, with commas"],
        ["--answers <file>", "answers from a file, - for stdin"],
        ["--date <day>", "2026-11-22, today, yesterday, 3d, 2w"],
        ["--note <text>", "a note for yourself"],
        ["--tag <tag...>", "a tag, may be repeated"],
        ["--dry-run", "show the result, store nothing"],
      ],
      after: "Weekly takes under 3 minutes.\nExit codes: 0 stored, 1 refused, 2 usage, 130 stopped by you.",
    },
    runner,
    () => import("../commands/checkin"),
  );

  addCommand(
    program,
    "questions",
    "the questions with ids, texts and scales",
    {
      examples: [
        ["headroom questions", "all of them"],
        ["headroom questions --routine weekly", "what is asked every week"],
        ["headroom questions --template > week.json", "an answers file to fill in"],
        ["headroom questions --only physical,high.long-hours", "just these"],
      ],
      flags: [
        ["--routine <name>", "weekly, monthly, quarterly or full"],
        ["--only <ids>", "just these instruments or items, with commas"],
        ["--template", "an answers file in which everything is open"],
      ],
    },
    runner,
    () => import("../commands/questions"),
  );

  addCommand(
    program,
    "due",
    "whether a check-in is due: exit code 0 when it is, 3 when not",
    {
      examples: [
        ["headroom due", "in words"],
        ["headroom due -q && headroom checkin", "in a script"],
        ["headroom due --json", "with the date and the routine"],
      ],
    },
    runner,
    () => import("../commands/due"),
  );
}
