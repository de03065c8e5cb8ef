import { describe, expect, test } from "vitest";
import { done, headroom, journalIn, newFolder } from "../helpers/cli";

const input = '{"answers":{"phys.head-eyes":1}}';
const store = async (now: string, TZ: string, ...flags: string[]) =>
  JSON.parse(
    (await done(["checkin", "--answers", "-", "--json", ...flags], { input, now, env: { TZ } })).stdout,
  );

describe("the day is that of the person's own clock", () => {
  test.each([
    ["2026-11-22T09:00:00Z", "UTC", "2026-11-22", "2026-11-22T09:00:00+00:00"],
    // Thirteen hours ahead in summer, twelve in winter.
    ["2026-11-22T11:00:00Z", "Pacific/Auckland", "2026-11-23", "2026-11-23T00:00:00+13:00"],
    ["2026-11-22T10:59:59Z", "Pacific/Auckland", "2026-11-22", "2026-11-22T23:59:59+13:00"],
    ["2026-06-30T12:00:00Z", "Pacific/Auckland", "2026-07-01", "2026-07-01T00:00:00+12:00"],
    // Half an hour and a minus sign.
    ["2026-11-22T03:29:59Z", "America/St_Johns", "2026-11-21", "2026-11-21T23:59:59-03:30"],
    ["2026-11-22T03:30:00Z", "America/St_Johns", "2026-11-22", "2026-11-22T00:00:00-03:30"],
    ["2026-07-01T02:30:00Z", "America/St_Johns", "2026-07-01", "2026-07-01T00:00:00-02:30"],
    ["2026-11-22T18:15:00Z", "Asia/Kathmandu", "2026-11-23", "2026-11-23T00:00:00+05:45"],
    ["2026-11-22T10:00:00Z", "Pacific/Kiritimati", "2026-11-23", "2026-11-23T00:00:00+14:00"],
    // The hour that daylight saving leaves out, and the one that comes twice.
    ["2026-03-29T00:59:59Z", "Europe/Berlin", "2026-03-29", "2026-03-29T01:59:59+01:00"],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29", "2026-03-29T03:00:00+02:00"],
    ["2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25", "2026-10-25T02:30:00+02:00"],
    ["2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25", "2026-10-25T02:30:00+01:00"],
  ])("%s in %s is %s", async (now, zone, date, recordedAt) => {
    expect(await store(now, zone)).toMatchObject({ date, recordedAt });
  });

  test("without an offset HEADROOM_NOW is local time", async () => {
    expect(await store("2026-11-22T00:30:00", "Pacific/Auckland")).toMatchObject({
      date: "2026-11-22",
      recordedAt: "2026-11-22T00:30:00+13:00",
    });
    expect(await store("2026-11-22", "America/St_Johns")).toMatchObject({ date: "2026-11-22" });
  });
});

describe("days are counted on the calendar, also across a change of the clocks", () => {
  test.each([
    ["2026-03-30T00:15:00", "1d", "2026-03-29"],
    ["2026-03-30T00:15:00", "2d", "2026-03-28"],
    ["2026-10-26T00:15:00", "yesterday", "2026-10-25"],
    ["2026-10-26T23:45:00", "1w", "2026-10-19"],
    ["2026-03-29T02:30:00", "today", "2026-03-29"],
  ])("at %s, %s is %s", async (now, text, date) => {
    expect((await store(now, "Europe/Berlin", "--date", text)).date).toBe(date);
  });

  test.each([
    ["Pacific/Auckland", "2026-09-26", "2026-10-03"],
    ["America/St_Johns", "2026-10-31", "2026-11-07"],
    ["Europe/Berlin", "2026-03-28", "2026-04-04"],
  ])("due in %s seven days later, at midnight", async (TZ, date, dueOn) => {
    const home = newFolder();
    await done(["checkin", "--answers", "-"], { home, input, now: `${date}T23:30:00`, env: { TZ } });
    const due = async (now: string) => {
      const run = await headroom(["due", "--json"], { home, now, env: { TZ } });
      return [run.code, JSON.parse(run.stdout).dueOn];
    };
    const eve = new Date(Date.parse(dueOn) - 86_400_000).toISOString().slice(0, 10);
    expect(await due(`${eve}T23:59:59`)).toEqual([3, dueOn]);
    expect(await due(`${dueOn}T00:00:01`)).toEqual([0, dueOn]);
  });
});

describe("moving about", () => {
  test("check-ins of one day keep the order in which they were recorded, whatever the zone", async () => {
    const home = newFolder();
    const at = async (now: string, TZ: string, note: string) =>
      done(["checkin", "--allow-same-day", "--answers", "-", "--note", note], {
        home,
        input,
        now,
        env: { TZ },
      });
    await at("2026-11-22T06:00:00Z", "Asia/Kathmandu", "first");
    await at("2026-11-22T07:00:00Z", "America/St_Johns", "second");
    const latest = JSON.parse((await done(["show", "--json"], { home })).stdout);
    expect(latest.note).toBe("second");
  });

  test("a clock that goes back never makes an id that is lower", async () => {
    const home = newFolder();
    for (const now of ["2026-11-22T09:00:00Z", "2026-11-20T09:00:00Z", "2026-11-21T09:00:00Z"])
      await done(["checkin", "--answers", "-"], { home, input, now });
    const ids = (journalIn(home) ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(3);
  });
});

describe("a clock that goes back", () => {
  const stored = async (days: readonly string[]) => {
    const home = newFolder();
    for (const day of days)
      await done(["checkin", "--answers", "-", "--date", day], { home, input, now: "2026-11-23T09:00:00" });
    return home;
  };

  test("far, as in a wrong CMOS clock, hides nothing: the record is there, and what is dated ahead is named", async () => {
    const home = await stored(["2026-11-16", "2026-11-23"]);
    const now = "2020-01-01T09:00:00";
    const { stdout, stderr } = await headroom([], { home, now });
    expect(stdout).toContain("Mon 23 Nov 2026");
    expect(stdout).not.toContain("first check-in");
    expect(stderr).toContain("2 check-ins dated after today, 2020-01-01: 2026-11-16, 2026-11-23");
    expect(await headroom(["due"], { home, now })).toMatchObject({
      code: 3,
      stdout: "No check-in is due before Mon 30 Nov 2026, in 2525 days.\n",
    });
  });

  test("by a day, as on a flight westwards, names the one of tomorrow and counts the others", async () => {
    const home = await stored(["2026-11-16", "2026-11-23"]);
    const { stdout, stderr } = await headroom([], { home, now: "2026-11-22T23:00:00" });
    expect(stdout).toContain("Sun 22 Nov 2026");
    expect(stderr).toContain("1 check-in dated after today, 2026-11-22: 2026-11-23");
    expect((await done([], { home, now: "2026-11-23T00:00:00" })).stderr).toBe("");
  });
});
