import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run as importRecord } from "../../src/commands/import/run";
import { readJournal } from "../../src/store/read";
import { done, headroom, journalIn, journalPath, newFolder } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";
import { inProcess } from "../helpers/in-process";

let home: string;
let journal: string;
let line: string;

beforeAll(async () => {
  home = newFolder();
  await done(["checkin", "--answers", exampleFile("help-desk"), "--date", "2026-11-01"], { home });
  await done(["checkin", "--answers", exampleFile("eager-junior"), "--date", "2026-11-08"], { home });
  await done(["edit", "latest", "--note", "edited"], { home });
  journal = journalIn(home) ?? "";
  line = (await done(["export", "--format", "ndjson"], { home })).stdout.split("\n")[0] ?? "";
});

const take = (input: string | Uint8Array, argv: string[] = [], to = newFolder()) =>
  headroom(["import", "-", "--json", ...argv], { home: to, input });

describe("what headroom wrote comes in", () => {
  test.each(["json", "ndjson", "csv"])("an export as %s, once", async (format) => {
    const to = newFolder();
    const { stdout } = await done(["export", "--format", format], { home });
    expect(JSON.parse((await take(stdout, ["--dry-run"], to)).stdout)).toEqual({
      ...{ schema: "headroom/import@1", added: 2, known: 0, refused: [], differs: [], received: null },
    });
    expect(existsSync(path.join(to, "people"))).toBe(false);
    expect(JSON.parse((await take(stdout, [], to)).stdout)).toMatchObject({ added: 2, known: 0 });
    const once = journalIn(to);
    const again = await take(stdout, [], to);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, known: 2 });
    expect(journalIn(to)).toBe(once);
  });

  test("a journal, line by line as it is, edits and removals too", async () => {
    const to = newFolder();
    const { stdout } = await take(journal, [], to);
    expect(JSON.parse(stdout)).toMatchObject({ added: 3, known: 0 });
    expect(journalIn(to)).toBe(journal);
  });

  test("everybody, with names and roles, into an empty home: the same bytes come out", async () => {
    const from = newFolder();
    await done(["people", "add", "Ada Lovelace", "--role", "lead"], { home: from });
    await done(["people", "add", "Jörg"], { home: from });
    await done(["people", "rename", "Jörg", "Georg"], { home: from });
    await done(["-p", "Ada Lovelace", "checkin", "--answers", exampleFile("help-desk")], { home: from });
    for (const format of ["json", "ndjson"]) {
      const all = await done(["export", "--all-people", "--format", format], { home: from });
      const to = newFolder();
      expect(JSON.parse((await take(all.stdout, [], to)).stdout)).toMatchObject({ added: 1, refused: [] });
      expect((await done(["export", "--all-people", "--format", format], { home: to })).stdout).toBe(
        all.stdout,
      );
      expect((await done(["export"], { home: to })).stdout).toContain('"checkins": []');
    }
  });

  test("a deleted check-in stays hidden, an edited one keeps its edit", async () => {
    const to = newFolder();
    const { stdout } = await done(["export"], { home });
    await take(stdout, [], to);
    await done(["delete", "2026-11-01", "--yes"], { home: to });
    await done(["edit", "2026-11-08", "--note", "other"], { home: to });
    expect(JSON.parse((await take(stdout, [], to)).stdout)).toMatchObject({ added: 0, known: 2 });
    const { checkins } = JSON.parse((await done(["history", "--json"], { home: to })).stdout);
    expect(checkins).toMatchObject([{ date: "2026-11-08", note: "other" }]);
  });
});

test("the record of somebody else is not mixed in unless a person is named", async () => {
  const from = newFolder();
  await done(["people", "add", "Ada"], { home: from });
  await done(["-p", "Ada", "checkin", "--answers", exampleFile("help-desk")], { home: from });
  for (const format of ["json", "ndjson"]) {
    const { stdout } = await done(["-p", "Ada", "export", "--format", format], { home: from });
    const to = newFolder();
    const refused = await headroom(["import", "-"], { home: to, input: stdout });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("-p NAME");
    expect(journalIn(to)).toBeNull();
    expect(JSON.parse((await take(stdout, ["-p", "me"], to)).stdout)).toMatchObject({ added: 1 });
  }
});

