import type { Context } from "../../context";
import { Failure } from "../../errors";
import { cronLine, lineIn, withLine, withoutLine } from "../../formats/reminders";
import { runProgram } from "../../store/programs";
import { type Keeper, runStep, type Step } from "./steps";

/** The user's crontab; empty when there is none, `null` without cron. */
function crontab(context: Context): string | null {
  const { code, stdout, stderr } = runProgram(context, ["crontab", "-l"]);
  if (code === 0) return stdout;
  if (code === null) return null;
  if (/no crontab/i.test(stderr)) return "";
  // What could not be read must not be overwritten.
  throw new Failure(
    "refused",
    `crontab -l failed: ${stderr.trim().split("\n")[0] || `it ended with ${code}`}`,
    "Nothing was changed. Choose another --kind, such as calendar.",
  );
}

/** Changes the crontab as it is at that moment, so no other change to it is lost. */
function change(context: Context, says: string, line: string, to: (old: string) => string): Step {
  return {
    says,
    lines: [line],
    act: () => {
      const next = to(crontab(context) ?? "");
      runStep(context, next === "" ? ["crontab", "-r"] : ["crontab", "-"], next).act();
    },
  };
}

/** A line in the user's crontab. */
export const cron: Keeper = {
  isHere: (context) => {
    const { code, stderr } = runProgram(context, ["crontab", "-l"]);
    return code === 0 || /no crontab/i.test(stderr);
  },
  install: (context, reminder) => {
    const line = cronLine(reminder);
    crontab(context);
    return [change(context, "add to your crontab", line, (old) => withLine(old, reminder.person, line))];
  },
  remove: (context, person) => {
    const line = lineIn(crontab(context) ?? "", person);
    if (line === null) return [];
    return [change(context, "remove from your crontab", line, (old) => withoutLine(old, person))];
  },
  found: (context, person) => {
    const line = lineIn(crontab(context) ?? "", person);
    return line === null ? null : { place: "crontab", text: line };
  },
};
