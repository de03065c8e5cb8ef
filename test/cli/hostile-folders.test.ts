import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

const isRoot = process.getuid?.() === 0;
const somebody = 65_534;

describe("every file of the home is a pipe to which nobody writes", () => {
  const home = newFolder();
  for (const folder of ["people/me/set-aside", "people/ann", "keys"])
    mkdirSync(path.join(home, folder), { recursive: true });
  const beside = ["draft", "session-draft", "talk-draft", "shares", "signals", "mentor-notes", "received"];
  const mine = [...beside, "safety-plan", "person"].map((name) => `${name}.json`);
  const names = [
    ...[...mine, "journal.jsonl", "due", "reminded", "signing-key.txt", "set-aside/x"].map(
      (name) => `people/me/${name}`,
    ),
    ...["people/ann/person.json", "people/ann/journal.jsonl", "config.json", "input"],
    ...["keys/identity.txt", "keys/identity.age", "keys/recipient.txt"],
  ];
  execFileSync("mkfifo", names, { cwd: home });

  test.each(
    [
      ["", "status", "show", "history", "trend", "advice", "plan", "recovery", "sessions", "shared", "keys"],
      ["pause 2w", "due", "gate --max medium", "helped", "signals", "signals add shell input", "people"],
      ["checkin --answers input", "checkin --answers -", "edit --answers input", "plan edit --from input"],
      ["import input", "import --dry-run input", "export", "report -o page.html", "doctor", "doctor --fix"],
      ["lock --passphrase-file input", "unlock --passphrase-file input", "delete latest --erase --yes"],
      ["undo --yes", "help-now plan", "help-now plan --set call=x", "people remove ann --confirm Ann"],
      ["talk manager", "session with ann", "mentor", "share --for Ann -o file", "keys --protect"],
    ].flat(),
  )("headroom %s ends at once with a plain line", async (line) => {
    const { code, stdout, stderr } = await headroom(line === "" ? [] : line.split(" "), {
      home,
      input: "{}",
      timeout: 20_000,
    });
    expect(code).toBeDefined();
    expect(`${stdout}${stderr}`).not.toBe("");
    expect(stderr).not.toMatch(/something unexpected|\bat .*\.js:\d|undefined/);
    expect(stderr.split("\n").filter((said) => said.startsWith("error: ")).length).toBeLessThan(2);
  });

  test("help-now shows its page", async () => {
    for (const env of [
      {},
      { HEADROOM_HOME: "/dev/null" },
      { HEADROOM_HOME: "~/x" },
      { HEADROOM_PERSON: "Ann" },
    ]) {
      const { code, stdout } = await headroom(["help-now", "--country", "IE"], { home, env });
      expect([code, stdout.slice(0, 8)]).toEqual([0, "Help now"]);
    }
  });
});

describe("a record never comes to lie in the current folder", () => {
  test.each([
    ["XDG_DATA_HOME", { XDG_DATA_HOME: "data" }],
    ["XDG_CONFIG_HOME", { XDG_CONFIG_HOME: "./config" }],
    ["HOME", { HOME: "" }],
    ["HOME", { HOME: "here" }],
    ["HEADROOM_HOME", { HEADROOM_HOME: "~/headroom" }],
    ["HEADROOM_HOME", { HEADROOM_HOME: "~" }],
  ])("by %s as %j", async (name, env) => {
    const cwd = newFolder("cwd");
    const given = { HEADROOM_HOME: undefined, ...env };
    const { code, stderr } = await headroom(["checkin", "--answers", "-"], {
      ...{ cwd, env: given, input: '{"answers":{}}' },
    });
    expect([code, readdirSync(cwd)]).toEqual([2, []]);
    expect(stderr).toMatch(new RegExp(`^error: ${name} is .*\\n  .*`));
    const help = await headroom(["help-now"], { cwd, env: given });
    expect([help.code, help.stdout.slice(0, 8), readdirSync(cwd)]).toEqual([0, "Help now", []]);
  });
});

describe.skipIf(!isRoot)("owners", () => {
  const answers = ["checkin", "--answers", "-"];
  const input = '{"answers":{"high.long-hours":true}}';

  test("what root makes in somebody's home belongs to them", async () => {
    const home = newFolder();
    chownSync(home, somebody, somebody);
    await done(answers, { home, input });
    await done(["people", "add", "Ann"], { home });
    await done(["config", "set", "country", "IE"], { home });
    const made = readdirSync(home, { recursive: true, encoding: "utf8" });
    expect(made).toEqual(expect.arrayContaining(["config.json", "people/me/journal.jsonl", "people/ann"]));
    for (const name of made) expect(statSync(path.join(home, name)).uid, name).toBe(somebody);
  });

  test("files of another user are neither read nor written", async () => {
    const home = newFolder();
    await done(answers, { home, input });
    for (const name of ["", "people", "people/me"]) chownSync(path.join(home, name), somebody, somebody);
    const journal = path.join(home, "people/me/journal.jsonl");
    chownSync(journal, 12_345, 12_345);
    chmodSync(journal, 0o666);
    writeFileSync(path.join(home, "config.json"), '{"country":"IE"}', { mode: 0o644 });
    chownSync(path.join(home, "config.json"), 12_345, 12_345);
    for (const argv of [["history"], answers]) {
      const { code, stderr } = await headroom(argv, { home, input, uid: somebody });
      expect(code).toBe(1);
      expect(stderr).toContain(`error: this belongs to another user of this computer: ${journal}\n`);
      expect(stderr).toContain("note: the settings cannot be read: this belongs to another user");
    }
  });
});
