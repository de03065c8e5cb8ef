import { describe, expect, test } from "vitest";
import { done, headroom, journalIn, newFolder } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";

describe("recovery", () => {
  test("without a start is valid and says how to begin", async () => {
    const run = await done(["recovery", "--json"]);
    expect(JSON.parse(run.stdout)).toEqual({
      schema: "headroom/recovery@1",
      person: { id: "me", name: "me", role: null },
      startedOn: null,
      month: null,
      phase: null,
      expect: [],
      milestones: [],
      setbacks: [],
    });
    expect((await done(["recovery"])).stdout).toContain("headroom recovery start");
  });

  test("proposes the day on which a boundary first went into practice", async () => {
    const home = newFolder();
    const set = [
      "plan",
      "edit",
      "--set",
      "plan.time.mail-cutoff=18:00",
      "--activate",
      "plan.time.mail-cutoff",
    ];
    await headroom(set, { home, now: "2026-10-04T09:00:00" });
    expect((await done(["recovery"], { home })).stdout).toContain("headroom recovery start 2026-10-04");
  });

  test("tells phase, month, what to expect, and the newest start counts", async () => {
    const home = newFolder();
    await done(["recovery", "start"], { home });
    expect(JSON.parse((await done(["recovery", "--json"], { home })).stdout)).toMatchObject({
      month: 0,
      phase: "immediate",
    });
    await done(["recovery", "start", "2026-07-05"], { home });
    const { stdout } = await done(["recovery"], { home });
    expect(stdout).toContain("Month 4, adjustment (months 3 to 11), started 5 Jul");
    expect(stdout).toContain("See a doctor now about any physical sign");
    await done(["undo", "--yes"], { home });
    expect((await done(["recovery"], { home })).stdout).toContain(
      "a body that feels worse before it feels better",
    );
    await done(["recovery", "start", "2024-01-01"], { home });
    const past = (await done(["recovery"], { home })).stdout;
    expect(past).toContain("Month 34, past the last phase");
    expect(past).toContain("None are left to reach");
  });

  test("ticks what only the person can know", async () => {
    const home = newFolder();
    await done(["recovery", "start", "2026-07-05"], { home });
    await done(["recovery", "done", "pastime"], { home });
    const { milestones } = JSON.parse((await done(["recovery", "--json"], { home })).stdout);
    expect(milestones).toContainEqual({
      id: "pastime",
      met: true,
      evidence: [{ kind: "ticked", date: "2026-11-22" }],
    });
    expect((await done(["recovery"], { home })).stdout).toMatch(
      /✓ met +a pastime taken up again(?:: |\n +)you said so on 22 Nov/,
    );
    expect((await done(["recovery", "--ascii"], { home })).stdout).toMatch(/\+ met +a pastime/);
  });

  test("a second tick says that it was ticked, and stores nothing", async () => {
    const home = newFolder();
    await done(["recovery", "start", "2026-10-05"], { home });
    await done(["recovery", "done", "free-day"], { home, now: "2026-11-20T09:00:00" });
    const before = journalIn(home);
    const run = await done(["recovery", "done", "free-day"], { home });
    expect(run.stdout.replace("\n", " ")).toContain("was ticked on 20 Nov already. Nothing was stored.");
    expect(journalIn(home)).toBe(before);
  });

  test.each(["early-recovery", "contradictory", "help-desk", "eager-junior"] as const)(
    "%s: shows the ids that can be ticked, on one screen in every phase",
    async (name) => {
      const home = newFolder();
      await done(["checkin", "--answers", exampleFile(name), "-q"], { home });
      for (const [start, id] of [
        ["2026-10-01", "manager-talk"],
        ["2026-05-01", "pastime"],
        ["2025-10-01", "growth"],
      ] as const) {
        await done(["recovery", "start", start], { home });
        const { stdout } = await done(["recovery"], { home });
        expect(stdout).toMatch(new RegExp(` ${id}$`, "m"));
        expect(stdout.split("\n").length - 1).toBeLessThanOrEqual(23);
        expect(stdout).toContain("ee a doctor");
        expect(stdout).toContain("headroom help-now");
      }
    },
  );

  test.each([
    [["recovery", "start", "2026-02-30"], 2, "that is not a date"],
    [["recovery", "start", "2027-01-01"], 2, "is in the future"],
    [["recovery", "done", "pastme"], 2, "Did you mean pastime"],
    [["recovery", "done", "boundary-half"], 2, "checked by the record itself"],
    [["recovery", "done", "pastime"], 1, "headroom recovery start records one"],
    [["recovery", "strat"], 2, "Did you mean start"],
  ])("%j ends with %i", async (argv, code, says) => {
    const home = newFolder();
    const run = await headroom(argv, { home });
    expect([run.code, run.stdout]).toEqual([code, ""]);
    expect(run.stderr).toContain(says);
    expect(journalIn(home)).toBeNull();
  });

  test("small steps in the first months, and help first after a crisis answer", async () => {
    const home = newFolder();
    await headroom(["checkin", "--answers", exampleFile("early-recovery"), "-q"], { home });
    await done(["recovery", "start", "2026-10-01"], { home });
    expect((await done(["advice"], { home })).stdout).toMatch(/small steps\s+are\s+enough/);
    await headroom(["checkin", "--answers", "-", "-q"], { home, input: '{"answers":{"crisis.life":true}}' });
    const run = await headroom(["recovery"], { home });
    expect(run.stdout).toMatch(/^Please get help now/);
    expect(run.stdout).not.toContain("Milestones");
  });
});
