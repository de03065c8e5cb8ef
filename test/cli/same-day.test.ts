import { expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

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
