import { expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

const input = '{"answers":{"high.long-hours":true}}';

test("due says it in one sentence, whoever's name stands before it", async () => {
  const home = newFolder();
  const says = async (now: string) => {
    const { code, stdout } = await headroom(["due"], { home, now });
    return [code, stdout];
  };
  expect(await says("2026-11-22T09:00:00")).toEqual([0, "The first check-in is due.\n"]);
  await done(["checkin", "--routine", "monthly", "--answers", "-"], {
    home,
    input,
    now: "2026-11-22T09:00:00",
  });
  expect(await says("2026-11-23T09:00:00")).toEqual([
    3,
    "No check-in is due before Sun 29 Nov, in 6 days.\n",
  ]);
  expect(await says("2026-11-29T09:00:00")).toEqual([0, "A weekly check-in is due today, Sun 29 Nov.\n"]);
  expect(await says("2026-12-20T09:00:00")).toEqual([
    0,
    "A check-in has been due since Sun 29 Nov, now the monthly one.\n",
  ]);
  await done(["pause", "--until", "2026-12-06"], { home, now: "2026-11-23T09:00:00" });
  await done(["people", "add", "Ada"], { home });
  expect(await says("2026-11-23T09:00:00")).toEqual([
    3,
    "me: Paused until Sun 6 Dec. No check-in is due before Mon 7 Dec, in 14 days.\n",
  ]);
});
