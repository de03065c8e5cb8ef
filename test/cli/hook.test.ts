import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal } from "../helpers/terminal";

/** What begins an interactive shell that takes its lines from a pipe and shows a prompt before each. */
const shells = {
  bash: ["--norc", "--noprofile", "-i"],
  zsh: ["-f", "-i", "+o", "promptsp"],
  fish: ["--no-config", "-i"],
} as const;
type Shell = keyof typeof shells;

const missing = (shell: string) => spawnSync(shell, ["--version"]).status !== 0;
const line = "A monthly check-in is due: headroom checkin\n";

let home: string;
let folder: string;
let stamp: string;

beforeAll(async () => {
  // A path that trips up careless quoting.
  home = path.join(newFolder(), "it's a $HOME");
  folder = path.join(home, "people/me");
  stamp = path.join(folder, "due");
  mkdirSync(home);
  await done(["checkin", "--answers", "-", "--date", "2026-11-15"], {
    home,
    input: '{"answers":{"phys.head-eyes":1,"high.long-hours":true}}',
  });
  for (const shell of Object.keys(shells))
    writeFileSync(path.join(home, shell), (await done(["hook", shell], { home })).stdout);
});

interface Prompted {
  /** Lines to run before the hook is read. */
  readonly before?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the shell has been told already today counts. */
  readonly again?: boolean;
}

/** Starts an interactive shell on a day, lets it read the hook and then run these lines. */
function prompts(shell: Shell, day: string, lines: readonly string[], options: Prompted = {}) {
  const { before = [], env = {}, again = false } = options;
  if (!again) rmSync(path.join(folder, "reminded"), { force: true });
  // A fish without a terminal shows prompts and tells nobody.
  const shown = shell === "fish" ? lines.flatMap((text) => ["emit fish_prompt", text]) : lines;
  const script = path.join(home, "typed");
  writeFileSync(script, [...before, '. "$HOOK"', ...shown, "exit", ""].join("\n"));
  // fish takes no lines from the kind of pipe that node makes.
  const typed = openSync(script, "r");
  const { stdout, stderr } = spawnSync(shell, shells[shell], {
    cwd: home,
    env: {
      ...{ PATH: process.env.PATH, HOME: home, LANG: "C.UTF-8", TERM: "dumb", HOOK: path.join(home, shell) },
      ...{ HEADROOM_NOW: `${day}T09:00:00`, PS1: "", PS2: "", ...env },
    },
    stdio: [typed, "pipe", "pipe"],
    encoding: "utf8",
  });
  closeSync(typed);
  const told = stderr.split("\n");
  return {
    stdout: stdout.trim(),
    said: told.filter((text) => text.startsWith("A ")),
    // Shells without a terminal grumble about that and repeat their input.
    trouble: told.filter((text) => /remind|warning|unbound|parameter not set|line \d+/i.test(text)),
  };
}

describe.each(Object.keys(shells) as Shell[])("the hook in %s", (shell) => {
  const inShell = test.skipIf(missing(shell));
  if (missing(shell)) test.skip(`${shell} is not installed here`, () => {});

  inShell("says one line at the first prompt of a due day, and once only", async () => {
    const first = prompts(shell, "2026-11-22", ["echo one", "echo two"]);
    expect(first).toEqual({ stdout: "one\ntwo", said: [line.trim()], trouble: [] });
    expect(readFileSync(path.join(folder, "reminded"), "utf8")).toBe("2026-11-22\n");
    const second = prompts(shell, "2026-11-22", ["echo one"], { again: true });
    expect(second.said).toEqual([]);
    const nextDay = prompts(shell, "2026-11-23", ["echo one"], { again: true });
    expect(nextDay.said).toEqual([line.trim()]);
  });

  inShell("is silent when nothing is due, and in the demo", async () => {
    for (const [day, env] of [
      ["2026-11-21", {}],
      ["2026-11-22", { HEADROOM_DEMO: "1" }],
    ] as const) {
      const { stdout, said, trouble } = prompts(shell, day, ["echo one"], { env });
      expect([stdout, said, trouble]).toEqual(["one", [], []]);
      expect(existsSync(path.join(folder, "reminded"))).toBe(false);
    }
    await done(["pause", "--until", "2026-12-24"], { home });
    expect(prompts(shell, "2026-12-24", ["echo one"]).said).toEqual([]);
    expect(prompts(shell, "2026-12-25", ["echo one"]).said).toHaveLength(1);
    await done(["undo", "--yes"], { home });
  });

  inShell("bears a stamp that is missing, torn or something else", async () => {
    const whole = readFileSync(stamp);
    const odd = [
      "",
      "\n\n\n",
      "2026-1",
      "garbage\0\xff\n",
      "2026-11-20",
      "9999-99-99\nweekly\n\n",
      "x".repeat(100_000),
    ];
    try {
      for (const content of odd) {
        writeFileSync(stamp, content, "latin1");
        const { said, trouble } = prompts(shell, "2026-11-22", ["echo one"]);
        expect([said, trouble], JSON.stringify(content.slice(0, 20))).toEqual([
          content === "2026-11-20" ? ["A check-in is due: headroom checkin"] : [],
          [],
        ]);
      }
      rmSync(stamp);
      expect(prompts(shell, "2026-11-22", ["echo one"])).toEqual({
        stdout: "one",
        said: [],
        trouble: [],
      });
      mkdirSync(stamp);
      expect(prompts(shell, "2026-11-22", ["echo one"])).toEqual({
        stdout: "one",
        said: [],
        trouble: [],
      });
    } finally {
      rmSync(stamp, { recursive: true, force: true });
      writeFileSync(stamp, whole, { mode: 0o600 });
    }
  });

  inShell("says it in a long session on the next day, too, and where the marker cannot be kept", async () => {
    mkdirSync(path.join(folder, "reminded"));
    const set = (day: string) =>
      shell === "fish" ? `set -x HEADROOM_NOW ${day}` : `export HEADROOM_NOW=${day}`;
    const { said, trouble } = prompts(
      shell,
      "2026-11-21",
      ["echo one", set("2026-11-22"), "echo two", "echo three", set("2026-11-23"), "echo four"],
      { again: true },
    );
    rmSync(path.join(folder, "reminded"), { recursive: true });
    expect([said.length, trouble]).toEqual([2, []]);
  });
});