const id = "01930000-0000-7000-8000-000000000001";
const entry = (change: object) =>
  JSON.stringify({
    ...{
      v: 1,
      id,
      type: "checkin",
      recordedAt: "2026-11-01T09:00:00+00:00",
      date: "2026-11-01",
      routine: "custom",
    },
    ...{
      instruments: {},
      answers: { "phys.head-eyes": 1 },
      details: {},
      load: {},
      context: [],
      boundaries: {},
    },
    ...{ note: null, tags: [] },
    ...change,
  });
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

describe("one bad entry is refused with its line, the rest comes in, the exit code is 1", () => {
  test.each<[string, () => string | Uint8Array, RegExp]>([
    ["no JSON", () => "{oops}", /not JSON/],
    ["a torn line", () => '{"v":1,"id":"01', /cut off/],
    ["null", () => "null", /not an entry/],
    ["a list", () => "[]", /not an entry/],
    ["an empty object", () => "{}", /not an entry/],
    ["a later version", () => entry({ v: 2 }), /newer headroom/],
    ["a version that is none", () => entry({ v: "1" }), /^v: /],
    ["a later shape", () => line.replace("checkin@2", "checkin@3"), /newer headroom/],
    ["another shape", () => '{"schema":"headroom/plan@1"}', /that is not an entry/],
    ["no id", () => entry({ id: undefined }), /^id: /],
    ["an id that leads elsewhere", () => entry({ id: "../../etc/passwd" }), /^id: /],
    [
      "an id at the end of time",
      () => entry({ id: "ffffffff-ffff-7fff-bfff-ffffffffffff" }),
      /too far in the future/,
    ],
    ["a time that is none", () => entry({ recordedAt: "yesterday" }), /^recordedAt: /],
    ["a day that is none", () => entry({ date: "2026-02-30" }), /^date: /],
    ["a day to come", () => entry({ date: "2026-11-23" }), /future/],
    ["an unknown item", () => entry({ answers: { "phys.wings": 1 } }), /no item "phys.wings"/],
    ["an answer off its scale", () => entry({ answers: { "high.long-hours": 3 } }), /high.long-hours is 3/],
    ["an answer too high", () => entry({ answers: { "phys.head-eyes": 9 } }), /^answers.phys.head-eyes: /],
    ["an unknown metric", () => entry({ load: { "m.wings": 1 } }), /no load metric/],
    ["hours beyond a week", () => entry({ load: { "m.hours": 999 } }), /m.hours is 999/],
    ["an unknown boundary", () => entry({ boundaries: { "plan.x": "kept" } }), /no plan field/],
    ["a strange detail", () => entry({ details: { "high.long-hours": [] } }), /no detail/],
    ["escapes in a note", () => entry({ note: "\u001b[2Jgone" }), /control character/],
    ["escapes in a key", () => entry({ "\u001b[2J": 1 }), /control character/],
    ["a key __proto__", () => `${entry({}).slice(0, -1)},"__proto__":{"admin":true}}`, /__proto__/],
    ["deep nesting", () => entry({ x: 1 }).replace('"x":1', `"x":${deep(100_000)}`), /nested too deeply/],
    ["a note over 256 KiB", () => entry({ note: "x".repeat(262_145) }), /256 KiB/],
    ["an entry over 1 MiB", () => entry({ type: "later", note: "x".repeat(1_100_000) }), /larger than 1 MiB/],
    ["a line of 3 MiB", () => entry({ note: "x".repeat(3_000_000) }), /larger than 1 MiB/],
    [
      "no UTF-8",
      () => Buffer.concat([Buffer.from('{"v":1,"note":"'), Buffer.from([0xff, 0x22, 0x7d])]),
      /UTF-8/,
    ],
    ["another person", () => line.replace('"person":{"id":"me"', '"person":{"id":"ada"'), /belongs to "ada"/],
  ])("%s", async (_, bad, why) => {
    const to = newFolder();
    const good = line.replace(/"id":"[^"]{36}"/, `"id":"${id.replace(/1$/, "9")}"`);
    const input = Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(bad()), Buffer.from(`\n${journal}`)]);
    const { stdout, failure } = await inProcess(to, (context) => importRecord(context, {}, "-"), {
      ...{ stdin: input, json: true },
    });
    const { added, refused } = JSON.parse(stdout);
    expect(failure?.kind).toBe("refused");
    expect({ added, refused }).toEqual({
      ...{ added: 4, refused: [{ line: 2, why: expect.stringMatching(why) }] },
    });
    expect(stdout.length).toBeLessThan(500);
    const { entries, others, damaged } = readJournal(journalPath(to));
    expect([entries.length, others, damaged]).toEqual([4, [], []]);
  });

  test("in a document, with the line on which the entry begins", async () => {
    const document = JSON.parse((await done(["export"], { home })).stdout);
    document.checkins[1].answers["phys.wings"] = 1;
    const text = JSON.stringify(document, null, 2);
    const { code, stdout } = await take(text);
    const [first] = JSON.parse(stdout).refused;
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, known: 0 });
    expect(
      text
        .split("\n")
        .slice(first.line - 1, first.line + 2)
        .join("\n"),
    ).toContain(document.checkins[1].id);
  });

  test("an item of an older version of its instrument is kept", async () => {
    const to = newFolder();
    await done(["import", "-"], {
      home: to,
      input: entry({ instruments: { physical: 99 }, answers: { "phys.wings": 1 } }),
    });
    expect((await done(["history", "--json"], { home: to })).stdout).toContain("phys.wings");
  });

  test("words list the first ten and say how many more there are", async () => {
    const { stdout, stderr, code } = await headroom(["import", "-"], {
      input: `{"v":1}\n${"{}\n".repeat(14)}`,
    });
    expect(code).toBe(1);
    expect(stdout.split("\n")[0]).toBe("Added 0 entries; 0 known already.");
    expect(stdout).toContain("  and 5 more");
    expect(stderr).toContain("stdin: 15 of 15 entries were refused");
  });
});

