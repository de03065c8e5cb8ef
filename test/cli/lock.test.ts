import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { done, headroom, journalIn, newFolder } from "../helpers/cli";

// A passphrase takes seconds, as it should.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const secret = "the heron stood still";
const words = "correct horse battery";

function fileWith(text: string): string {
  const file = path.join(newFolder("words"), "words");
  writeFileSync(file, `${text}\n`, { mode: 0o600 });
  return file;
}

/** A home with a record of two check-ins, a plan, and an entry taken back. */
async function homeWithRecord(): Promise<string> {
  const home = newFolder();
  const week = (day: string, ...more: string[]) =>
    done(["checkin", "--allow-same-day", "--answers", "-", "--date", day, "--note", secret, ...more], {
      home,
      input: '{"answers":{"phys.head-eyes":2,"high.long-hours":true},"load":{"m.hours":46}}',
    });
  await week("2026-11-08");
  await week("2026-11-15", "--tag", "release");
  await done(["plan", "edit", "--set", "plan.time.mail-cutoff=18:00", "--no-input"], { home });
  await done(["edit", "2026-11-08", "--note", `${secret}, again`], { home });
  await done(["undo", "--yes"], { home });
  return home;
}

/** Every file of a home with its bytes; without the keys, which are no part of the record. */
function filesOf(home: string): [name: string, bytes: string][] {
  return readdirSync(home, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("keys") && statSync(path.join(home, name)).isFile())
    .map((name) => [name, readFileSync(path.join(home, name), "latin1")]);
}

/** No file of the home holds a word of the record. */
function expectNothingInPlain(home: string): void {
  for (const [name, bytes] of filesOf(home))
    for (const word of ["heron", "phys", "release", "mail-cutoff", "checkin", "answers"])
      expect(bytes, name).not.toContain(word);
}

async function everything(home: string, ...flags: string[]): Promise<string> {
  const { stdout } = await done(["export", "--include-safety", "--include-sessions", ...flags], { home });
  return stdout;
}

