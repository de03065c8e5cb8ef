import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";

/** What is left of sessions: the list, the two pages, the overview, export, import, undo. */

const id = (number: number) => `0199b0c0-0000-7000-8000-${String(number).padStart(12, "0")}`;
const recordedAt = "2026-11-08T10:00:00+00:00";
const checkIn = (number: number, date: string, more: object = {}) => ({
  ...{ v: 1, id: id(number), type: "checkin", recordedAt, date, routine: "custom" },
  ...{ instruments: { checklist: 1 }, answers: { "high.long-hours": true }, details: {}, load: {} },
  ...{ context: [], boundaries: {}, note: null, tags: [], ...more },
});
const session = {
  ...{ v: 1, id: id(2), type: "session", recordedAt, date: "2026-11-08", with: "Mira", mentor: "me" },
  ...{ begun: recordedAt, consent: recordedAt, checkin: id(1), nextOn: "2026-11-22", shared: "agreed" },
  agreed: [
    { kind: "boundary", id: "plan.time.mail-cutoff", says: "mail closed after 18:00" },
    { kind: "step", id: "peer.coffee", says: "Have an open talk over coffee with a peer" },
  ],
  ...{ held: [], support: ["Jun"], ask: "ask-of-the-mentor", note: "note-of-the-mentor" },
  views: { "high.long-hours": "view-of-the-mentor" },
};
const later = checkIn(3, "2026-11-15", { boundaries: { "plan.time.mail-cutoff": "kept" } });

async function homeWith(...entries: readonly object[]): Promise<string> {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  mkdirSync(path.dirname(journalPath(home, "ada")), { recursive: true });
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  appendFileSync(journalPath(home, "ada"), lines);
  return home;
}
const mentors = /(ask|note|view)-of-the-mentor/;

describe("sessions", () => {
  test("lists them for both, in the shape of the contract, and for nobody else", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    await done(["people", "add", "Jun"], { home });
    const of = async (...flags: string[]) =>
      JSON.parse((await done([...flags, "sessions", "--json"], { home })).stdout).sessions;
    expect(await of()).toMatchObject([
      { id: id(2), date: "2026-11-08", with: "Ada", checkin: id(1), nextOn: "2026-11-22", person: "ada" },
    ]);
    expect(await of("-p", "Ada")).toMatchObject([{ with: "Mira", note: "note-of-the-mentor" }]);
    expect(await of("-p", "Jun")).toEqual([]);
    expect((await done(["sessions"], { home })).stdout).toContain("next          Sun 22 Nov 2026, today");
  });

  test("an entry from elsewhere is listed with what it says", async () => {
    const { with: partner, v, type } = session;
    const bare = { v, type, id: id(2), recordedAt, date: "2026-11-08", with: partner };
    const home = await homeWith({ ...bare, agreed: ["no pager at dinner", 7, null], nextOn: "soon" });
    const { sessions } = JSON.parse((await done(["-p", "Ada", "sessions", "--json"], { home })).stdout);
    expect(sessions).toMatchObject([
      { agreed: [{ kind: "own", says: "no pager at dinner" }], nextOn: null, note: null, shared: "nothing" },
    ]);
  });

  test("the mentee's page holds nothing of the mentor's; the agenda does", async () => {
    const safety = { answers: { "high.long-hours": true, "help.numb": true, "crisis.life": true } };
    const home = await homeWith(checkIn(1, "2026-11-08", safety), session);
    const summary = (await done(["sessions", "--summary"], { home })).stdout;
    expect(summary).toContain("- mail closed after 18:00");
    expect(summary).toContain("- Risk ahead ");
    expect(summary).not.toMatch(mentors);
    expect(summary).not.toMatch(/numb|crisis|Please get help|Help first/i);
    const agenda = (await done(["sessions", "--with", "Ada", "--agenda"], { home })).stdout;
    for (const word of ["ask", "note", "view"]) expect(agenda).toContain(`${word}-of-the-mentor`);
    expect(
      (await headroom(["-p", "Ada", "sessions", "--on", "2026-11-09", "--summary"], { home })).code,
    ).toBe(1);
  });
});

describe("the record with sessions", () => {
  test("exports them only when asked for by name, and takes them back", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    const out = async (...flags: string[]) =>
      (await done(["-p", "Ada", "export", ...flags], { home })).stdout;
    for (const format of ["json", "ndjson", "md", "csv"]) {
      expect(await out("--format", format)).not.toMatch(/of-the-mentor|Mira/);
      if (format === "csv") continue;
      expect(await out("--format", format, "--include-sessions")).toContain("note-of-the-mentor");
      expect(await out("--format", format, "--include-sessions", "--no-notes")).not.toMatch(mentors);
    }
    const whole = await out("--include-sessions");
    const other = await homeWith();
    await done(["-p", "Ada", "import", "-"], { home: other, input: whole });
    expect((await done(["-p", "Ada", "export", "--include-sessions"], { home: other })).stdout).toBe(whole);
  });

  test("undo takes the session back, and the answers stay", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    expect((await done(["-p", "Ada", "undo", "--yes"], { home })).stdout).toContain("the session of 8 Nov");
    expect(JSON.parse((await done(["sessions", "--json"], { home })).stdout).sessions).toEqual([]);
    expect(
      JSON.parse((await done(["-p", "Ada", "history", "--json"], { home })).stdout).checkins,
    ).toHaveLength(1);
  });
});

describe("mentor overview", () => {
  const overview = async (home: string) =>
    JSON.parse((await done(["mentor", "overview", "--json"], { home })).stdout).people[0];

  test("shows whether what was agreed holds, and no level that is not shared", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session, later);
    const row = await overview(home);
    expect(row).toMatchObject({ name: "Ada", lastCheckin: "2026-11-15", nextOn: "2026-11-22", level: null });
    expect(row.agreed.map(({ how }: { how: string | null }) => how)).toEqual(["kept", null]);
    const { stdout } = await done(["mentor", "overview"], { home });
    expect(stdout).toMatch(/Ada {6}Sun 15 Nov {6}Sun 22 Nov {3}1 kept, 1 open\n/);
    expect(stdout).not.toMatch(/low|medium|high/);
  });

  test("shows the level where levels are shared, as if the help questions were never asked", async () => {
    const safety = { answers: { "high.long-hours": false, "crisis.life": true } };
    const home = await homeWith(checkIn(1, "2026-11-08", safety), { ...session, shared: "levels" });
    const without = await homeWith(checkIn(1, "2026-11-08", { answers: { "high.long-hours": false } }), {
      ...session,
      shared: "levels",
    });
    expect((await overview(home)).level).toBe((await overview(without)).level);
  });

  test("tells nothing of what is not shared", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), { ...session, shared: "nothing" }, later);
    expect((await overview(home)).agreed[0].how).toBeNull();
    expect((await done(["mentor", "overview"], { home })).stdout).toContain("not shared");
  });

  test("somebody else's mentee is only a name with the last check-in", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), { ...session, mentor: "jun" });
    expect(await overview(home)).toMatchObject({ lastSession: null, agreed: [], shared: null, level: null });
  });
});
