import { Option } from "commander";
import { weekdays } from "../../core/plan/scalars";
import type { Declaration } from "../declaration";
import { choice, timeOfDay } from "../flags";

const carryOut = [
  new Option("--yes", "go ahead without asking"),
  new Option("--dry-run", "only show what would be done"),
];

export const remind: Declaration = {
  name: "remind",
  summary: "let the system remind you when a check-in is due",
  group: "upkeep",
  examples: [
    ["headroom remind install", "shows what it would do, then asks"],
    ["headroom remind install --at 17:30 --day sunday", "once a week"],
    ["headroom remind install --kind calendar > checkin.ics", "for your calendar"],
    ["headroom remind show", "what is installed"],
    ["headroom remind remove", "removes it again"],
  ],
  notes: ["headroom hook reminds in the shell instead. Nothing ever leaves this computer."],
  commands: [
    {
      name: "show",
      summary: "what is installed",
      examples: [["headroom remind show", "for the person in use"]],
      load: async () => ({ run: (await import("./run")).show }),
      isDefault: true,
    },
    {
      name: "install",
      summary: "a timer that says when a check-in is due",
      examples: [
        ["headroom remind install", "every day at 18:00 it checks whether one is due"],
        ["headroom remind install --at 17:30 --day sunday", "only on Sundays"],
        ["headroom remind install --kind cron --dry-run", "shows the line for the crontab"],
        ["headroom remind install --kind calendar > checkin.ics", "a weekly entry, to import"],
      ],
      flags: [
        choice("--kind <kind>", "systemd, launchd, cron or calendar", [
          "systemd",
          "launchd",
          "cron",
          "calendar",
        ]),
        timeOfDay("--at <time>", "time of day, 18:00"),
        choice("--day <day>", "only on this weekday", weekdays),
        ...carryOut,
      ],
      notes: [
        "It says nothing when no check-in is due, and nothing during a pause; a calendar cannot know that. It holds the path of node: install it again when node moves.",
      ],
      lasts: ({ dryRun }) => (dryRun ? null : "change"),
      prints: ({ kind }) => (kind === "calendar" ? "a calendar" : null),
      load: async () => ({ run: (await import("./run")).install }),
    },
    {
      name: "remove",
      summary: "remove what install set up, nothing else",
      examples: [["headroom remind remove", "shows what it would do, then asks"]],
      flags: [...carryOut],
      lasts: ({ dryRun }) => (dryRun ? null : "change"),
      load: async () => ({ run: (await import("./run")).remove }),
    },
    {
      name: "now",
      summary: "what the timer starts: a notification when a check-in is due",
      examples: [["headroom remind now", "to see whether notifications arrive"]],
      notes: ["When no notification can be shown, it prints the line."],
      prints: () => "a line for people",
      load: async () => ({ run: (await import("./run")).now }),
    },
  ],
};
