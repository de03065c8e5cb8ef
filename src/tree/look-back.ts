import type { Command } from "commander";
import { addCommand, type Runner } from "../command-line";

/** Looking back: reading the record and changing it. */
export function addLookBackCommands(program: Command, runner: Runner): void {
  addCommand(
    program,
    "history",
    "the check-ins, newest first",
    {
      examples: [
        ["headroom history", "the last ones, on one screen"],
        ["headroom history --since 2026-01-01 --limit 60", "more of them"],
        ["headroom history --json", "everything, for scripts"],
      ],
      flags: [
        ["--since <day>", "from this day on"],
        ["--until <day>", "up to this day"],
        ["--limit <n>", "at most so many"],
        ["--include-safety", "with help and crisis answers, by name only"],
      ],
    },
    runner,
    () => import("../commands/history"),
  );

  addCommand(
    program,
    "trend [scale...]",
    "the line over the weeks, and what it says",
    {
      examples: [
        ["headroom trend", "overall strain, all else in rows below"],
        ["headroom trend physical m.hours", "a chart each"],
        ["headroom trend index --since 2025-01-01", "from a day on; long ranges get coarser"],
        ["headroom trend overall --weeks 26 --json", "for scripts, one scale at a time"],
      ],
      flags: [
        ["--since <day>", "show from this day on"],
        ["--weeks <n>", "show this many weeks, this one included"],
      ],
      after: `SCALE is overall, physical, emotional, behavioural, exhaustion, distance,
efficacy, cognition, environment, index (checklist), a load metric such as
m.hours, or a boundary such as plan.time.mail-cutoff.
A range limits what is shown; warnings always rest on the whole record.`,
    },
    runner,
    () => import("../commands/trend"),
  );

  const ref = "REF is latest, a date, or the end of an id (6 characters or more).";
  addCommand(
    program,
    "show [ref]",
    "one check-in, whole, with the arithmetic",
    {
      examples: [
        ["headroom show", "the latest"],
        ["headroom show 2026-11-15", "of a day"],
        ["headroom show latest --json", "with everything you answered"],
      ],
      after: `${ref}\nWhat is longer than the terminal goes through PAGER; --no-input prints it.`,
    },
    runner,
    () => import("../commands/show"),
  );

  addCommand(
    program,
    "edit [ref]",
    "change a check-in; undo brings the old one back",
    {
      examples: [
        ['headroom edit latest --note "release week"', "another note; empty clears it"],
        ["headroom edit 2026-11-15 --date 2026-11-14", "another day"],
        ["headroom edit latest --answers fix.json", "other answers; null clears one"],
      ],
      flags: [
        ["--answers <file>", "answers to change, - for stdin"],
        ["--note <text>", "the note"],
        ["--date <day>", "the day"],
      ],
      after: ref,
    },
    runner,
    () => import("../commands/edit"),
  );

  addCommand(
    program,
    "delete [ref]",
    "hide a check-in, or erase it",
    {
      examples: [
        ["headroom delete 2026-11-15", "hides it; headroom undo brings it back"],
        ["headroom delete latest --yes", "without being asked, for scripts"],
        ["headroom delete latest --erase", "truly erases it"],
      ],
      flags: [
        ["--yes", "do not ask"],
        ["--erase", "rewrite the record without it; cannot be undone"],
      ],
      after: `${ref}\nCopies elsewhere (backups, synced folders) are not touched.`,
    },
    runner,
    () => import("../commands/delete"),
  );

  addCommand(
    program,
    "undo",
    "take back the newest change",
    { examples: [["headroom undo", "repeated, it walks back"]] },
    runner,
    () => import("../commands/undo"),
  );
}
