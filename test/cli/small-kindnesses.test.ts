import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

const week = (date: string, answers: object = { "phys.head-eyes": 2 }) => JSON.stringify({ date, answers });
const store = (home: string, date: string, answers?: object) =>
  done(["checkin", "--allow-same-day", "--answers", "-", "-q"], { home, input: week(date, answers) });
const out = async (home: string, ...args: string[]) => (await done(args, { home })).stdout;

describe("two check-ins of one day", () => {
  test("are told apart in the history by what show takes", async () => {
    const home = newFolder();
    await store(home, "2026-11-20", { "phys.head-eyes": 1 });
    await store(home, "2026-11-20", { "phys.head-eyes": 4 });
    const end = /2026-11-20 ([0-9a-f]{6}) custom/.exec(await out(home, "history"))?.[1] ?? "";
    expect(JSON.parse(await out(home, "show", end, "--json")).answers).toEqual({ "phys.head-eyes": 1 });
    const last = await headroom(["show", "2026-11-20", "--json"], { home });
    expect(JSON.parse(last.stdout).answers).toEqual({ "phys.head-eyes": 4 });
    expect(last.stderr).toContain("has 2 check-ins");
  });

  test("an edit that makes them says so", async () => {
    const home = newFolder();
    await store(home, "2026-11-20");
    await store(home, "2026-11-21");
    const run = await headroom(["edit", "latest", "--date", "2026-11-20"], { home });
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining("two check-ins of 2026-11-20")]);
    const alone = await headroom(["edit", "latest", "--date", "2026-11-19"], { home });
    expect(alone.stderr).toBe("");
  });
});

test("the table and the trend end with where help is, whatever was answered", async () => {
  const calm = newFolder();
  const dark = newFolder();
  await store(calm, "2026-11-22");
  await store(dark, "2026-11-22", { "phys.head-eyes": 2, "crisis.life": true });
  expect(await out(dark, "history")).toBe(await out(calm, "history"));
  expect(await out(calm, "history")).toMatch(/help at once: headroom help-now\n$/);
  expect(await out(calm, "trend", "physical")).not.toMatch(/^One of your answers/);
});

test.each([
  ["XQ", "a country name or its two-letter code"],
  ["EU", "a country name or its two-letter code"],
  ["ZZ", "a country name or its two-letter code"],
])("%s is no country", async (code, says) => {
  const home = newFolder();
  for (const args of [
    ["config", "set", "country", code],
    ["people", "add", "Ada", "--country", code],
  ]) {
    const run = await headroom(args, { home });
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(says)]);
  }
  expect(readdirSync(home)).toEqual([]);
});

test.each([
  ["uk", "GB"],
  ["br", "BR"],
  ["xk", "XK"],
  ["Ireland", "IE"],
])("%s is taken as %s, with or without contacts", async (code, kept) => {
  const home = newFolder();
  await done(["config", "set", "country", code], { home });
  expect(await out(home, "config", "get", "country")).toBe(`${kept}\n`);
});

test("an export into a folder that is not there says so", async () => {
  const home = newFolder();
  await store(home, "2026-11-22");
  const folder = path.join(home, "nope");
  const run = await headroom(["export", "-o", path.join(folder, "x.json")], { home });
  expect([run.code, run.stderr]).toEqual([1, expect.stringContaining(`there is no folder ${folder}`)]);
});

test("the demo goes into a folder of its own", async () => {
  const home = newFolder();
  const folder = path.join(home, "used");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "mine.txt"), "");
  const run = await headroom(["demo", "--to", folder], { home });
  expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("is not empty")]);
  expect(readdirSync(folder)).toEqual(["mine.txt"]);
});

test("a report tells what became of steps in words", async () => {
  const home = newFolder();
  await store(home, "2026-11-22");
  await done(["recovery", "start", "2026-10-01"], { home });
  await done(["recovery", "done", "free-day"], { home });
  await done(["pause", "--until", "2026-12-01"], { home });
  await done(["advice", "done", "next.week.enjoy"], { home });
  await done(["advice", "drop", "sleep.winddown"], { home });
  const report = await out(home, "export", "--format", "md");
  expect(report).toContain("recovery counts from here");
  expect(report).toContain("reached in the recovery: a first day without work");
  expect(report).toContain("check-ins paused until 2026-12-01");
  expect(report).toMatch(/put time for something you enjoy in your diary: done/);
  expect(report).not.toMatch(/recovery\.|snoozed|sleep\.winddown|next\./);
});

test("the first page names the person when there are several", async () => {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  expect(await out(home, "-p", "Ada")).toContain("This is the record of Ada");
  expect(await out(newFolder())).not.toContain("This is the record of");
});

test("with --plain a trend is read out, without a picture", async () => {
  const home = newFolder();
  const signs = { "phys.head-eyes": 2, "phys.digestion": 2, "phys.sleep-disruption": 2 };
  const more = { "phys.chronic-fatigue": 2, "phys.frequent-illness": 2, "phys.muscle-tension": 2 };
  await store(home, "2026-11-15", { ...signs, ...more });
  await store(home, "2026-11-22", { ...signs, ...more, "phys.head-eyes": 4 });
  const read = await out(home, "trend", "physical", "--plain");
  expect(read).toMatch(/^Sun 22 Nov 2026: 58\nSun 15 Nov 2026: 50$/m);
  expect(read).not.toMatch(/[\u2500-\u259f]/);
  expect((await done(["trend", "physical"], { home, env: { ACCESSIBLE: "1" } })).stdout).toBe(read);
});
