import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, journalIn, newFolder, type Run } from "../helpers/cli";
import { transcript } from "../helpers/transcript";

const weekly = (answer: number, more: object = {}) =>
  JSON.stringify({
    answers: {
      "phys.sleep-disruption": answer,
      "phys.chronic-fatigue": answer,
      "phys.frequent-illness": 0,
      "phys.head-eyes": answer,
      "phys.digestion": 1,
      "phys.muscle-tension": null,
      "high.long-hours": answer > 2,
    },
    ...more,
  });

/** Stores one check-in of a day. */
const store = (home: string, date: string, input: string, ...flags: string[]) =>
  done(["checkin", "--allow-same-day", "--answers", "-", "--date", date, ...flags], { home, input });

test("a record over some weeks, as it reads", async () => {
  const home = newFolder();
  const runs: Run[] = [];
  const run = async (argv: string[], input?: string) => {
    runs.push(await headroom(argv, { home, ...(input === undefined ? {} : { input }) }));
  };
  await run(["history"]);
  await run(["show"]);
  await run(
    ["checkin", "--allow-same-day", "--answers", "-", "--date", "2026-11-01", "--routine", "weekly"],
    weekly(2),
  );
  await run(
    ["checkin", "--allow-same-day", "--answers", "-", "--date", "1w"],
    weekly(3, { context: ["on-call", "ill"] }),
  );
  await run(
    [
      "checkin",
      "--allow-same-day",
      "--answers",
      "-",
      "--note",
      "release week",
      "--tag",
      "release",
      "--tag",
      "hot",
    ],
    weekly(4),
  );
  await run(["history"]);
  await run(["history", "--since", "2026-11-02", "--limit", "1"]);
  await run(["show", "2026-11-01"]);
  await run(["edit", "2026-11-01", "--note", "a calm week"]);
  await run(["delete", "2026-11-15", "--yes"]);
  await run(["history"]);
  await run(["undo", "--yes"]);
  await run(["undo", "--yes"]);
  await run(["undo", "--yes"]);
  await run(["delete", "latest", "--erase", "--yes"]);
  await run(["history"]);
  await run(["undo", "--yes"]);
  await run(["undo", "--yes"]);
  await expect(transcript("a record over some weeks", runs)).toMatchFileSnapshot("transcripts/record.md");
});