describe("a file that is nothing of ours is refused as a whole", () => {
  const file = (name: string, content: string | Uint8Array) => {
    const place = path.join(newFolder("in"), name);
    writeFileSync(place, content);
    return place;
  };
  test.each<[string, () => string, RegExp]>([
    ["missing", () => "/nowhere/x.json", /there is no such file/],
    ["a folder", () => newFolder("in"), /it is a folder/],
    ["text", () => file("a.txt", "hello"), /neither an export nor a journal/],
    ["bytes", () => file("a.bin", new Uint8Array([0, 1, 2, 255])), /neither an export nor a journal/],
    ["half a document", () => file("a.json", '{\n "schema": "headroom/history@1",'), /not valid JSON/],
    ["deep in itself", () => file("a.json", "[".repeat(200_000)), /neither an export/],
    ["a later document", () => file("a.json", '{"schema":"headroom/history@7"}'), /newer headroom/],
    [
      "a document that cannot be held",
      () => file("a.json", `{\n${" ".repeat(65 * 1024 * 1024)}}`),
      /larger than 64 MiB/,
    ],
  ])("%s", async (_, source, says) => {
    const to = newFolder();
    const { code, stdout, stderr } = await headroom(["import", source()], { home: to });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(says);
    expect(stderr.split("\n")).toHaveLength(3);
    expect(journalIn(to)).toBeNull();
  });

  test("one too large to be held is told of the format that streams", async () => {
    const { stderr } = await headroom(["import", file("a.json", `{\n${" ".repeat(65 * 1024 * 1024)}}`)]);
    expect(stderr).toContain("--format ndjson");
  });

  test("no file at all: usage", async () => {
    expect((await headroom(["import"])).code).toBe(2);
  });
});

test("an id of a folder elsewhere makes no folder there", async () => {
  const to = newFolder();
  const document = JSON.parse((await done(["export", "--all-people"], { home })).stdout);
  document.people[0].person = { id: "../../evil", name: "Eve", role: null };
  for (const one of document.people[0].checkins) one.person = "../../evil";
  expect((await take(JSON.stringify(document), [], to)).code).toBe(0);
  expect(existsSync(path.join(to, "people", "eve", "journal.jsonl"))).toBe(true);
  expect(existsSync(path.join(to, "..", "evil"))).toBe(false);
});

