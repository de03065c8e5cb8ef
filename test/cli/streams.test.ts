import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, journalIn, journalPath, newFolder, program, type RunOptions } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";

const esc = "\u001b";
let home = "";

beforeAll(async () => {
  home = newFolder();
  await done(["people", "add", "Ada"], { home });
  await done(["checkin", "--allow-same-day", "--answers", exampleFile("contradictory")], { home });
  await done(["-p", "Ada", "checkin", "--allow-same-day", "--answers", exampleFile("help-desk")], { home });
});

describe("global flags", () => {
  test("mean the same before and after the command", async () => {
    const flags = ["--json", "--no-color", "--ascii", "--plain", "--no-input", "-q", "--person", "Ada"];
    const before = await done([...flags, "history"], { home });
    const after = await done(["history", ...flags], { home });
    const between = await done(["--json", "history", "--plain", "-p", "Ada"], { home });
    expect(before.stdout).toBe(after.stdout);
    expect(before.stdout).toBe(between.stdout);
    expect(JSON.parse(before.stdout).person).toMatchObject({ id: "ada", name: "Ada" });
  });

  test("whose record: the flag, then HEADROOM_PERSON, then the setting, then me", async () => {
    const own = newFolder();
    await done(["people", "add", "Ada"], { home: own });
    await done(["people", "add", "Bo"], { home: own });
    const who = async (argv: string[], env: RunOptions["env"] = {}) =>
      JSON.parse((await done([...argv, "history", "--json"], { home: own, env })).stdout).person.name;
    expect(await who([])).toBe("me");
    await done(["people", "use", "Bo"], { home: own });
    expect(await who([])).toBe("Bo");
    expect(await who([], { HEADROOM_PERSON: "ada" })).toBe("Ada");
    expect(await who(["-p", "me"], { HEADROOM_PERSON: "ada" })).toBe("me");
    expect(await who([], { HEADROOM_PERSON: "" })).toBe("Bo");
  });

  test("people are fully apart", async () => {
    const dates = async (...argv: string[]) => JSON.parse((await done([...argv, "--json"], { home })).stdout);
    expect((await dates("history")).checkins).toHaveLength(1);
    expect((await dates("-p", "Ada", "history")).checkins[0].result.headline.leading).toBe("signs");
    expect(journalIn(home)).not.toBe(journalIn(home, "ada"));
  });

  test.each([["--version"], ["-V"]])("%s", async (flag) => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect((await done([flag])).stdout).toBe(`${version}\n`);
    expect((await done(["history", flag])).stdout).toBe(`${version}\n`);
  });

  test.each([["-h"], ["--help"]])("%s before and after a command", async (flag) => {
    const { stdout } = await done(["checkin", flag]);
    expect(stdout).toMatch(/^headroom checkin {2}/);
    expect(stdout.indexOf("Examples")).toBeLessThan(stdout.indexOf("Flags"));
  });

  test("--debug adds the stack trace, and nothing else does", async () => {
    const plain = await headroom(["show", "ffffff"], { home });
    const debug = await headroom(["show", "ffffff", "--debug"], { home });
    expect(plain.stderr).not.toContain("    at ");
    expect(debug.stderr).toContain("    at ");
    expect(debug.stderr.endsWith(plain.stderr)).toBe(true);
  });

  test("--quiet leaves results and errors, and takes remarks away", async () => {
    const own = newFolder();
    const input = '{"answers":{"phys.head-eyes":1}}';
    const dry = await done(["checkin", "--allow-same-day", "--answers", "-", "--dry-run", "-q"], {
      home: own,
      input,
    });
    expect(dry.stdout).toContain("too few answers");
    expect((await done(["people", "add", "Bo", "-q"], { home: own })).stdout).toBe("");
    expect((await headroom(["show", "-q"], { home: own })).stderr).toContain("nothing is recorded yet");
  });
});

