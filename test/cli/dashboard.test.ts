import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { all, calmChecklist, weeklyIds } from "../helpers/answers";
import { done, headroom, newFolder } from "../helpers/cli";

/** The invented person's home, as `demo --to` writes it. */
let robin = "";
const end = "2026-11-22T12:00:00";
beforeAll(async () => {
  robin = `${newFolder()}/robin`;
  await done(["demo", "--to", robin], { home: newFolder(), env: { HEADROOM_NOW: end } });
});

const at = (moment: string, env: Record<string, string> = {}) => ({
  home: robin,
  env: { HEADROOM_NOW: moment, LANG: "C.UTF-8", ...env },
});

describe("the dashboard", () => {
  const moments = [
    ["in a bad turn", "2026-07-13T12:00:00"],
    ["in the middle of a recovery", end],
    ["after a gap of months", "2027-03-20T12:00:00"],
  ] as const;

  test.each(moments)("%s", async (name, moment) => {
    // The invented record goes on after some of these days, which is said on stderr.
    const { stdout } = await headroom([], at(moment));
    expect(stdout.split("\n").length - 1).toBeLessThanOrEqual(23);
    await expect(stdout).toMatchFileSnapshot(`transcripts/dashboard-${name.replaceAll(" ", "-")}.md`);
  });

  test("somebody who is well is told so, on the result as well, and is given no step that suits everybody", async () => {
    const home = newFolder();
    const input = JSON.stringify({ answers: { ...all(weeklyIds, 0), ...calmChecklist } });
    const result = await done(["checkin", "--answers", "-", "--routine", "weekly"], { home, input });
    expect(result.stdout).toContain("  Nothing needs to change.\n");
    expect(result.stdout).not.toContain("advice done");
    expect((await done([], { home })).stdout).toContain("  Nothing needs to change.\n");
  });

  test("in plain characters it is ASCII", async () => {
    const { stdout } = await done(["--ascii"], at(end));
    expect(stdout).toMatch(/^[\n -~]*$/);
    await expect(stdout).toMatchFileSnapshot("transcripts/dashboard-ascii.md");
  });

  test("in colour it says the same words", async () => {
    const plain = await done([], at(end));
    const painted = await done([], at(end, { FORCE_COLOR: "1" }));
    expect(painted.stdout).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the escapes
    expect(painted.stdout.replace(/\u001b\[[\d;]*m/g, "")).toBe(plain.stdout);
  });

  test.each([60, 72, 100, 200])("%i columns hold every line", async (columns) => {
    const { stdout } = await done([], at(end, { COLUMNS: String(columns) }));
    expect(Math.max(...stdout.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(columns);
    expect(stdout).not.toContain("SIGN");
  });

  test("as JSON it has the states, what is due, steps and adherence", async () => {
    const { stdout } = await done(["--json"], at(end));
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "headroom/status@1",
      person: { name: "Robin" },
      states: { overall: "steady" },
      due: false,
      dueOn: "2026-11-29",
      adherence: { "plan.time.mail-cutoff": { kept: 6, partly: 3, missed: 2 } },
      recovery: { phase: "adjustment" },
    });
  });
});

describe("after a crisis answer", () => {
  const answers = (given: object) => JSON.stringify({ answers: given });
  const calm = { "phys.head-eyes": 0, "phys.digestion": 0, "phys.muscle-tension": 0 };

  test("help stands first and alone, until that question is answered again", async () => {
    const home = newFolder();
    const say = (moment: string, given: object) =>
      done(["checkin", "--answers", "-"], { home, input: answers(given), env: { HEADROOM_NOW: moment } });
    await say("2026-11-01T09:00:00", { "crisis.life": true, ...calm });
    const next = await say("2026-11-08T09:00:00", calm);
    const later = await done([], { home, env: { HEADROOM_NOW: "2026-11-15T09:00:00" } });
    for (const { stdout } of [next, later]) {
      expect(stdout.split("\n")[0]).toMatch(/^Please get help now/);
      expect(stdout).not.toMatch(/^Level|stage \d|calm|steady/im);
    }
    const json = await headroom(["--json"], { home, now: "2026-11-15T09:00:00" });
    expect([json.code, json.stderr.split("\n")[0]]).toEqual([
      0,
      expect.stringMatching(/^Please get help now/),
    ]);
    expect(JSON.parse(json.stdout).schema).toMatch(/^headroom\/status/);
    const no = await say("2026-11-16T09:00:00", { "crisis.life": false, ...calm });
    expect(no.stdout).not.toContain("Please get help now");
  });
});

describe("the first run", () => {
  test("says what this is, where it stays, what it is not, and where help is", async () => {
    const { stdout, code } = await headroom([], { home: newFolder() });
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBeLessThanOrEqual(23);
    for (const fact of ["stays on this computer", "not a medical test", "headroom help-now", "35 questions"])
      expect(stdout).toContain(fact);
  });
});

describe("the demo", () => {
  test("writes the same record on every run", async () => {
    const again = `${newFolder()}/robin`;
    await done(["demo", "--to", again], { home: newFolder(), env: { HEADROOM_NOW: end } });
    const answersIn = (home: string) =>
      readFileSync(`${home}/people/robin/journal.jsonl`, "utf8").replaceAll(/"id":"[^"]*"/g, "");
    expect(answersIn(again)).toBe(answersIn(robin));
  });

  test("without a terminal it names the way to have the record", async () => {
    const { code, stderr } = await headroom(["demo"], { home: newFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain("--to FOLDER");
  });
});