describe("edit", () => {
  let home = "";
  const edited = async (input: string, ...flags: string[]) =>
    JSON.parse(
      (await done(["edit", "latest", "--answers", "-", "--json", ...flags], { home, input })).stdout,
    );
  beforeAll(async () => {
    home = newFolder();
    const first = {
      load: { "m.hours": 47, "m.sleep": 6 },
      context: ["on-call"],
      boundaries: { "plan.time.mail-cutoff": "kept" },
      details: { "high.life-interference": ["sleep"] },
      note: "first",
      tags: ["a", "b"],
    };
    await store(home, "2026-11-15", weekly(3, first));
  });

  test("and checkin take what show prints", async () => {
    const [own, other] = [newFolder(), newFolder()];
    const week = { answers: { "phys.head-eyes": 2 }, load: { "m.hours": 40 }, tags: ["a"] };
    await done(["checkin", "--answers", "-"], { home: own, input: JSON.stringify(week) });
    const { stdout: input } = await done(["show", "--json"], { home: own });
    await done(["checkin", "--answers", "-"], { home: other, input });
    await done(["edit", "latest", "--answers", "-"], { home: other, input: input.replace('"a"', '"b"') });
    const { stdout } = await done(["show", "--json"], { home: other });
    expect(JSON.parse(stdout)).toMatchObject({ ...week, tags: ["b"] });
  });

  test("merges: what is not named stays", async () => {
    const before = JSON.parse((await done(["show", "--json"], { home })).stdout);
    const after = await edited('{"answers":{"phys.head-eyes":0},"load":{"m.sleep":7}}');
    expect(after).toEqual({
      ...before,
      answers: { ...before.answers, "phys.head-eyes": 0 },
      load: { "m.hours": 47, "m.sleep": 7 },
      changedAt: "2026-11-22T09:14:03+00:00",
      result: after.result,
    });
    expect(after.result.strain.physical).toBeLessThan(before.result.strain.physical);
    expect(JSON.parse((await done(["show", "--json"], { home })).stdout)).toEqual(after);
  });

  test("null clears answers, load, details, boundaries, note, tags and context", async () => {
    const cleared = await edited(
      JSON.stringify({
        answers: { "high.long-hours": null },
        load: { "m.hours": null },
        details: { "high.life-interference": null },
        boundaries: { "plan.time.mail-cutoff": null },
        note: null,
        tags: null,
        context: null,
      }),
    );
    expect(cleared).toMatchObject({ details: {}, boundaries: {}, note: null, tags: [], context: [] });
    expect(cleared.load).toEqual({ "m.sleep": 7 });
    expect(cleared.answers).not.toHaveProperty("high.long-hours");
    expect(cleared.instruments).toEqual({ physical: 2 });
  });

  test("flags beat the file; the day moves, the id and the moment stay", async () => {
    const before = JSON.parse((await done(["show", "--json"], { home })).stdout);
    const moved = await edited(
      '{"answers":{},"date":"2026-11-10","note":"file"}',
      "--date",
      "2026-11-09",
      "--note",
      "flag",
    );
    expect(moved).toMatchObject({
      date: "2026-11-09",
      note: "flag",
      id: before.id,
      recordedAt: before.recordedAt,
    });
    expect((await headroom(["show", "2026-11-15"], { home })).code).toBe(1);
  });

  test("only appends, and undo gives every state back", async () => {
    const lines = (journalIn(home) ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(["checkin", "amendment", "amendment", "amendment"]);
    for (const _ of [1, 2, 3]) await done(["undo", "--yes"], { home });
    const first = JSON.parse((await done(["show", "--json"], { home })).stdout);
    expect(first).toMatchObject({
      date: "2026-11-15",
      note: "first",
      tags: ["a", "b"],
      load: { "m.hours": 47 },
    });
    await done(["undo", "--yes"], { home });
    expect((await headroom(["show"], { home })).code).toBe(1);
    expect((await headroom(["undo", "--yes"], { home })).stderr).toContain("there is nothing to take back");
  });
});

describe("REF", () => {
  test("latest, a date, that day's last, an ending of the id, whatever its case", async () => {
    const home = newFolder();
    await store(home, "2026-11-15", weekly(1));
    await store(home, "2026-11-15", weekly(2, { note: "second" }));
    await store(home, "2026-11-08", weekly(3, { note: "older, recorded last" }));
    const show = async (ref?: string) =>
      JSON.parse((await headroom(["show", ...(ref === undefined ? [] : [ref]), "--json"], { home })).stdout);
    const latest = await show();
    expect(latest.note).toBe("second");
    expect(await show("latest")).toEqual(latest);
    expect(await show("2026-11-15")).toEqual(latest);
    expect(await show("1w")).toEqual(latest);
    expect(await show(latest.id)).toEqual(latest);
    expect(await show(latest.id.slice(-6).toUpperCase())).toEqual(latest);
    expect((await show("2w")).note).toBe("older, recorded last");
  });
});

describe("delete", () => {
  test("hides in the file, erases from the file, and says what remains", async () => {
    const home = newFolder();
    await store(home, "2026-11-08", weekly(1, { note: "keepme" }));
    await store(home, "2026-11-15", weekly(2, { note: "secretword" }));
    await done(["edit", "latest", "--note", "othersecret"], { home });
    const kept = (journalIn(home) ?? "").split("\n")[0];
    const hidden = await done(["delete", "latest", "--yes"], { home });
    expect(hidden.stdout).toBe(
      "Hidden: the check-in of Sun 15 Nov.\nheadroom undo brings it back; --erase would truly erase it.\n",
    );
    expect(journalIn(home)).toContain("secretword");
    await done(["undo", "--yes"], { home });
    const erased = await done(["delete", "latest", "--erase", "--yes"], { home });
    expect(erased.stdout).toBe(
      "Erased: the check-in of Sun 15 Nov.\nCopies elsewhere (backups, synced folders) remain.\n",
    );
    expect(journalIn(home)).toBe(`${kept}\n`);
  });

  test("says as JSON what it did", async () => {
    const home = newFolder();
    const { id } = JSON.parse((await store(home, "2026-11-08", weekly(1), "--json")).stdout);
    const change = async (...argv: string[]) =>
      JSON.parse((await done([...argv, "--json"], { home })).stdout);
    expect(await change("delete", "--yes")).toEqual({
      schema: "headroom/change@2",
      person: { id: "me", name: "me", role: null },
      change: "hidden",
      entry: { id, type: "checkin", recordedAt: expect.any(String), date: "2026-11-08" },
    });
    expect(await change("undo", "--yes")).toMatchObject({ change: "undone", entry: { type: "removal" } });
    expect(await change("delete", "--yes", "--erase")).toMatchObject({ change: "erased", entry: { id } });
    expect(journalIn(home)).toBe("");
  });
});

test("a dry run shows the same and stores nothing", async () => {
  const home = newFolder();
  const dry = await headroom(["checkin", "--allow-same-day", "--answers", "-", "--dry-run"], {
    home,
    input: weekly(2),
  });
  expect(dry).toMatchObject({ code: 0, stderr: "note: nothing was stored: this was a dry run\n" });
  expect(journalIn(home)).toBeNull();
  const real = await done(["checkin", "--allow-same-day", "--answers", "-"], { home, input: weekly(2) });
  expect(dry.stdout).toBe(real.stdout);
});

test("flags beat the file, tags unite, and the same answers may come twice", async () => {
  const home = newFolder();
  const input = weekly(2, { date: "2026-11-01", note: "file", tags: ["a", "b"], context: ["ill", "ill"] });
  const first = JSON.parse(
    (await done(["checkin", "--allow-same-day", "--answers", "-", "--json"], { home, input })).stdout,
  );
  expect(first).toMatchObject({
    date: "2026-11-01",
    note: "file",
    tags: ["a", "b"],
    context: ["ill"],
    routine: "custom",
  });
  const flags = ["--date", "3d", "--note", "flag", "--tag", "b", "--tag", "c", "--routine", "weekly"];
  const second = JSON.parse(
    (await done(["checkin", "--allow-same-day", "--answers", "-", "--json", ...flags], { home, input }))
      .stdout,
  );
  expect(second).toMatchObject({
    date: "2026-11-19",
    note: "flag",
    tags: ["a", "b", "c"],
    routine: "weekly",
  });
  expect(JSON.parse((await done(["history", "--json"], { home })).stdout).checkins).toHaveLength(2);
});

describe("history", () => {
  test("newest first, by range and number; JSON has them all", async () => {
    const home = newFolder();
    const days = Array.from({ length: 20 }, (_, row) => `2026-10-${String(row + 1).padStart(2, "0")}`);
    for (const day of days) await store(home, day, weekly(1));
    const dates = async (...flags: string[]) =>
      JSON.parse((await done(["history", "--json", ...flags], { home })).stdout).checkins.map(
        ({ date }: { date: string }) => date,
      );
    expect(await dates()).toEqual(days.toReversed());
    expect(await dates("--limit", "3")).toEqual(["2026-10-20", "2026-10-19", "2026-10-18"]);
    expect(await dates("--since", "2026-10-02", "--until", "2026-10-03")).toEqual([
      "2026-10-03",
      "2026-10-02",
    ]);
    expect(await dates("--until", "2026-09-01")).toEqual([]);
    const text = (await done(["history"], { home })).stdout.split("\n");
    // One screen: 23 lines and the line break at the end.
    expect(text.length).toBeLessThanOrEqual(24);
    expect(text.join("\n")).toContain("3 older: --limit 20");
  });
});
