import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { idsOf } from "../helpers/answers";
import { done, headroom, journalIn, newFolder, now } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal } from "../helpers/terminal";

const first = '{"answers":{"phys.head-eyes":3},"note":"a"}';
const checkin = ["checkin", "--answers", "-"];

async function count(home: string): Promise<number> {
  return JSON.parse((await done(["history", "--json"], { home })).stdout).checkins.length;
}

test("the same content again is said and stored once", async () => {
  const home = newFolder();
  await done(checkin, { home, input: first });
  const { code, stderr } = await headroom(checkin, { home, input: first });
  expect(code).toBe(0);
  expect(stderr).toContain("recorded already; nothing was stored");
  expect(await count(home)).toBe(1);
});

test("other items of the same day are a check-in of their own", async () => {
  const home = newFolder();
  await done(checkin, { home, input: first });
  await done(checkin, { home, input: '{"answers":{"phys.digestion":1,"phys.head-eyes":null}}' });
  expect(await count(home)).toBe(2);
});

test("an item answered twice is refused, unless a second check-in is meant", async () => {
  const home = newFolder();
  await done(checkin, { home, input: first });
  const again = '{"answers":{"phys.head-eyes":1}}';
  const { code, stderr } = await headroom(checkin, { home, input: again });
  expect(code).toBe(1);
  expect(stderr).toMatch(/phys\.head-eyes.*nothing was stored[\s\S]*headroom edit[\s\S]*--allow-same-day/);
  expect(await count(home)).toBe(1);
  await done([...checkin, "--allow-same-day"], { home, input: again });
  expect(await count(home)).toBe(2);
});

test("undo needs a yes without a terminal, and redo brings back what it took", async () => {
  const home = newFolder();
  await done(checkin, { home, input: first });
  const refused = await headroom(["undo"], { home });
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("--yes")]);
  await done(["undo", "--yes"], { home });
  expect(await count(home)).toBe(0);
  expect((await done(["redo", "--yes"], { home })).stdout).toContain("Back again: the check-in");
  expect(await count(home)).toBe(1);
  expect((await headroom(["redo", "--yes"], { home })).code).toBe(1);
  await done(["undo", "--yes"], { home });
  expect(await count(home)).toBe(0);
});

test("nothing is brought back once something else was changed", async () => {
  const home = newFolder();
  await done(checkin, { home, input: first });
  await done(["undo", "--yes"], { home });
  await done(checkin, { home, input: '{"answers":{"phys.digestion":1}}' });
  const { code, stderr } = await headroom(["redo", "--yes"], { home });
  expect([code, stderr]).toEqual([1, expect.stringContaining("nothing to bring back")]);
});

test("a pause takes a day or a span, with or without --until", async () => {
  for (const words of [["2w"], ["2026-12-06"], ["--until", "2w"]]) {
    const env = { HEADROOM_NOW: "2026-11-22T09:00:00" };
    const { stdout } = await done(["pause", ...words, "--json"], { home: newFolder(), env });
    expect(JSON.parse(stdout)).toMatchObject({ paused: true });
    expect(stdout).toContain("2026-12-06");
  }
});

test("a clock that is no real day is refused", async () => {
  const env = { HEADROOM_NOW: "2026-02-30T10:00" };
  expect((await headroom(["due"], { home: newFolder(), env })).code).toBe(2);
});

test("after an answer that calls for help the result waits until it is asked for", async () => {
  const home = newFolder();
  const crisis = '{"answers":{"crisis.life":true,"high.long-hours":true,"phys.head-eyes":4}}';
  const { stdout } = await done(checkin, { home, input: crisis });
  expect(stdout).toMatch(/^Please get help now/);
  expect(stdout).not.toMatch(/Strain now|\brisk\b/i);
  for (const words of [["status"], ["show"], ["advice"], ["trend"], ["recovery"]]) {
    const shown = await done([...words, "--show-result"], { home });
    expect(shown.stdout, words.join(" ")).toMatch(/^Please get help now/);
    const page = await done(words, { home });
    expect(shown.stdout.length, words.join(" ")).toBeGreaterThan(page.stdout.length);
  }
});

