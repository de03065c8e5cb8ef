import { describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

const answers = '{"answers":{"phys.head-eyes":1}}';

async function dueOn(home: string, day: string) {
  const { code, stdout } = await headroom(["due", "--json"], { home, now: `${day}T09:00:00` });
  return { code, ...JSON.parse(stdout) };
}

test("nothing is due up to and including the last day, and the day after nothing is overdue", async () => {
  const home = newFolder();
  await done(["checkin", "--answers", "-", "--date", "2026-11-10"], { home, input: answers });
  expect(await dueOn(home, "2026-11-22")).toMatchObject({ code: 0, due: true, dueOn: "2026-11-17" });
  await done(["pause", "--until", "2026-12-06"], { home });
  for (const day of ["2026-11-22", "2026-12-06"])
    expect(await dueOn(home, day)).toMatchObject({ code: 3, due: false, dueOn: "2026-12-07" });
  expect(await dueOn(home, "2026-12-07")).toMatchObject({ code: 0, due: true, dueOn: "2026-12-07" });
  expect(Object.keys(await dueOn(home, "2026-12-07"))).toEqual([
    "code",
    "schema",
    "person",
    "due",
    "routine",
    "lastCheckinOn",
    "dueOn",
  ]);
  expect((await done(["people"], { home })).stdout).not.toMatch(/due now|overdue/);
});

test("a pause before anything is recorded, shown, ended, taken back", async () => {
  const home = newFolder();
  const state = async () => JSON.parse((await done(["pause", "--json"], { home })).stdout).untilOn;
  expect(await state()).toBeNull();
  await done(["pause", "--until", "2026-12-06"], { home });
  expect(await dueOn(home, "2026-11-30")).toMatchObject({
    due: false,
    lastCheckinOn: null,
    dueOn: "2026-12-07",
  });
  await done(["pause", "--until", "2026-12-13"], { home });
  expect(await state()).toBe("2026-12-13");
  await done(["pause", "--end"], { home });
  expect(await state()).toBeNull();
  expect(await dueOn(home, "2026-11-22")).toMatchObject({ code: 0, due: true, dueOn: "2026-11-22" });
  expect((await done(["undo", "--yes"], { home })).stdout).toContain("Taken back: the end of the pause.");
  expect(await state()).toBe("2026-12-13");
  expect((await done(["undo", "--yes"], { home })).stdout).toContain("Taken back: the pause.");
  expect(await state()).toBe("2026-12-06");
});

test("it belongs to one person", async () => {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  await done(["-p", "Ada", "pause", "--until", "today"], { home });
  expect((await headroom(["due"], { home })).code).toBe(0);
  expect((await headroom(["-p", "Ada", "due"], { home })).code).toBe(3);
});

describe("what is no day ahead is usage, and nothing is stored", () => {
  test.each(["2026-11-21", "yesterday", "2x", "soon", "2026-02-30", "9999-12-31"])(
    "--until %s",
    async (day) => {
      const home = newFolder();
      expect(await headroom(["pause", "--until", day], { home })).toMatchObject({ code: 2, stdout: "" });
      expect((await done(["pause"], { home })).stdout).toContain("No pause.");
    },
  );
  test("--until with --end", async () => {
    expect((await headroom(["pause", "--until", "2026-12-01", "--end"])).code).toBe(2);
  });
});

test("2w, its day and --until are the same pause, and during it nothing is urged", async () => {
  const home = newFolder();
  await done(["checkin", "--routine", "monthly", "--answers", "-", "--date", "2026-06-01"], {
    home,
    input:
      '{"answers":{"phys.head-eyes":1,"phys.digestion":1,"phys.muscle-tension":1,"phys.chronic-fatigue":1}}',
  });
  expect((await done([], { home })).stdout).toContain("due again");
  for (const words of [["2w"], ["2026-12-06"], ["--until", "2w"], ["--until", "2026-12-06"]]) {
    const { stdout } = await done(["pause", ...words, "--json"], { home });
    expect(JSON.parse(stdout).untilOn).toBe("2026-12-06");
  }
  const { stdout } = await done([], { home });
  expect(stdout).toContain("paused until Sun 6 Dec; nothing is due");
  expect(stdout).not.toMatch(/due again|due since|check-in due/);
});