test("nothing on stdin is an error, for the command before it may have failed; an empty file is not", async () => {
  const { code, stdout, stderr } = await headroom(["import", "-"]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(
    "error: stdin is empty\n  Nothing was stored. Give a file, or pipe an export in: headroom import - < FILE\n",
  );
});

describe("two versions of a check-in", () => {
  const exportOf = async (from: string, at: string, format = "json") =>
    (await done(["export", "--include-safety", "--format", format], { home: from, now: at })).stdout;
  const noteIn = async (of: string) => {
    const { checkins } = JSON.parse((await done(["history", "--json"], { home: of })).stdout);
    return checkins.map(({ note }: { note: string }) => note);
  };
  const store = (to: string, note: string) =>
    done(["checkin", "--answers", "-", "--note", note], {
      home: to,
      input: '{"answers":{"phys.head-eyes":1}}',
      now: "2026-11-15T09:00:00",
    });

  /** The same check-in on two computers, edited on both. */
  async function edited(oursAt: string, theirsAt: string) {
    const [here, there] = [newFolder(), newFolder()];
    await store(here, "first");
    await take(await exportOf(here, oursAt), [], there);
    await done(["edit", "latest", "--note", "ours"], { home: here, now: oursAt });
    await done(["edit", "latest", "--note", "theirs"], { home: there, now: theirsAt });
    return { here, theirs: await exportOf(there, theirsAt, "ndjson") };
  }
  const [early, late] = ["2026-11-16T09:00:00", "2026-11-17T09:00:00"];

  test("ours stays and is named; --take newer takes the later, --take theirs theirs", async () => {
    const { here, theirs } = await edited(early, late);
    const told = await headroom(["import", "-"], { home: here, input: theirs });
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toContain("Differs, kept ours: Sun 15 Nov.");
    expect(told.stdout).toContain("--take newer");
    expect(await noteIn(here)).toEqual(["ours"]);
    const dry = JSON.parse((await take(theirs, ["--take", "newer", "--dry-run"], here)).stdout);
    expect(dry).toMatchObject({ added: 0, known: 1, differs: [{ why: "content", stands: "theirs" }] });
    expect(await noteIn(here)).toEqual(["ours"]);
    await take(theirs, ["--take", "newer"], here);
    expect(await noteIn(here)).toEqual(["theirs"]);
    expect(JSON.parse((await take(theirs, [], here)).stdout)).toMatchObject({ added: 0, differs: [] });
    expect(JSON.parse(await exportOf(here, late)).checkins[0].changedAt).toBe("2026-11-17T09:00:00+00:00");

    const later = await edited(late, early);
    await take(later.theirs, ["--take", "newer"], later.here);
    expect(await noteIn(later.here)).toEqual(["ours"]);
    await take(later.theirs, ["--take", "theirs"], later.here);
    expect(await noteIn(later.here)).toEqual(["theirs"]);
  });

  test("a deletion comes along, unless ours was changed later", async () => {
    const { here } = await edited(early, early);
    const whole = await exportOf(here, early);
    await done(["delete", "latest", "--yes"], { home: here, now: late });
    const gone = await exportOf(here, late);
    expect(JSON.parse(gone)).toMatchObject({ checkins: [], removals: [{ undone: false }] });

    const there = newFolder();
    await take(whole, [], there);
    expect(JSON.parse((await take(gone, [], there)).stdout)).toMatchObject({
      added: 1,
      differs: [{ why: "deleted-there", stands: "theirs" }],
    });
    expect(await noteIn(there)).toEqual([]);
    expect(await exportOf(there, late)).toBe(gone);

    const other = newFolder();
    await take(whole, [], other);
    await done(["edit", "latest", "--note", "kept"], { home: other, now: "2026-11-18T09:00:00" });
    expect((await headroom(["import", "-"], { home: other, input: gone })).stdout).toContain("kept ours");
    expect(await noteIn(other)).toEqual(["kept"]);

    // What is deleted here stays so, and comes back only when that is asked for.
    expect((await headroom(["import", "-"], { home: here, input: whole })).stdout).toContain("Deleted here");
    expect(await noteIn(here)).toEqual([]);
    await take(whole, ["--take", "newer"], here);
    expect(await noteIn(here)).toEqual([]);
    await take(whole, ["--take", "theirs"], here);
    expect(await noteIn(here)).toEqual(["ours"]);
  });
});
