import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";
import { textBelow } from "../helpers/share";

/** What a mentor keeps of their mentees, before and after a talk. */

const id = (number: number) => `0199b0c0-0000-7000-8000-${String(number).padStart(12, "0")}`;
const recordedAt = "2026-11-08T10:00:00+00:00";
const checkIn = (number: number, date: string) => ({
  ...{ v: 1, id: id(number), type: "checkin", recordedAt, date, routine: "custom" },
  ...{ instruments: { checklist: 1 }, answers: { "high.long-hours": true }, details: {}, load: {} },
  ...{ context: [], boundaries: {}, note: "words-of-the-mentee", tags: [] },
});
const session = {
  ...{ v: 1, id: id(2), type: "session", recordedAt, date: "2026-11-08", with: "Mira", mentor: "me" },
  ...{ begun: recordedAt, consent: recordedAt, checkin: id(1), nextOn: "2026-11-29", shared: "nothing" },
  agreed: [{ kind: "own", id: null, says: "lunch away from the desk" }],
};

async function homeWith(...entries: readonly object[]): Promise<string> {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  mkdirSync(path.dirname(journalPath(home, "ada")), { recursive: true });
  appendFileSync(journalPath(home, "ada"), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  return home;
}

describe("a mentor's notes", () => {
  test("lie in the mentor's own folder, never in the mentee's nor in an export of theirs", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    await done(["mentor", "note", "ada", "laughed-once"], { home });
    await done(["mentor", "note", "Ada", "--ask", "the-rota-talk"], { home });
    await done(["mentor", "note", "Ada", "-"], { home, input: "from-a-pipe\n" });
    expect(textBelow(path.join(home, "people", "ada"))).not.toMatch(/laughed-once|the-rota-talk|from-a-pipe/);
    expect(textBelow(path.join(home, "people", "me"))).toMatch(/laughed-once/);
    const exported = await done(["-p", "Ada", "export", "--include-sessions"], { home });
    expect(exported.stdout).not.toMatch(/laughed-once|the-rota-talk/);
    expect((await headroom(["mentor", "note", "Ada"], { home })).code).toBe(2);
    expect((await headroom(["mentor", "note", "Ada", " "], { home })).code).toBe(2);
    expect((await headroom(["mentor", "note", "Nobody", "x"], { home })).code).toBe(1);
  });

  test("stand on the page before a talk, with what was agreed and nothing that was not shared", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    await done(["mentor", "note", "Ada", "--ask", "the-rota-talk"], { home });
    await done(["mentor", "note", "Ada", "laughed-once"], { home });
    const { stdout } = await done(["mentor", "prepare", "Ada"], { home });
    for (const words of [
      "Before you talk with Ada",
      "The talk: Sun 29 Nov",
      "lunch away",
      "the-rota-talk",
      "laughed-once",
    ])
      expect(stdout).toContain(words);
    expect(stdout).not.toMatch(/words-of-the-mentee|50 hours|low|medium|high/);
    const { last, asks } = JSON.parse((await done(["mentor", "prepare", "Ada", "--json"], { home })).stdout);
    expect(last).toMatchObject({ date: "2026-11-08", nextOn: "2026-11-29" });
    expect(asks).toMatchObject([{ says: "the-rota-talk" }]);
  });

  test("on somebody with a computer of their own begin with what that person shares", async () => {
    const [ada, home] = [newFolder("ada"), newFolder("mentor")];
    await done(["checkin", "--answers", "-"], { home: ada, input: '{"answers":{"high.long-hours":true}}' });
    const file = path.join(newFolder("file"), "f.json");
    await done(
      ["share", "--for", "Mira", "--as", "Ada", "--fields", "levels,trend", "--yes", "-q", "-o", file],
      { home: ada },
    );
    await done(["import", file, "--yes"], { home });
    await done(["mentor", "note", "Ada", "first-impression"], { home });
    const { stdout } = await done(["mentor", "prepare", "Ada"], { home });
    for (const words of ["this is the first talk", "too few check-ins", "first-impression"])
      expect(stdout).toContain(words);
    expect((await headroom(["mentor", "end", "Ada"], { home })).stderr.replace(/\s+/g, " ")).toContain(
      "what Ada shares with you; Ada's key; your notes on Ada",
    );
    await done(["mentor", "end", "Ada", "--confirm", "Ada"], { home });
    expect(textBelow(home)).not.toMatch(/first-impression|Ada/);
    expect((await done(["shared"], { home })).stdout).toContain("Nobody shares");
    // Whoever comes back is a stranger again, whose words are to be compared.
    expect((await headroom(["import", file], { home })).stderr).toContain("the first file from Ada");
  });
});

describe("the end of a mentoring", () => {
  test("names all of it, then erases record, sessions and notes", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session);
    await done(["mentor", "note", "Ada", "laughed-once"], { home });
    const asked = await headroom(["mentor", "end", "Ada"], { home });
    expect(asked.code).toBe(2);
    expect(asked.stderr.replace(/\s+/g, " ")).toContain(
      "the record of Ada, with 1 session and 1 check-in; your notes on Ada",
    );
    await done(["mentor", "end", "Ada", "--confirm", "Ada"], { home });
    expect(existsSync(path.join(home, "people", "ada"))).toBe(false);
    expect(textBelow(home)).not.toContain("laughed-once");
  });

  test("refuses a record that the mentee also uses alone, and keeps it when asked", async () => {
    const home = await homeWith(checkIn(1, "2026-11-08"), session, checkIn(3, "2026-11-15"));
    await done(["mentor", "note", "Ada", "laughed-once"], { home });
    const refused = await headroom(["mentor", "end", "Ada", "--confirm", "Ada"], { home });
    expect([refused.code, refused.stderr.includes("1 check-in outside sessions")]).toEqual([1, true]);
    expect(textBelow(home)).toContain("laughed-once");
    await done(["mentor", "end", "Ada", "--keep-record", "--confirm", "Ada"], { home });
    expect(textBelow(home)).not.toContain("laughed-once");
    expect(textBelow(home)).toContain("words-of-the-mentee");
  });
});