test("show, edit and delete by a date name the others of that day", async () => {
  const home = newFolder();
  await done(checkin, { home, input: first });
  const { id } = JSON.parse((await done(["show", "--json"], { home })).stdout);
  await done([...checkin, "--allow-same-day"], { home, input: '{"answers":{"phys.head-eyes":1}}' });
  const end = id.slice(-8);
  for (const words of [["show"], ["edit", "--note", "x"], ["delete", "--yes"]]) {
    const [command = "", ...flags] = words;
    const { code, stderr } = await headroom([command, "2026-11-22", ...flags], { home });
    expect(code).toBe(0);
    expect(stderr).toContain(
      `2026-11-22 has 2 check-ins; this is the one recorded last, the others are ${end}`,
    );
    expect(stderr).toContain(`headroom ${command} ${end} takes the other.`);
    expect((await headroom([command, end, ...flags], { home })).stderr).toBe("");
    if (command === "show") expect((await headroom(["show"], { home })).stderr).toBe("");
  }
});

describe.skipIf(noTerminal)("in a terminal", () => {
  const program = path.resolve(import.meta.dirname, "../../bin/headroom.js");
  async function begin(home: string, args: string) {
    const env = { HEADROOM_HOME: home, HEADROOM_NOW: now, TZ: "UTC" };
    const terminal = await openTerminal(`'${process.execPath}' '${program}' ${args}`, { env });
    onTestFinished(() => terminal.close());
    return terminal;
  }
  const lastIn = (home: string) => JSON.parse(journalIn(home)?.trim().split("\n").at(-1) ?? "null");

  test("a second check-in of a day says so, and offers to change the first", async () => {
    const home = newFolder();
    await done(checkin, { home, input: first });
    const terminal = await begin(home, "checkin --only physical");
    expect(await terminal.see("❯ Change that one")).toContain("There is already a check-in for today");
    expect(await terminal.pressThen("Enter", "1 physical")).toContain("head and eyes 4-5");
    await terminal.pressThen("1", "1/");
    await terminal.pressThen("Right", "2/");
    await terminal.pressThen("Right", "3/");
    expect(await terminal.pressThen("Right", "4/")).toMatch(/✓ 4–5 {2}4 or 5 days/);
    await terminal.pressThen("1", "5/");
    expect(await terminal.pressThen("Escape", "1 physical")).toContain("head and eyes 1");
    await terminal.pressThen("Enter", "exit 0");
    expect(lastIn(home)).toMatchObject({ type: "amendment", answers: { "phys.head-eyes": 1 }, note: "a" });
    const other = await begin(home, "checkin --only emotional");
    await other.see(`1/${idsOf("emotional").length}`);
  });

  test("edit shows the old answers, note, tags and facts, and changes what is opened", async () => {
    const home = newFolder();
    const input = JSON.stringify({
      answers: { "phys.head-eyes": 3, "help.numb": true },
      load: { "m.hours": 46, "m.sleep": 6 },
      context: ["on-call"],
      ...{ note: "release week", tags: ["release"] },
    });
    await done(checkin, { home, input });
    const terminal = await begin(home, "edit");
    const review = await terminal.see("n note");
    for (const said of ["head and eyes 4-5", "on call, 46 h", "not shown here", "release week", "t tags "])
      expect(review).toContain(said);
    await terminal.pressThen("2", "hours worked");
    await terminal.pressThen("Down", /❯ hours worked +46/);
    await terminal.pressThen("BSpace", /❯ hours worked +4$/m);
    await terminal.type("0");
    await terminal.pressThen("Escape", "on call, 40 h");
    await terminal.pressThen("t", "Tags, separated by commas");
    await terminal.type(", night");
    await terminal.pressThen("Enter", "release, night");
    await terminal.pressThen("Enter", "exit 0");
    expect(lastIn(home)).toMatchObject({
      type: "amendment",
      answers: { "phys.head-eyes": 3, "help.numb": true },
      load: { "m.hours": 40, "m.sleep": 6 },
      context: ["on-call"],
      tags: ["release", "night"],
    });
    const left = await begin(home, "edit");
    await left.see("n note");
    await left.press("n");
    await left.see("A note for yourself");
    await left.type(", over");
    await left.see("release week, over");
    expect(await left.pressThen("C-c", "exit 0")).toContain("headroom undo takes it back");
    expect(lastIn(home)).toMatchObject({ type: "amendment", note: "release week, over" });
    const again = await begin(home, "edit");
    await again.see("n note");
    await again.pressThen("q", "Nothing was changed.");
  });
});
