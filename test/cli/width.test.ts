import { writeFileSync } from "node:fs";
import path from "node:path";
import stringWidth from "string-width";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";

const home = newFolder();
const commands = [
  ...(["contradictory", "help-desk", "eager-junior"] as const).map((name) => [
    "checkin",
    "--dry-run",
    "-q",
    "--answers",
    exampleFile(name),
  ]),
  ["show"],
  ["history"],
  ["questions"],
  ["help-now", "--country", "GB"],
  ["help-now"],
  ["people"],
  ["config"],
  ["due"],
];
/** Where they are tightest: nothing is cut, and no line is left to the terminal to break. */
const narrow = [
  [],
  ["trend"],
  ["trend", "m.hours"],
  ["advice"],
  ["advice", "--all"],
  ["advice", "show", "time.mail-cutoff"],
  ["advice", "show", "env.on-call-load"],
  ["plan"],
  ["plan", "review"],
  ["recovery"],
  ["helped"],
  ["gate", "--fail-on", "low", "--fail-on-warning"],
  ["signals"],
  ["sessions"],
  ["session", "guide"],
  ["mentor", "overview"],
  ["share", "--list"],
  ["shared"],
  ["keys"],
  ["remind"],
  ["doctor"],
  ["pause"],
  ["schema"],
  ["help"],
  ["help", "checkin"],
  ["history", "--tag", "none"],
];
const changes = [
  ["pause", "2w"],
  ["pause", "--end"],
  ["advice", "done", "time.mail-cutoff"],
  ["advice", "done", "time.mail-cutoff"],
  ["recovery", "start"],
  ["recovery", "done", "manager-talk"],
  ["plan", "edit", "--set", "plan.time.mail-cutoff=18:00", "--activate", "plan.time.mail-cutoff"],
  ["checkin", "--allow-same-day", "--answers", "again.json"],
  ["show", "2026-11-22"],
  ["edit", "--note", "release week"],
  ["delete", "2026-11-15", "--yes"],
  ["undo", "--yes"],
  ["delete", "--erase", "--yes"],
];

const crowded = JSON.stringify({
  answers: {
    "phys.head-eyes": 3,
    "high.long-hours": true,
    "high.life-interference": true,
    "s2.cannot-say-no": true,
    "help.stuck": true,
  },
  load: {
    "m.hours": 47.5,
    "m.sleep": 6,
    "m.since-vacation": 400,
    "m.after-hours-calls": 12,
    "m.social-kept": 1,
  },
  boundaries: { "plan.time.mail-cutoff": "partly" },
  context: ["on-call", "leave", "ill"],
  details: { "high.life-interference": ["sleep", "meals", "relationships"] },
  note: "a note that is long enough to be wrapped on every terminal that is not very wide ".repeat(3),
  tags: ["release", "on-call-week", "migration", "quarter-end", "audit", "move"],
});

/** Somebody with a long name, and check-ins with all that a line can hold. */
async function fill(folder: string): Promise<void> {
  await done(["people", "add", "Somebody With A Rather Long Name"], { home: folder });
  for (const date of ["2025-11-15", "2026-11-15", "2026-11-22"])
    await done(["checkin", "--answers", "-", "--date", date], { home: folder, input: crowded });
}

beforeAll(() => fill(home));

/** A second check-in of a day, from a file in the home. */
const again = '{"date":"2026-11-22","answers":{"phys.head-eyes":1,"crisis.life":false}}';

/** What may be longer than the line: an id, a key, a path, an address, a name as it has to be typed. */
const whole = /[0-9a-f-]{36}.*|\/\S+|https?:\S+|^age1\w+$/;

async function expectToFit(argv: readonly string[], folder: string, columns: number): Promise<void> {
  // What goes to stderr is broken only where it is a terminal: a script reads lines.
  const { stdout } = await headroom(argv, { home: folder, env: { COLUMNS: String(columns) } });
  const lines = stdout.split("\n");
  expect(lines.filter((line) => !whole.test(line) && stringWidth(line) > columns)).toEqual([]);
  // Nothing trails, and no block is set apart by two blank lines.
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  expect(stdout).not.toMatch(/\n\n\n|^\n|\n\n$/);
}

describe.concurrent.each([60, 80, 200])("%i columns", (columns) => {
  test.each(commands.map((argv) => [argv.map((arg) => path.basename(arg)).join(" "), argv] as const))(
    "%s",
    (_line, argv) => expectToFit(argv, home, columns),
  );
});

describe.concurrent("60 columns, the others", () => {
  test.each(narrow.map((argv) => [argv.join(" "), argv] as const))("%s", (_line, argv) =>
    expectToFit(argv, home, 60),
  );
});

test.each([60, 80])("what is said of a change fits %i columns", async (columns) => {
  const own = newFolder();
  await fill(own);
  writeFileSync(path.join(own, "again.json"), again);
  for (const argv of changes) await expectToFit(argv, own, columns);
});

test("an absurd width is no reason to fail", async () => {
  for (const columns of ["0", "1", "-5", "abc", "1e9", ""]) {
    const { code, stdout } = await headroom(["history"], { home, env: { COLUMNS: columns } });
    expect(code).toBe(0);
    expect(stdout).toContain("2026-11-22");
  }
});