describe("by a passphrase", () => {
  let home: string;
  let before: string;
  let journal: string;
  const right = fileWith(words);
  const wrong = fileWith("wrong horse");
  const opens = ["--passphrase-file", right];

  beforeAll(async () => {
    home = await homeWithRecord();
    before = await everything(home);
    journal = journalIn(home) ?? "";
    const { code, stdout, stderr } = await headroom(["lock", ...opens], { home });
    expect(code).toBe(0);
    expect(stdout).toContain("Locked: the record opens with the passphrase and nothing else.");
    expect(stderr).toContain("nobody, and no program, can recover a forgotten passphrase");
  });

  test("nothing of the record stays in plain, and files are for the owner only", () => {
    expectNothingInPlain(home);
    expect(readdirSync(path.join(home, "people/me")).sort()).toEqual(["due", "journal.jsonl"]);
    for (const name of readdirSync(path.join(home, "people/me"), { recursive: true, encoding: "utf8" })) {
      const { mode } = statSync(path.join(home, "people/me", name));
      expect(mode & 0o077, name).toBe(0);
    }
  });

  test("with the passphrase the record is as before", async () => {
    expect(await everything(home, ...opens)).toBe(before);
  });

  test.each([
    [["history"], {}],
    [["checkin", "--allow-same-day", "--answers", "-"], { input: '{"answers":{"phys.head-eyes":1}}' }],
    [["export"], {}],
    [["import", "-"], { input: "record" }],
    [["unlock"], {}],
    [["lock", "--change"], {}],
    [["delete", "latest", "--yes"], {}],
    [["share", "--list"], {}],
  ] as const)("%j asks for it", async (argv, given) => {
    const files = filesOf(home);
    const input = "input" in given ? given.input.replace(/^record$/, before) : "";
    const none = await headroom(argv, { home, input });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("--passphrase-file FILE");
    expect(none.stdout).toBe("");
    expect(filesOf(home)).toEqual(files);
  });

  test("a wrong one opens nothing, and changes nothing", async () => {
    const files = filesOf(home);
    const input = '{"answers":{"phys.head-eyes":1}}';
    const run = await headroom(
      ["checkin", "--allow-same-day", "--answers", "-", "--passphrase-file", wrong],
      { home, input },
    );
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toContain("the passphrase does not open the record");
    expect(filesOf(home)).toEqual(files);
  });

  test.each([
    [["due"], 0, "A monthly check-in is due today, Sun 22 Nov.\n"],
    [["due", "--json"], 0, /"dueOn": "2026-11-22"/],
    [["help-now"], 0, /help/i],
    [["people"], 0, /Sun 15 Nov/],
    [["people", "--json"], 0, /"locked": true/],
    [["doctor"], 0, /is locked/],
    [["config"], 0, ""],
  ] as const)("%j needs none", async (argv, code, says) => {
    const run = await headroom(argv, { home });
    expect([run.code, run.stderr]).toEqual([code, ""]);
    expect(run.stdout).toMatch(says);
  });

  test("check-ins, edits, plans and erasing work as ever, and stay sealed", async () => {
    const copy = newFolder();
    await execa("cp", ["-a", `${home}/.`, copy]);
    const input = '{"answers":{"phys.head-eyes":1},"note":"a heron flew"}';
    const stored = await done(["checkin", "--allow-same-day", "--answers", "-", "--json", ...opens], {
      home: copy,
      input,
    });
    expect(JSON.parse(stored.stdout).date).toBe("2026-11-22");
    await done(["delete", "2026-11-08", "--yes", "--erase", ...opens], { home: copy });
    expectNothingInPlain(copy);
    const { checkins } = JSON.parse((await done(["history", "--json", ...opens], { home: copy })).stdout);
    expect(checkins.map(({ date }: { date: string }) => date)).toEqual(["2026-11-22", "2026-11-15"]);
    // The stamp follows, so that due goes on without the passphrase.
    expect((await headroom(["due"], { home: copy })).code).toBe(3);
  });

  test("another passphrase takes the place of the first", async () => {
    const copy = newFolder();
    await execa("cp", ["-a", `${home}/.`, copy]);
    const next = fileWith("a new set of words");
    const change = ["lock", "--change", ...opens];
    const refused = await headroom(change, { home: copy });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("--new-passphrase-file")]);
    await done([...change, "--new-passphrase-file", next], { home: copy });
    expectNothingInPlain(copy);
    expect((await headroom(["history", ...opens], { home: copy })).code).toBe(1);
    expect(await everything(copy, "--passphrase-file", next)).toBe(before);
  });

  test("what is shared is sealed with a passphrase of its own", async () => {
    const file = path.join(newFolder(), "for-mira.json");
    const share = ["share", "--for", "Mira", "--fields", "levels", "--encrypt", "--yes", "-q", "-o", file];
    const copy = newFolder();
    await execa("cp", ["-a", `${home}/.`, copy]);
    const refused = await headroom([...share, ...opens], { home: copy });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("--new-passphrase-file")]);
    expect(existsSync(file)).toBe(false);
    await done([...share, ...opens, "--new-passphrase-file", wrong], { home: copy });
    const mira = newFolder();
    expect((await headroom(["import", file, ...opens], { home: mira })).code).toBe(1);
    await done(["import", file, "--yes", "--passphrase-file", wrong], { home: mira });
  });

  test("unlocking gives back the journal, line by line, and keeps what is about the lock", async () => {
    const copy = newFolder();
    await execa("cp", ["-a", `${home}/.`, copy]);
    await done(["unlock", ...opens], { home: copy });
    const lines = (journalIn(copy) ?? "").split("\n").slice(0, -1);
    const ofLocks = lines.filter((line) => /"type":"(?:key|state)"/.test(line));
    expect(`${lines.filter((line) => !ofLocks.includes(line)).join("\n")}\n`).toBe(journal);
    expect(ofLocks.map((line) => JSON.parse(line).state ?? "key")).toEqual(["key", "locked", "open"]);
    expect(readdirSync(path.join(copy, "people/me")).sort()).toEqual(["due", "journal.jsonl"]);
    expect(await everything(copy)).toBe(before);
  });
});

