import type { Command } from "commander";
import { addCommand, addGroup, type Runner } from "../command-line";

const flags = [
  ["--yes", "go ahead without asking"],
  ["--dry-run", "only show what would be done"],
] as const;

/** Reminders of the system: a timer, an agent, a crontab line, a calendar. */
export function addRemindCommands(program: Command, runner: Runner): void {
  const remind = addGroup(program, "remind", "lets the system say when a check-in is due", {
    examples: [
      ["headroom remind install", "shows what it would do, then asks"],
      ["headroom remind install --at 17:30 --day sunday", "once a week"],
      ["headroom remind install --kind calendar > checkin.ics", "for your calendar"],
      ["headroom remind show", "what is installed"],
      ["headroom remind remove", "takes it away again"],
    ],
    after: "headroom hook reminds in the shell instead. Nothing ever leaves this computer.",
  });
  addCommand(
    remind,
    "show",
    "what is installed",
    { examples: [["headroom remind show", "for the person in use"]], isDefault: true },
    runner,
    () => import("../commands/remind-show"),
  );
  addCommand(
    remind,
    "install",
    "a timer that says when a check-in is due",
    {
      examples: [
        ["headroom remind install", "every day at 18:00 it looks whether one is due"],
        ["headroom remind install --at 17:30 --day sunday", "only on Sundays"],
        ["headroom remind install --kind cron --dry-run", "shows the line for the crontab"],
        ["headroom remind install --kind calendar > checkin.ics", "a weekly entry, to import"],
      ],
      flags: [
        ["--kind <kind>", "systemd, launchd, cron or calendar"],
        ["--at <time>", "time of day, 18:00"],
        ["--day <day>", "only on this weekday"],
        ...flags,
      ],
      after:
        "It says nothing when no check-in is due, and nothing during a pause; a calendar\ncannot know that. The path of node is part of it: after a change of node install\nit again.",
    },
    runner,
    () => import("../commands/remind-install"),
  );
  addCommand(
    remind,
    "remove",
    "takes away what install has made, nothing else",
    {
      examples: [["headroom remind remove", "shows what it would do, then asks"]],
      flags: [...flags],
    },
    runner,
    () => import("../commands/remind-remove"),
  );
  addCommand(
    remind,
    "now",
    "what the timer starts: a notification when a check-in is due",
    {
      examples: [["headroom remind now", "to see whether notifications arrive"]],
      after: "Where no notification can be shown, it prints the line.",
    },
    runner,
    () => import("../commands/remind-now"),
  );
}
