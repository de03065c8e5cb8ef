import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkInEntry } from "../../src/store/entry";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";
import { inventedPlan, inventedRecord } from "../helpers/invented-record";

let home: string;

beforeAll(() => {
  home = newFolder();
  mkdirSync(path.dirname(journalPath(home)), { recursive: true });
  const entries = [...inventedRecord().map((one) => checkInEntry(one.id, one.recordedAt, one)), inventedPlan];
  writeFileSync(journalPath(home), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
});

const json = async (...argv: string[]) =>
  JSON.parse((await done(["trend", ...argv, "--json"], { home })).stdout);

describe("trend --json", () => {
  test("has the shape of the contract", async () => {
    const document = await json();
    expect(Object.keys(document)).toEqual([
      "schema",
      "person",
      "scale",
      "state",
      "points",
      "segments",
      "warnings",
      "slopePerWeek",
    ]);
    expect(document).toMatchObject({
      schema: "headroom/trend@2",
      person: { id: "me", name: "me", role: null },
      scale: "overall",
      state: "worsening",
    });
    expect(document.points).toHaveLength(28);
    expect(document.points.at(-2)).toEqual({
      date: "2026-11-15",
      value: 45.8,
      id: expect.stringMatching(/^01900000-/),
      context: ["on-call"],
    });
    expect(document.segments).toEqual([
      { from: "2026-02-22", to: "2026-06-07", points: 14 },
      { from: "2026-08-09", to: "2026-11-22", points: 14 },
    ]);
    expect(Object.keys(document.warnings[0])).toEqual([
      "date",
      "direction",
      "onset",
      "recentMean",
      "recentCount",
      "beforeMean",
      "beforeCount",
      "odds",
    ]);
    const numbers = [document.slopePerWeek, ...document.points.map(({ value }: { value: number }) => value)];
    for (const number of numbers) expect(String(number)).toMatch(/^-?\d+(\.\d)?$/);
  });

  test.each([["index"], ["m.hours"], ["plan.time.mail-cutoff"], ["environment"]])(
    "%s has neither state nor warnings",
    async (scale) => {
      expect(await json(scale)).toMatchObject({ scale, state: null, warnings: [] });
    },
  );

  test("a range limits what is shown, not what is concluded", async () => {
    const whole = await json();
    const since = await json("--since", "2026-11-16");
    expect(since).toMatchObject({ state: "worsening", slopePerWeek: whole.slopePerWeek, warnings: [] });
    expect(since.points).toEqual(whole.points.slice(-1));
    expect((await json("--weeks", "2")).points).toEqual(whole.points.slice(-2));
    expect((await json("--weeks", "2", "--since", "1w")).points).toEqual(whole.points.slice(-2));
    expect((await json("--weeks", "9", "--since", "3d")).points).toEqual(whole.points.slice(-1));
  });

  test("an empty record is valid and empty", async () => {
    const run = await done(["trend", "--json"]);
    expect(JSON.parse(run.stdout)).toEqual({
      schema: "headroom/trend@2",
      person: { id: "me", name: "me", role: null },
      scale: "overall",
      state: "too-few",
      points: [],
      segments: [],
      warnings: [],
      slopePerWeek: null,
    });
  });
});

describe("trend", () => {
  test("draws the chart of overall with the other scales below", async () => {
    const { stdout } = await done(["trend"], { home });
    expect(stdout).toMatch(/^Overall strain \(0-100\), 26 Apr to 22 Nov 2026 +our own rules, untested\n/);
    expect(stdout).toContain(
      "▲ worsening: seen on 8 Nov, when the last 2 weeks averaged 41, the 10 before\n  31: much more like a lasting change since about 1 Nov than",
    );
    expect(stdout).toMatch(/\nhours {7}43 {2}▁ ▄/);
    expect(stdout).toContain("○ began  C on call  L leave  P plan");
    expect(stdout).not.toContain("\u001b");
  });

  test("each scale asked for has a chart, each once", async () => {
    const { stdout } = await done(["trend", "physical", "M.HOURS", "physical"], { home });
    expect(stdout.match(/our own rules, untested/g)).toHaveLength(2);
    expect(stdout).toMatch(/^Physical strain/);
    expect(stdout).toContain("\nHours worked (h/week)");
  });

  test("follows the width and the character set", async () => {
    const { stdout } = await done(["trend", "--ascii"], { home, env: { COLUMNS: "120" } });
    expect(stdout).toMatch(/^[\n -~]*$/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeGreaterThan(80);
  });

  test("with nothing recorded names the way forward", async () => {
    expect((await done(["trend"])).stdout).toBe(
      "No check-ins here yet.\n\nheadroom checkin starts the first one.\n",
    );
  });
});

test("the last part of an id is enough, and --year is a year at a glance", async () => {
  const short = (await done(["trend", "hours"], { home })).stdout;
  expect(short).toBe((await done(["trend", "m.hours"], { home })).stdout);
  expect((await done(["trend", "--year"], { home })).stdout).toMatch(
    /52 weeks to Sun 22 Nov 2026\n\n {2}Nov 2025/,
  );
});

describe("what trend refuses", () => {
  test.each([
    [["physcial"], /no scale "physcial"/, /Did you mean physical/],
    [["--year", "m.hours"], /shows scales of 0-100/, /It takes overall/],
    [["--year", "--weeks", "3"], /range of its own/, /Leave/],
    [["zzz"], /no scale "zzz"/, /There are overall, physical, .* index, m\.hours/],
    [["--weeks", "0"], /--weeks is "0"/, /whole number/],
    [["--weeks", "many"], /--weeks is "many"/, /whole number/],
    [["--since", "2027-01-01"], /is in the future/, /Today is/],
    [["--since", "soon"], /is "soon"/, /takes a day/],
    [["overall", "physical", "--json"], /--json takes one scale/, /headroom trend physical --json/],
  ])("%j", async (argv, message, hint) => {
    const { code, stdout, stderr } = await headroom(["trend", ...argv], { home });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(hint);
  });
});