test("what was shared with whom is sealed as well, and listed for who opens it", async () => {
  const home = await homeWithRecord();
  const opens = ["--passphrase-file", fileWith(words)];
  await done(["lock", "--yes", "-q", ...opens], { home });
  const share = ["share", "--for", "Miriam", "--fields", "levels", "--yes"];
  for (const name of ["one.json", "two.json"])
    await done([...share, "-q", "-o", path.join(newFolder(), name), ...opens], { home });
  for (const [name, bytes] of filesOf(home)) expect(bytes, name).not.toContain("Miriam");
  const list = async (...more: string[]) =>
    JSON.parse((await done(["share", "--list", "--json", ...more], { home })).stdout).shares;
  const listed = await list(...opens);
  expect(listed.map((one: { for: string }) => one.for)).toEqual(["Miriam", "Miriam"]);
  await done(["unlock", "-q", ...opens], { home });
  expect(await list()).toEqual(listed);
});

describe("several people", () => {
  test("one is locked, the others are not, and lists ask nobody", async () => {
    const home = await homeWithRecord();
    await done(["people", "add", "Ada"], { home });
    await done(["checkin", "--allow-same-day", "--answers", "-", "-p", "Ada"], {
      home,
      input: '{"answers":{"phys.head-eyes":4}}',
    });
    await done(["lock", "-p", "Ada", "-q", "--passphrase-file", fileWith(words)], { home });
    expect((await done(["history", "--json"], { home })).stdout).toContain("2026-11-15");
    const { people } = JSON.parse((await done(["people", "--json"], { home })).stdout);
    expect(people.map(({ name, locked }: { name: string; locked: boolean }) => [name, locked])).toEqual([
      ["me", false],
      ["Ada", true],
    ]);
    for (const argv of [["sessions"], ["mentor", "overview"]])
      expect((await headroom(argv, { home })).code, argv.join(" ")).toBe(0);
    const all = await headroom(["export", "--all-people"], { home });
    expect([all.code, all.stdout]).toEqual([2, ""]);
    await done(["forget", "-p", "Ada", "--confirm", "Ada"], { home });
    expect(existsSync(path.join(home, "people/ada"))).toBe(false);
  });

  test("an import goes into a locked record, too", async () => {
    const home = await homeWithRecord();
    const other = await homeWithRecord();
    const file = path.join(newFolder(), "other.json");
    writeFileSync(file, await everything(other));
    const opens = ["--passphrase-file", fileWith(words)];
    await done(["lock", "--yes", "-q", ...opens], { home });
    const { added } = JSON.parse((await done(["import", file, "--json", ...opens], { home })).stdout);
    expect(added).toBeGreaterThan(2);
    expect(
      JSON.parse((await done(["import", file, "--json", "--dry-run", ...opens], { home })).stdout),
    ).toMatchObject({
      added: 0,
      known: added,
    });
    expectNothingInPlain(home);
  });
});

test("a file with a passphrase that others may read is named", async () => {
  const home = await homeWithRecord();
  const file = fileWith(words);
  chmodSync(file, 0o644);
  const { code, stderr } = await headroom(["lock", "--passphrase-file", file], { home });
  expect(code).toBe(0);
  expect(stderr).toContain(
    `note: others on this computer may read ${file}\n  chmod 600 ${file} changes that.\n`,
  );
});

test("a short passphrase is taken, with a word about it", async () => {
  const home = await homeWithRecord();
  const { code, stderr } = await headroom(["lock", "--passphrase-file", fileWith("abc")], { home });
  expect([code, stderr]).toEqual([0, expect.stringContaining("this passphrase is short")]);
});

describe("is refused", () => {
  test.each([
    [["unlock"], 1, "is not locked"],
    [["lock", "--change"], 1, "is not locked"],
    [["lock"], 2, "--passphrase-file FILE"],
    [["lock", "--key"], 2, "--key"],
    [["lock", "--passphrase-file", "/nowhere"], 1, "/nowhere"],
  ] as const)("%j", async (argv, code, says) => {
    const home = await homeWithRecord();
    const files = filesOf(home);
    const run = await headroom(argv, { home });
    expect([run.code, run.stdout]).toEqual([code, ""]);
    expect(run.stderr).toContain(says);
    expect(filesOf(home)).toEqual(files);
  });

  test("a second lock", async () => {
    const home = await homeWithRecord();
    const opens = ["--passphrase-file", fileWith(words)];
    await done(["lock", "--yes", "-q", ...opens], { home });
    const again = await headroom(["lock", ...opens], { home });
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("locked already")]);
  });

  test("an empty passphrase", async () => {
    const home = await homeWithRecord();
    expect((await headroom(["lock", "--passphrase-file", fileWith("")], { home })).code).toBe(1);
    expect(journalIn(home)).toContain("checkin");
  });
});

