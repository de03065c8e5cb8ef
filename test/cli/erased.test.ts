import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run as importRecord } from "../../src/commands/import/run";
import { done, headroom, journalIn, journalPath, newFolder } from "../helpers/cli";
import { inProcess } from "../helpers/in-process";

const secret = "nobody else may read this";
const input = JSON.stringify({ answers: { "phys.head-eyes": 1 }, note: secret });

/** A home with two check-ins, the newer one amended, and an export of it. */
async function homeWithRecord(): Promise<{ home: string; exported: string; journal: string }> {
  const home = newFolder();
  await done(["checkin", "--answers", "-", "--date", "2026-11-15", "--note", "stays"], {
    home,
    input: '{"answers":{}}',
  });
  await done(["checkin", "--answers", "-"], { home, input });
  await done(["edit", "latest", "--note", `${secret}!`], { home });
  const { stdout } = await done(["export"], { home });
  return { home, exported: stdout, journal: journalIn(home) ?? "" };
}

const bytesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(path.join(one.parentPath, one.name), "utf8"))
    .join("\n");

test("delete --erase: gone from copies too, and no merge brings it back unless it is wanted", async () => {
  const { home, exported, journal } = await homeWithRecord();
  const me = path.join(home, "people/me");
  mkdirSync(path.join(me, "set-aside"));
  const conflict = path.join(me, "journal.sync-conflict-20261122-091403-ABCDEFG.jsonl");
  for (const file of [conflict, path.join(me, "set-aside/journal.jsonl")]) writeFileSync(file, journal);
  await done(["delete", "latest", "--erase", "--yes"], { home });
  expect(bytesIn(me)).not.toContain(secret);
  expect(bytesIn(me)).toContain("stays");
  const list = path.join(home, "erased");
  expect(readFileSync(list, "utf8")).toMatch(/^(?:[0-9a-f]{64}\n){2}$/);
  expect(statSync(list).mode & 0o777).toBe(0o600);

  writeFileSync(conflict, journal);
  await headroom(["doctor", "--fix"], { home });
  expect(journalIn(home)).not.toContain(secret);
  for (const text of [exported, journal]) {
    const again = await headroom(["import", "-"], { home, input: text });
    expect([again.code, again.stdout]).toEqual([1, expect.stringContaining("erased here; --take theirs")]);
    expect(journalIn(home)).not.toContain(secret);
  }
  const { failure } = await inProcess(home, (context) => importRecord(context, { take: "theirs" }, "-"), {
    stdin: journal,
  });
  expect([failure, readFileSync(list, "utf8")]).toEqual([null, ""]);
  expect(journalIn(home)).toContain(secret);
  await done(["import", "-"], { home, input: journal });
});

test("what a program writes back into the journal itself is named by doctor and erased again", async () => {
  const { home, journal } = await homeWithRecord();
  const words = path.join(home, "words");
  writeFileSync(words, "seven calm horses at noon\n", { mode: 0o600 });
  const opens = ["--passphrase-file", words];
  await done(["lock", "--yes", "-q", ...opens], { home });
  const locked = journalIn(home) ?? "";
  await done(["delete", "latest", "--erase", "--yes", ...opens], { home });
  for (const [lines, flags] of [[locked, opens] as const, [journal, []] as const]) {
    if (lines === journal) await done(["unlock", "-q", ...opens], { home });
    writeFileSync(journalPath(home), lines, { mode: 0o600 });
    const { code, stdout } = await headroom(["doctor", ...flags], { home });
    expect([code, stdout]).toEqual([1, expect.stringContaining("2 entries that were erased here are in")]);
    const mended = await headroom(["doctor", "--fix", ...flags], { home });
    expect([mended.code, mended.stderr]).toEqual([0, ""]);
    const left = (await done(["history", "--json", ...flags], { home })).stdout;
    expect([left.includes(secret), left.includes("stays")]).toEqual([false, true]);
  }
});

test("people remove and forget: what was erased stays so, also sealed", async () => {
  const { home, exported } = await homeWithRecord();
  const words = path.join(home, "words");
  writeFileSync(words, "seven calm horses at noon\n", { mode: 0o600 });
  await done(["lock", "--yes", "-q", "--passphrase-file", words], { home });
  await done(["forget", "--confirm", "me"], { home });
  expect(existsSync(journalPath(home))).toBe(false);
  const { code, stdout } = await headroom(["import", "-"], { home, input: exported });
  expect([code, stdout]).toEqual([1, expect.stringContaining("erased here")]);
  expect(journalIn(home) ?? "").not.toContain(secret);
});

test("what the erased one has shared with somebody here is named", async () => {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  await done(["-p", "Ada", "checkin", "--answers", "-"], { home, input });
  const file = path.join(home, "ada.json");
  await done(["-p", "Ada", "share", "--for", "Mira", "--fields", "notes", "--yes", "-q", "-o", file], {
    home,
  });
  await done(["people", "add", "Mira"], { home });
  await done(["-p", "Mira", "import", file, "--yes"], { home });
  const says = "What Ada shares with Mira is still here: headroom -p Mira shared remove Ada --confirm Ada";
  const flat = (text: string) => text.replace(/\s+/g, " ");
  const erased = await done(["-p", "Ada", "delete", "latest", "--erase", "--yes"], { home });
  expect(flat(erased.stdout)).toContain(says);
  const removed = await done(["people", "remove", "Ada", "--confirm", "Ada"], { home });
  expect(flat(removed.stdout)).toContain(says);
});
