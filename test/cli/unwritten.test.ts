import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import type { Declaration } from "../../src/commands/declaration";
import { commands } from "../../src/commands/index";
import { done, headroom, newFolder, now, program } from "../helpers/cli";

const home = newFolder();
const answers = path.join(mkdtempSync(path.join(home, "in-")), "answers.json");
writeFileSync(answers, '{"answers":{"phys.head-eyes":1}}');
await done(["checkin", "--answers", answers, "--date", "2026-11-01"], { home });

/** Runs a line with stdout led somewhere by the shell. */
async function led(words: string, stdout: string) {
  const line = `${process.execPath} ${program} ${words} ${stdout}`;
  const { exitCode, stderr } = await execa("bash", ["-o", "pipefail", "-c", line], {
    env: { PATH: process.env.PATH, LANG: "C.UTF-8", TZ: "UTC", HEADROOM_HOME: home, HEADROOM_NOW: now },
    extendEnv: false,
    reject: false,
    stdin: "ignore",
    stripFinalNewline: false,
  });
  return { code: exitCode, stderr };
}

test.each([
  [">/dev/full", "no space left on the device"],
  [">&-", "it is closed"],
])("stdout led to %s by a shell is noticed", async (stdout, reason) => {
  const run = await led("history", stdout);
  expect(run).toEqual({
    code: 1,
    stderr: expect.stringContaining(`error: the result could not be written to stdout: ${reason}\n`),
  });
  expect((await led("--version", stdout)).code).toBe(1);
  expect((await led("due", stdout)).code).toBe(74);
  expect([0, 3]).toContain((await led("due -q", stdout)).code);
});

describe.each([
  ["ENOSPC", "no space left on the device"],
  ["EBADF", "it is closed"],
])("stdout that refuses with %s", (unwritten, reason) => {
  const refused = (words: string) => headroom(words.split(" "), { home, unwritten });

  test("a command that has changed something ends with 74, and has done it once", async () => {
    const before = await checkIns();
    const run = await refused(`checkin --answers ${answers} --date 2026-11-1${unwritten.length}`);
    expect(run.code).toBe(74);
    expect(run.stderr).toBe(
      `error: it is done, but the result could not be written to stdout: ${reason}\n` +
        "  Do not run it again, or it will be done twice.\n",
    );
    expect(await checkIns()).toBe(before + 1);
  });

  test.each([
    ["edit latest --note x"],
    [`people add P${unwritten}`],
    ["pause --until 2026-12-01"],
    ["plan edit --set plan.time.end=18:00"],
    ["config set country IE"],
    ["recovery start"],
    [`export -o ${path.join(home, "out.json")} --force`],
  ])("%s: 74", async (words) => {
    expect((await refused(words)).code).toBe(74);
  });

  test.each([["due"], ["gate --fail-on high"]])("%s: 74, and nothing is wrong with -q", async (words) => {
    expect((await refused(words)).code).toBe(74);
    expect([0, 3]).toContain((await refused(`${words} -q`)).code);
  });

  test.each([
    ["history"],
    ["show"],
    ["trend"],
    ["export"],
    ["--help"],
    ["version"],
    ["checkin --help"],
    ["help-now"],
    [`checkin --answers ${answers} --dry-run`],
    ["pause"],
  ])("%s only reads: 1, in plain words", async (words) => {
    const { code, stderr } = await refused(words);
    expect(code).toBe(1);
    expect(stderr).toContain(`error: the result could not be written to stdout: ${reason}\n`);
    expect(stderr).not.toContain("    at ");
  });

  test("with --json the error is one object", async () => {
    const { stderr } = await refused(`people add Json${unwritten} --json`);
    expect(JSON.parse(stderr).error.code).toBe("unwritten");
  });
});

test.each([["history"], ["help-now"], ["--help"], ["export"], ["config set country IE"]])(
  "%s: a reader that closes its pipe, and the null device, are no fault",
  async (words) => {
    for (const stdout of ["| true", ">/dev/null"])
      expect(await led(words, stdout)).toEqual({ code: 0, stderr: "" });
  },
);

/** What is not listed here must say what lasts of it when its result is lost. */
const readers = [
  ...[
    "status",
    "questions",
    "history",
    "show",
    "trend",
    "schema",
    "helped",
    "hook",
    "completion",
    "help-now page",
  ],
  ...["help", "version", "sessions list", "mentor overview", "mentor prepare", "people list", "plan show"],
  ...["advice show", "recovery show", "remind show", "remind now", "session guide", "shared show"],
  ...["signals show", "signals list"],
];

test("every other command says what lasts", () => {
  const leaves = (all: readonly Declaration[], above: string): [string, Declaration][] =>
    all.flatMap((one) => [
      ...(one.commands === undefined ? [[above + one.name, one] as [string, Declaration]] : []),
      ...leaves(one.commands ?? [], `${above}${one.name} `),
    ]);
  const silent = leaves(commands, "").filter(([, { lasts }]) => lasts === undefined);
  expect(silent.map(([name]) => name).toSorted()).toEqual(readers.toSorted());
});

async function checkIns(): Promise<number> {
  return JSON.parse((await done(["history", "--json"], { home })).stdout).checkins.length;
}