describe("colour", () => {
  const commands = [
    ["history"],
    ["show"],
    ["checkin", "--allow-same-day", "--answers", exampleFile("help-desk"), "--dry-run"],
  ];

  test("piped output has none, on either stream", async () => {
    for (const argv of [...commands, ["help-now"], ["people"], ["config"], ["--help"], ["chekin"]]) {
      const { stdout, stderr } = await headroom(argv, { home });
      expect(stdout + stderr).not.toContain(esc);
    }
  });

  test("FORCE_COLOR paints, and takes no word away", async () => {
    for (const argv of commands) {
      const plain = await headroom(argv, { home });
      const painted = await headroom(argv, { home, env: { FORCE_COLOR: "1" } });
      expect(painted.stdout).toContain(esc);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the escapes
      expect(painted.stdout.replace(/\u001b\[[\d;]*m/g, "")).toBe(plain.stdout);
    }
  });

  test.each<[string, string[], RunOptions["env"]]>([
    ["NO_COLOR", [], { FORCE_COLOR: "1", NO_COLOR: "1" }],
    ["--no-color", ["--no-color"], { FORCE_COLOR: "1" }],
    ["FORCE_COLOR=0", [], { FORCE_COLOR: "0" }],
  ])("%s wins", async (_case, flags, env) => {
    expect((await headroom(["history", ...flags], { home, env })).stdout).not.toContain(esc);
  });

  test("JSON is never painted", async () => {
    const { stdout } = await done(["show", "--json"], { home, env: { FORCE_COLOR: "1" } });
    expect(stdout).not.toContain(esc);
    expect(JSON.parse(stdout).schema).toBe("headroom/checkin@2");
  });
});

describe("characters", () => {
  const commands = [
    ["history"],
    ["show"],
    ["people"],
    ["checkin", "--allow-same-day", "--answers", exampleFile("help-desk"), "--dry-run"],
  ];
  test.each<[string, string[], RunOptions["env"]]>([
    ["--ascii", ["--ascii"], {}],
    ["a locale without UTF-8", [], { LANG: "C" }],
    ["no locale", [], { LANG: undefined }],
    ["LC_ALL beats LANG", [], { LC_ALL: "C" }],
  ])("%s: nothing but ASCII", async (_case, flags, env) => {
    for (const argv of commands) {
      const { stdout, stderr } = await headroom([...argv, ...flags], { home, env });
      expect(stdout + stderr).toMatch(/^[\n\x20-\x7e]+$/);
    }
  });

  test("otherwise bars are drawn", async () => {
    expect(
      (
        await done(
          ["checkin", "--allow-same-day", "--answers", exampleFile("help-desk"), "--dry-run", "-q"],
          { home },
        )
      ).stdout,
    ).toContain("█");
  });
});

describe("a damaged journal", () => {
  const line = (answer: number) => ({
    argv: ["checkin", "--allow-same-day", "--answers", "-"],
    input: `{"answers":{"phys.head-eyes":${answer}}}`,
  });
  const damaged = async (change: (text: string) => string) => {
    const own = newFolder();
    for (const answer of [1, 2, 3]) await done(line(answer).argv, { home: own, input: line(answer).input });
    const changed = change(journalIn(own) ?? "");
    writeFileSync(journalPath(own), changed);
    return { own, changed };
  };

  test("a line in the middle is named once, the others are used, nothing is written", async () => {
    const { own, changed } = await damaged((text) => text.replace(/\n.*\n/, "\nnot an entry\n"));
    const text = await headroom(["history"], { home: own });
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("2 check-ins");
    expect(text.stderr).toMatch(
      /^note: 1 line of the journal cannot be read \(2\); all others are used\n {2}.+\n$/,
    );
    const json = await headroom(["history", "--json"], { home: own });
    expect(JSON.parse(json.stdout).checkins).toHaveLength(2);
    expect(JSON.parse(json.stderr)).toEqual({
      warnings: [{ message: expect.stringContaining("cannot be read (2)"), hint: expect.any(String) }],
    });
    expect((await headroom(["history", "-q"], { home: own })).stderr).toBe("");
    expect(journalIn(own)).toBe(changed);
  });

  test("with --json a remark and an error stand in one object", async () => {
    const { own } = await damaged((text) => `garbage\n${text}`);
    const { stdout, stderr, code } = await headroom(["show", "ffffff", "--json"], { home: own });
    expect([stdout, code]).toEqual(["", 1]);
    const { error, warnings } = JSON.parse(stderr);
    expect(error.code).toBe("not-found");
    expect(warnings).toHaveLength(1);
  });

  test("a torn tail is reported, and the next check-in is not glued to it", async () => {
    const { own, changed } = await damaged((text) => text.slice(0, -40));
    expect((await headroom(["history"], { home: own })).stderr).toContain(
      "1 line of the journal cannot be read (3)",
    );
    const next = await headroom(line(4).argv, { home: own, input: line(4).input });
    expect(next.code).toBe(0);
    expect(journalIn(own)?.startsWith(`${changed}\n`)).toBe(true);
    const { stdout } = await headroom(["history", "--json"], { home: own });
    expect(JSON.parse(stdout).checkins.map((one: { answers: object }) => one.answers)).toEqual([
      { "phys.head-eyes": 4 },
      { "phys.head-eyes": 2 },
      { "phys.head-eyes": 1 },
    ]);
  });

  test("a last line that only lacks its line break is whole", async () => {
    const { own } = await damaged((text) => text.trimEnd());
    expect(
      (await done(["history", "--json"], { home: own })).stdout.match(/headroom\/checkin@2/g),
    ).toHaveLength(3);
  });

  test("Windows line ends are no damage", async () => {
    const { own } = await damaged((text) => text.replaceAll("\n", "\r\n"));
    expect((await done(["history"], { home: own })).stdout).toContain("3 check-ins");
    await done(line(4).argv, { home: own, input: line(4).input });
    expect((await done(["history"], { home: own })).stdout).toContain("4 check-ins");
  });

  test("an entry of a newer headroom is left alone and named", async () => {
    const { own } = await damaged((text) => text);
    const [first = ""] = (journalIn(own) ?? "").split("\n");
    const newer = { ...JSON.parse(first), v: 2, id: "01ffffff-0000-7000-8000-000000000000" };
    appendFileSync(journalPath(own), `${JSON.stringify(newer)}\n`);
    const { stdout, stderr } = await headroom(["history"], { home: own });
    expect(stdout).toContain("3 check-ins");
    expect(stderr).toContain("1 line was made by a newer headroom");
  });
});

test("with --json stdout is one JSON document, whatever there is to remark", async () => {
  const own = newFolder();
  for (const note of ["a", "b"])
    await done(["checkin", "--allow-same-day", "--answers", "-", "--note", note], {
      home: own,
      input: '{"answers":{}}',
    });
  appendFileSync(journalPath(own), "not an entry\n");
  writeFileSync(path.join(own, "config.json"), "{broken");
  const commands = [
    ["checkin", "--allow-same-day", "--answers", exampleFile("help-desk")],
    ["checkin", "--allow-same-day", "--answers", exampleFile("help-desk"), "--dry-run"],
    ["show"],
    ["history"],
    ["due"],
    ["questions"],
    ["config"],
    ["config", "get", "country"],
    ["people"],
    ["edit", "--note", "x"],
    ["delete", "--yes"],
    ["undo", "--yes"],
  ];
  for (const argv of commands) {
    const { stdout, stderr } = await headroom([...argv, "--json"], { home: own });
    expect(JSON.parse(stdout).schema).toMatch(/^headroom\/[a-z-]+@[1-9]$/);
    expect(JSON.parse(stderr).warnings[0].message).toContain("the settings cannot be read");
    expect(Object.keys(JSON.parse(stderr))).toEqual(["warnings"]);
  }
});

test("a reader that stops early is no fault", async () => {
  const line = `node "${program}" questions | head -n 1`;
  const { exitCode, stdout, stderr } = await execa("bash", ["-o", "pipefail", "-c", line], { reject: false });
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n")).toHaveLength(1);
});

describe("exit codes", () => {
  test.each<[number, string[], string]>([
    [0, ["history"], "recorded or not"],
    [0, ["due"], "due"],
    [1, ["show"], "nothing recorded"],
    [1, ["edit", "--note", "x"], "nothing recorded"],
    [1, ["undo", "--yes"], "nothing to undo"],
    [2, ["nonsense"], "unknown command"],
    [2, ["checkin"], "no terminal"],
    [2, ["checkin", "--no-input"], "no terminal"],
  ])("%i: %s (%s)", async (code, argv) => {
    expect((await headroom(argv)).code).toBe(code);
  });

  test("3: due when nothing is due; 0 when it is; the same with -q and --json", async () => {
    expect((await headroom(["due"], { home, now: "2026-11-21T12:00:00" })).code).toBe(3);
    expect(await headroom(["due", "-q"], { home, now: "2026-11-21T12:00:00" })).toMatchObject({
      code: 3,
      stdout: "",
      stderr: "",
    });
    expect((await headroom(["due"], { home, now: "2026-11-22T00:00:00" })).code).toBe(0);
    const json = await headroom(["due", "--json"], { home, now: "2026-11-21T12:00:00" });
    expect(json.code).toBe(3);
    expect(JSON.parse(json.stdout)).toEqual({
      schema: "headroom/due@2",
      person: { id: "me", name: "me", role: null },
      due: false,
      routine: "weekly",
      lastCheckinOn: "2026-11-15",
      dueOn: "2026-11-22",
    });
  });

  test("a bad score is no error", async () => {
    expect(
      (await done(["checkin", "--allow-same-day", "--answers", exampleFile("after-layoffs")])).code,
    ).toBe(0);
  });
});