test("the record of somebody without one can be locked, and takes a first check-in", async () => {
  const home = newFolder();
  mkdirSync(path.join(home, "people/me"), { recursive: true, mode: 0o700 });
  const opens = ["--passphrase-file", fileWith(words)];
  await done(["lock", "--yes", "-q", ...opens], { home });
  const input = `{"answers":{"phys.head-eyes":3},"note":"${secret}"}`;
  await done(["checkin", "--allow-same-day", "--answers", "-", ...opens], { home, input });
  expectNothingInPlain(home);
  expect(JSON.parse((await done(["history", "--json", ...opens], { home })).stdout).checkins).toHaveLength(1);
});

test("what the lock did not touch is named before the record is called locked", async () => {
  const home = await homeWithRecord();
  writeFileSync(path.join(home, "people/me/diary.txt"), "a heron");
  const { code, stdout, stderr } = await headroom(["lock", "--passphrase-file", fileWith(words)], { home });
  expect([code, stdout]).toEqual([0, expect.stringContaining("Locked:")]);
  expect(stderr).toMatch(/Not sealed, since headroom did not put it there: .*diary\.txt/);
});

test("lines that do not count are named by every command that reads the record", async () => {
  const home = await homeWithRecord();
  const opens = ["--passphrase-file", fileWith(words)];
  const [line = ""] = (journalIn(home) ?? "").split("\n");
  await done(["lock", "--yes", "-q", ...opens], { home });
  appendFileSync(path.join(home, "people/me/journal.jsonl"), `${line.replace(/"id":"./, '"id":"1')}\n`);
  for (const argv of [["history"], ["export"]]) {
    const { code, stderr } = await headroom([...argv, ...opens], { home });
    expect([code, stderr]).toEqual([0, expect.stringContaining("not sealed in a locked record")]);
  }
  const looked = await headroom(["doctor", ...opens], { home });
  expect([looked.code, looked.stdout]).toEqual([
    1,
    expect.stringContaining("headroom doctor --fix shows them"),
  ]);
});

describe("the raw journal of another computer, with sealed lines", () => {
  const opens = ["--passphrase-file", fileWith(words)];
  let locked: string;
  /** A copy of it, on which a check-in was added. */
  let other: string;
  beforeAll(async () => {
    locked = await homeWithRecord();
    await done(["lock", "--yes", "-q", ...opens], { home: locked });
    other = copyOf(locked);
    const input = `{"date":"2026-11-20","answers":{"phys.head-eyes":3},"note":"${secret}"}`;
    await done(["checkin", "--answers", "-", ...opens], { home: other, input });
  });

  function copyOf(home: string): string {
    const copy = newFolder();
    cpSync(home, copy, { recursive: true });
    return copy;
  }
  const importInto = (home: string, ...flags: string[]) =>
    headroom(["import", path.join(other, "people/me/journal.jsonl"), ...flags], { home });

  test("is taken in where the record has the key, and stays sealed", async () => {
    const home = copyOf(locked);
    const { code, stdout } = await importInto(home, ...opens);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Added 1 entry; \d known already/)]);
    expectNothingInPlain(home);
    expect((await done(["history", ...opens], { home })).stdout).toContain("2026-11-20");
  });

  test("is taken in by a record that was unlocked since", async () => {
    const home = copyOf(locked);
    await done(["unlock", "-q", ...opens], { home });
    const dry = await importInto(home, "--dry-run", ...opens);
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining("Would add 1 entry")]);
    expect((await importInto(home)).stderr).toContain("--passphrase-file FILE");
    expect((await importInto(home, ...opens)).code).toBe(0);
    expect((await done(["history"], { home })).stdout).toContain("2026-11-20");
  });

  test("is refused where the record lacks the key, and says what to do", async () => {
    const home = newFolder();
    const { code, stdout } = await importInto(home);
    expect([code, stdout]).toEqual([1, expect.stringContaining("headroom unlock where it comes from")]);
    expect(journalIn(home)).toBeNull();
  });
});
