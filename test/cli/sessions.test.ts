import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { instruments } from "../../src/core/questionnaire/instruments/index";
import { done, headroom, journalIn, journalPath, newFolder } from "../helpers/cli";

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
    { kind: "boundary", id: "plan.time.mail-cutoff", says: "email closed after 18:00" },
    { kind: "step", id: "peer.coffee", says: "Have an open chat over coffee with a peer" },
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
const ofMentor = /(ask|note|view)-of-the-mentor/;

describe("sessions", () => {
  test("lists them for both, in the shape of the contract, and for nobody else", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    await done(["people", "add", "Jun"], { home });
    const of = async (...flags: string[]) =>
      JSON.parse((await done([...flags, "sessions", "--json"], { home })).stdout).sessions;
    expect(await of()).toMatchObject([
      { id: id(2), date: "2026-11-08", with: "Ada", checkin: id(1), nextOn: "2026-11-22", menteeId: "ada" },
    ]);
    expect(await of("-p", "Ada")).toMatchObject([{ with: "Mira", note: "note-of-the-mentor" }]);
    expect(await of("-p", "Jun")).toEqual([]);
    expect((await done(["sessions"], { home })).stdout).toContain("next          Sun 22 Nov 2026, today");
  });

  test("of several mentees none is named unless one or all are asked for", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    await done(["people", "add", "Jun"], { home });
    mkdirSync(path.dirname(journalPath(home, "jun")), { recursive: true });
    appendFileSync(journalPath(home, "jun"), `${JSON.stringify({ ...session, id: id(7) })}\n`);
    const shown = async (...flags: string[]) => (await done(["sessions", ...flags], { home })).stdout;
    expect(await shown()).toContain("You hold sessions with 2 people");
    expect(await shown()).not.toMatch(/Ada|Jun,|with Jun/);
    expect(await shown("--with", "Ada")).toContain("with Ada");
    expect(await shown("--with", "Ada")).not.toContain("with Jun");
    for (const name of ["with Ada", "with Jun"]) expect(await shown("--all")).toContain(name);
    expect((await headroom(["sessions", "--with", "Nobody"], { home })).code).toBe(1);
  });

  test("an unfinished one stands first, for both, with where it stands", async () => {
    const home = await homeWith();
    const draft = {
      ...{ v: 1, begun: recordedAt, consent: recordedAt, date: "2026-11-08", place: "result" },
      ...{ mentor: { id: "me", name: "Mira" }, checkIn: null, agreed: [], held: [], boundary: null },
      ...{ support: [], nextOn: null, shared: "nothing" },
    };
    writeFileSync(path.join(home, "people", "ada", "session-draft.json"), JSON.stringify(draft));
    const mentors = (await done(["sessions"], { home })).stdout.replace(/\s+/g, " ");
    expect(mentors).toContain(
      "Unfinished, with Ada, started Sun 8 Nov, at step 4 of 7; headroom session --with Ada continues it",
    );
    expect((await done(["-p", "Ada", "sessions"], { home })).stdout).toContain("Unfinished, with Mira");
    expect((await done(["mentor", "overview"], { home })).stdout).toContain("unfinished");
    const { open } = JSON.parse((await done(["sessions", "--json"], { home })).stdout);
    expect(open).toEqual([{ with: "Ada", begunAt: recordedAt, step: 4 }]);
  });

  test("the agreement goes into the mentee's own headroom, once, with the boundary in practice", async () => {
    const plan = {
      ...{ v: 1, id: id(1), type: "plan", recordedAt, date: "2026-11-08" },
      ...{ fields: { "plan.time.mail-cutoff": "18:00" }, active: ["plan.time.mail-cutoff"] },
    };
    const home = await homeWith(plan, { ...session, checkin: null });
    const agreement = (await done(["sessions", "--with", "Ada", "--agreement"], { home })).stdout;
    expect(agreement).not.toMatch(ofMentor);
    const own = newFolder("own");
    const take = (...flags: string[]) => done(["import", "-", ...flags], { home: own, input: agreement });
    expect((await take("--dry-run")).stdout).toContain("Would import");
    expect(journalIn(own)).toBeNull();
    const { stdout } = await take();
    for (const words of [
      "with Mira",
      "In practice from now on: email closed after 18:00",
      "talk again on Sun 22 Nov",
    ])
      expect(stdout).toContain(words);
    expect((await take()).stdout).toContain("is here already");
    expect(JSON.parse((await done(["plan", "--json"], { home: own })).stdout)).toMatchObject({
      revision: 1,
      active: ["plan.time.mail-cutoff"],
    });
    const [held] = JSON.parse((await done(["sessions", "--json"], { home: own })).stdout).sessions;
    expect(held).toMatchObject({ id: id(2), with: "Mira", nextOn: "2026-11-22", scope: "nothing" });
    const calendar = (await done(["sessions", "--calendar"], { home: own })).stdout;
    for (const line of ["SUMMARY:Talk with Mira", "DTSTART;VALUE=DATE:20261122"])
      expect(calendar).toContain(line);
    const refused = await headroom(["import", "-"], { home, input: agreement });
    expect([refused.code, refused.stderr.includes("this agreement is for Ada")]).toEqual([1, true]);
  });

  test("a fourth boundary waits in the plan", async () => {
    const home = newFolder();
    const three = [
      "plan.time.free-day=sunday",
      "plan.time.next-vacation=2026-12-20/2026-12-31",
      "plan.time.start=09:00",
    ];
    const active = three.flatMap((one) => ["--set", one, "--activate", one.split("=")[0] ?? ""]);
    await headroom(["plan", "edit", ...active], { home });
    const before = JSON.parse((await done(["plan", "--json"], { home })).stdout).active.length;
    const agreement = {
      ...{ schema: "headroom/agreement@1", id: id(2), date: "2026-11-08", with: "Mira", for: "Ada" },
      ...{ agreed: [], boundary: { id: "plan.time.mail-cutoff", value: "18:00" }, dropped: [] },
      ...{ support: [], nextOn: null },
    };
    const { stdout } = await done(["import", "-"], { home, input: JSON.stringify(agreement) });
    const after = JSON.parse((await done(["plan", "--json"], { home })).stdout);
    expect(after.fields["plan.time.mail-cutoff"]).toBe("18:00");
    expect(after.active.includes("plan.time.mail-cutoff")).toBe(before < 3);
    expect(stdout.includes("not in practice yet")).toBe(before === 3);
  });

  test("a boundary that was dropped is on the page and leaves practice in the mentee's own headroom", async () => {
    const plan = (number: number, stamp: string, active: readonly string[]) => ({
      ...{ v: 1, id: id(number), type: "plan", recordedAt: stamp, date: stamp.slice(0, 10), active },
      fields: { "plan.time.mail-cutoff": "18:00", "plan.time.free-day": "sunday" },
    });
    const both = ["plan.time.mail-cutoff", "plan.time.free-day"];
    const before = plan(0, "2026-11-01T10:00:00+00:00", both);
    const own = { ...session, checkin: null, agreed: [] };
    const home = await homeWith(before, plan(1, recordedAt, ["plan.time.free-day"]), own);
    const page = async (...flags: string[]) => (await done(["sessions", ...flags], { home })).stdout;
    expect(await page("--summary")).toContain(
      "- Nothing new.\n\n## No longer in practice\n\n- email closed after 18:00\n",
    );
    const agreement = JSON.parse(await page("--agreement"));
    expect(agreement.dropped).toEqual(["plan.time.mail-cutoff"]);
    // A revision from before the session is none of it.
    const earlier = await homeWith(before, plan(1, "2026-11-02T10:00:00+00:00", []), own);
    const other = JSON.parse((await done(["sessions", "--agreement"], { home: earlier })).stdout);
    expect(other.dropped).toEqual([]);
  });

  test("an entry from elsewhere is listed with what it says", async () => {
    const { with: partner, v, type } = session;
    const bare = { v, type, id: id(2), recordedAt, date: "2026-11-08", with: partner };
    const home = await homeWith({ ...bare, agreed: ["no pager at dinner", 7, null], nextOn: "soon" });
    const { sessions } = JSON.parse((await done(["-p", "Ada", "sessions", "--json"], { home })).stdout);
    expect(sessions).toMatchObject([
      { agreed: [{ kind: "own", says: "no pager at dinner" }], nextOn: null, note: null, scope: "nothing" },
    ]);
  });

  test("the mentee's page holds nothing of the mentor's; the agenda does", async () => {
    const safety = { answers: { "high.long-hours": true, "help.numb": true, "crisis.life": true } };
    const home = await homeWith(checkIn(1, "2026-11-08", safety), session);
    const summary = (await done(["-p", "Ada", "sessions", "--summary"], { home })).stdout;
    expect(summary).toContain("- email closed after 18:00");
    expect(summary).toContain("- Risk ahead ");
    expect(summary).not.toMatch(ofMentor);
    expect(summary).not.toMatch(/numb|crisis|Please get help|Help first/i);
    // The mentor sees of the answers what Ada shares.
    const mentors = (await done(["sessions", "--summary"], { home })).stdout;
    expect(mentors).toContain("- email closed after 18:00");
    expect(mentors).not.toContain("Risk ahead");
    await done(["-p", "Ada", "sessions", "allow", "levels"], { home });
    expect((await done(["sessions", "--summary"], { home })).stdout).toContain("Risk ahead");
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
      expect(await out("--format", format, "--include-sessions", "--no-notes")).not.toMatch(ofMentor);
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
    expect(row).toMatchObject({
      name: "Ada",
      lastCheckinOn: "2026-11-15",
      nextOn: "2026-11-22",
      level: null,
    });
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
    const row = await overview(home);
    expect(row.level).toBe((await overview(without)).level);
    expect(row.checklist).toBe((await overview(without)).checklist);
  });

  test("shows the risk ahead beside the level, and neither where none is shared", async () => {
    const answers = Object.fromEntries(
      instruments.checklist.items.map(({ id }) => [id, id.startsWith("high.")]),
    );
    const home = await homeWith(
      checkIn(1, "2026-11-15", { answers: { ...answers, "phys.chronic-fatigue": 0 } }),
      {
        ...session,
        shared: "levels",
      },
    );
    expect(await overview(home)).toMatchObject({ level: "high", checklist: "high" });
    const { stdout } = await done(["mentor", "overview"], { home });
    expect(stdout).toMatch(/agreed +level +risk ahead\n.* high +high\n/);
    // Where the table does not fit, what is empty has no line.
    const bare = await homeWith(checkIn(1, "2026-11-15"), { ...session, agreed: [], shared: "levels" });
    const narrow = await done(["mentor", "overview"], { home: bare, env: { COLUMNS: "60" } });
    expect(narrow.stdout).toContain("    agreed: nothing new\n    level: high\n\n");
    await done(["-p", "Ada", "sessions", "allow", "agreed"], { home });
    expect(await overview(home)).toMatchObject({ level: null, checklist: null });
    expect((await done(["mentor", "overview"], { home })).stdout).not.toMatch(/risk ahead|high/);
  });

  test("shows what the mentee allows now, and less again at any time", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), { ...session, shared: "levels" }, later);
    expect((await overview(home)).level).not.toBeNull();
    await done(["-p", "Ada", "sessions", "allow", "nothing"], { home });
    expect(await overview(home)).toMatchObject({ scope: "nothing", level: null });
    expect((await overview(home)).agreed[0].how).toBeNull();
    const out = (...flags: string[]) => done(["-p", "Ada", "export", ...flags], { home });
    expect((await out()).stdout).not.toContain("mentor-sees");
    const whole = (await out("--include-sessions")).stdout;
    const other = await homeWith();
    await done(["-p", "Ada", "import", "-"], { home: other, input: whole });
    expect((await overview(other)).scope).toBe("nothing");
    expect((await done(["-p", "Ada", "undo", "--yes"], { home })).stdout).toContain("what your mentor sees");
    expect((await overview(home)).scope).toBe("levels");
    expect(
      (await headroom(["-p", "Ada", "sessions", "allow", "nothing", "--with", "Jun"], { home })).code,
    ).toBe(1);
    expect((await headroom(["sessions", "allow", "all"], { home })).code).toBe(2);
  });

  test("tells nothing of what is not shared", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), { ...session, shared: "nothing" }, later);
    expect((await overview(home)).agreed[0].how).toBeNull();
    expect((await overview(home)).lastCheckinOn).toBeNull();
    expect((await done(["mentor", "overview"], { home })).stdout).toContain("not shared");
  });

  test("somebody else's mentee is only a name", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), { ...session, mentor: "jun" });
    expect(await overview(home)).toMatchObject({
      ...{ lastSessionOn: null, lastCheckinOn: null, agreed: [], scope: null, level: null },
    });
  });
});
