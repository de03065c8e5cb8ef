import { describe, expect, test } from "vitest";
import { guesses } from "../../src/commands/guesses";
import { commands } from "../../src/commands/index";
import { built, done, headroom } from "../helpers/cli";

const names = commands.map(({ name }) => name);

describe("a word that people guess", () => {
  test.each([
    ["log", "headroom history"],
    ["list", "headroom history"],
    ["stats", "headroom trend"],
    ["graph", "headroom trend"],
    ["chart", "headroom trend"],
    ["week", "headroom checkin --routine weekly"],
    ["today", "headroom alone"],
    ["start", "headroom checkin"],
    ["note", "headroom edit latest --note"],
    ["Log", "headroom history"],
  ])("%s leads to the command for it, in one line", async (word, target) => {
    const { code, stdout, stderr } = await headroom([word]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n")[1]).toMatch(new RegExp(`^ {2}${target}`));
    expect(stderr.split("\n")).toHaveLength(3);
    expect(stderr).not.toContain("Did you mean");
  });

  test("leads to commands that there are, and is none itself", () => {
    for (const [word, says] of Object.entries(guesses)) {
      expect(names).not.toContain(word);
      for (const [, target = ""] of says.matchAll(/(?<!man )headroom (?!alone|has)([a-z-]+)/g))
        expect(names).toContain(target);
    }
  });
});

describe("help", () => {
  test("help names the help at once first, and is otherwise as --help", async () => {
    const [byName, byFlag] = [(await done(["help"])).stdout, (await done(["--help"])).stdout];
    expect(byName).toMatch(/^Help at once: headroom help-now\n\n/);
    expect(byName.split("\n").toSorted()).toEqual(byFlag.split("\n").toSorted());
    for (const word of ["status", "help", "version"]) expect(byFlag).toMatch(new RegExp(`\\s${word}\\s`));
    expect(byFlag).toContain("HEADROOM_HOME");
    expect(byFlag).toContain("npm bugs headroom-cli");
  });

  test.each([
    [
      ["help", "plan"],
      ["plan", "--help"],
    ],
    [
      ["help", "plan", "edit"],
      ["plan", "edit", "--help"],
    ],
    [
      ["help", "advice"],
      ["-h", "advice"],
    ],
    [
      ["help", "checkin"],
      ["checkin", "--date", "2099-01-01", "-h"],
    ],
    [
      ["help", "checkin"],
      ["checkin", "--nonsense", "-h"],
    ],
    [
      ["help", "plan", "edit"],
      ["plan", "edit", "--set", "-h"],
    ],
    [
      ["help", "trend"],
      ["-p", "show", "trend", "hours", "-h"],
    ],
    [
      ["help", "config"],
      ["config", "set", "country", "-h"],
    ],
    [
      ["help", "talk"],
      ["talk", "-h"],
    ],
  ])("%j is %j", async (one, other) => {
    expect((await done(one)).stdout).toBe((await done(other)).stdout);
  });

  test.each([[["help", "nonsense"]], [["nonsense", "-h"]], [["help", "plan", "nonsense"]]])(
    "%j is refused",
    async (argv) => {
      expect(await headroom(argv)).toMatchObject({ code: 2, stdout: "" });
    },
  );

  test("version is as --version, also as -v, and as JSON", async () => {
    const { stdout } = await done(["--version"]);
    expect((await done(["version"])).stdout).toBe(stdout);
    for (const alone of ["--version", "-V", "-v"]) expect((await built([alone])).stdout).toBe(stdout);
    expect(JSON.parse((await done(["version", "--json"])).stdout).version).toBe(stdout.trim());
  });
});

test.each([
  [["talk"], "headroom talk needs a conversation: manager, colleague, mentor or weekends"],
  [["completion"], "headroom completion needs a shell: bash, zsh or fish"],
  [["advice", "done"], "headroom advice done needs an id: the number or the id beside the step"],
  [["people", "rename", "me"], "headroom people rename needs a new name: the name from now on"],
  [["plan", "edit", "--set"], "--set needs a value: 18:00, 09:00-09:30, sunday, 45, text, JSON list"],
])("%j says what is missing in plain words", async (argv, says) => {
  const { code, stderr } = await headroom(argv);
  expect(code).toBe(2);
  expect(stderr).toContain(`error: ${says}\n`);
});

test("every argument that has to be given is explained", () => {
  const all = (list: typeof commands): typeof commands =>
    list.flatMap((one) => [one, ...all(one.commands ?? [])]);
  for (const { arguments: given = [] } of all(commands))
    for (const argument of given) if (argument.required) expect(argument.description).not.toBe("");
});
