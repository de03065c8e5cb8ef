import { beforeAll, describe, expect, test } from "vitest";
import { done, newFolder } from "../helpers/cli";

const home = newFolder();
beforeAll(async () => {
  for (const [date, note, tags] of [
    ["2026-11-01", "Umzug des Rechenzentrums", ["migration", "night"]],
    ["2026-11-08", null, ["Release"]],
    ["2026-11-15", `${"a release that took all week ".repeat(5)}end`, []],
  ])
    await done(["checkin", "--answers", "-"], {
      home,
      input: JSON.stringify({ date, answers: { "phys.head-eyes": 1 }, note, tags }),
    });
});

const dates = async (...flags: string[]) =>
  JSON.parse((await done(["history", "--json", ...flags], { home })).stdout).checkins.map(
    ({ date }: { date: string }) => date.slice(-2),
  );

describe("history", () => {
  test.each([
    [["--tag", "migration"], ["01"]],
    [["--tag", "release"], ["08"]],
    [["--tag", "migration", "--tag", "night"], ["01"]],
    [["--tag", "migration", "--tag", "release"], []],
    [
      ["--search", "RELEASE"],
      ["15", "08"],
    ],
    [["--search", "rechenzentrum", "--tag", "night"], ["01"]],
    [["--search", "release", "--since", "2026-11-10"], ["15"]],
  ])("%j finds %j", async (flags, found) => {
    expect(await dates(...flags)).toEqual(found);
  });

  test("shows tags and the beginning of the note below each, at any width", async () => {
    const { stdout } = await done(["history"], { home });
    expect(stdout).toContain("\n  #migration #night Umzug des Rechenzentrums\n");
    expect(stdout).toContain("\n  #Release\n");
    expect(stdout).toMatch(/\n {2}a release that took[^\n]{20,60}\.\.\.\n/);
    const narrow = await done(["history"], { home, env: { COLUMNS: "60" } });
    expect(Math.max(...narrow.stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  test("says when none has that", async () => {
    expect((await done(["history", "--tag", "none"], { home })).stdout).toContain("No check-in has that.");
  });
});