test.skipIf(missing("bash")).each([
  ["set -u; set -o noclobber", "echo $-", /u/],
  ["set -e", "echo still here", /still here/],
  ["PROMPT_COMMAND='seen=$?; :;'", "(exit 3)\necho $seen$?", /^33$/m],
  ["PROMPT_COMMAND=('seen=$?' 'other=1')", "(exit 3)\necho $seen $? $other", /^3 3 1$/m],
  ["IFS=-0", 'printf "%s\\n" "$IFS"', /^-0$/m],
  ['. "$HOOK"', "echo $PROMPT_COMMAND", /^__headroom_remind$/m],
])("bash with %s goes on as before", async (before, after, shows) => {
  const { stdout, said, trouble } = prompts("bash", "2026-11-22", after.split("\n"), {
    before: [before],
  });
  expect(stdout).toMatch(shows);
  expect([said, trouble]).toEqual([[line.trim()], []]);
});

test.skipIf(missing("zsh")).each([
  ["setopt nounset noclobber ksharrays", "echo still here", /still here/],
  ["setopt errexit", "echo still here", /still here/],
  ["precmd_functions=(mine); mine() { seen=$? }", "(exit 3)\necho $seen", /^3$/m],
  ['. "$HOOK"', "echo $precmd_functions", /^_headroom_remind$/m],
])("zsh with %s goes on as before", async (before, after, shows) => {
  const { stdout, said, trouble } = prompts("zsh", "2026-11-22", after.split("\n"), {
    before: [before],
  });
  expect(stdout).toMatch(shows);
  expect([said, trouble]).toEqual([[line.trim()], []]);
});

describe.each([
  ["bash", "PS1='ready> ' bash --norc"],
  ["zsh", "PS1='ready> ' zsh -f"],
  ["fish", "fish --no-config -C 'function fish_prompt; echo -n \"ready> \"; end'"],
] as const)("in a real terminal", (shell, command) => {
  test.skipIf(missing(shell) || noTerminal)(`${shell} says it above the prompt`, async () => {
    rmSync(path.join(folder, "reminded"), { recursive: true, force: true });
    const plain = path.join(newFolder(), "hook");
    writeFileSync(plain, readFileSync(path.join(home, shell)));
    const terminal = await openTerminal(`env HEADROOM_NOW=2026-11-22T09:00:00 ${command}`);
    try {
      await terminal.see("ready>");
      await terminal.type(`. ${plain}; clear`);
      await terminal.press("Enter");
      expect(await terminal.see(/due.*\nready>/)).toBe(`${line}ready>\n`);
    } finally {
      await terminal.close();
    }
  });
});

test("another person's hook names them; the real day counts without HEADROOM_NOW", async () => {
  await done(["people", "add", "Jo Weber"], { home });
  const { stdout } = await done(["hook", "bash", "-p", "Jo Weber"], { home });
  expect(stdout).toContain("headroom checkin -p jo-weber");
  const hook = path.join(home, "real-day");
  for (const [dueOn, says] of [
    ["0001-01-01", 1],
    ["9999-12-31", 0],
  ] as const) {
    writeFileSync(path.join(home, "people/jo-weber/due"), `${dueOn}\nweekly\n\n`);
    writeFileSync(hook, stdout);
    const { said } = prompts("bash", "", ["echo one"], { env: { HOOK: hook, HEADROOM_NOW: "" } });
    expect(said).toHaveLength(says);
    rmSync(path.join(home, "people/jo-weber/reminded"), { force: true });
  }
});

test("an unknown shell is told of the known ones", async () => {
  const { code, stderr } = await headroom(["hook", "fsh"]);
  expect(code).toBe(2);
  expect(stderr).toContain("It takes bash, zsh, fish.");
});
