import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type FindingId, findingIds } from "../../src/core/findings";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";

const secret = "only I know this";
const longAgo = new Date("2026-11-01T00:00:00Z");

let home: string;
let me: string;

beforeEach(async () => {
  home = newFolder();
  me = path.join(home, "people/me");
  for (const day of ["2026-11-08", "2026-11-15"])
    await done(["checkin", "--answers", "-", "--date", day, "--note", secret, "--tag", "t"], {
      home,
      input: '{"answers":{"phys.head-eyes":2}}',
    });
});

interface Found {
  readonly id: FindingId;
  readonly severity: string;
  readonly place: string;
  readonly mended: boolean;
}

async function doctor(
  ...flags: string[]
): Promise<{ code: number | undefined; findings: Found[]; left: number }> {
  const { code, stdout } = await headroom(["doctor", "--json", ...flags], { home });
  expect(stdout).not.toContain(secret);
  return { code, ...JSON.parse(stdout) };
}

const inMe = (name: string) => path.join(me, name);
const journal = () => journalPath(home);
const draft = (change: object) =>
  JSON.stringify({
    ...{ v: 1, begun: "2026-11-22T08:00:00+00:00", date: "2026-11-22", routine: "weekly", only: null },
    ...{ metrics: [], active: [], at: "review", answers: { "phys.digestion": 3 }, details: {}, load: {} },
    ...{ context: null, boundaries: {}, obstacles: {}, note: null, tags: [], looked: false, ...change },
  });
const entryAt = (moment: string, more: object) => {
  const hex = Date.parse(moment).toString(16).padStart(12, "0");
  const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`;
  return `${JSON.stringify({ v: 1, id, type: "action", recordedAt: moment, date: "2026-11-16", step: "x", state: "done", ...more })}\n`;
};
const old = (name: string) => utimesSync(inMe(name), longAgo, longAgo);

/** What is found of a locked record never stands alone; it has tests of its own. */
const ofLocks = [
  ...(["locked", "lock-damaged", "lock-lost", "plain-beside-lock"] as const),
  ...(["sealed-left", "sealed-damaged"] as const),
];
const apart: readonly FindingId[] = ["unreadable", ...ofLocks];

/** How each other finding comes about, and whether it can be mended. */
const plants: Readonly<
  Record<
    Exclude<FindingId, "unreadable" | (typeof ofLocks)[number]>,
    { plant: () => void; mends: boolean; remark?: true }
  >
> = {
  "open-mode": { plant: () => chmodSync(journal(), 0o644), mends: true },
  "torn-lines": { plant: () => appendFileSync(journal(), '{"v":1,"id"'), mends: false, remark: true },
  "damaged-lines": { plant: () => appendFileSync(journal(), `${secret}\n{"v":1}\n`), mends: true },
  "same-id": {
    plant: () =>
      appendFileSync(
        journal(),
        entryAt("2026-11-16T09:00:00Z", {}) + entryAt("2026-11-16T09:00:00Z", { state: "dropped" }),
      ),
    mends: false,
    remark: true,
  },
  "newer-lines": {
    plant: () => appendFileSync(journal(), entryAt("2026-11-16T09:00:00Z", { v: 2 })),
    mends: false,
    remark: true,
  },
  "draft-damaged": { plant: () => writeFileSync(inMe("draft.json"), "{", { mode: 0o600 }), mends: true },
  "draft-newer": {
    plant: () => writeFileSync(inMe("draft.json"), draft({ v: 2 }), { mode: 0o600 }),
    mends: false,
    remark: true,
  },
  "draft-old": {
    plant: () =>
      writeFileSync(inMe("draft.json"), draft({ begun: "2026-10-01T08:00:00+00:00" }), { mode: 0o600 }),
    mends: false,
    remark: true,
  },
  "conflict-journal": {
    plant: () => copyFileSync(journal(), inMe("journal.sync-conflict-20261122-091403-ABCDEFG.jsonl")),
    mends: true,
  },
  "conflict-draft": {
    plant: () => writeFileSync(inMe("draft (conflicted copy 2026-11-22).json"), draft({}), { mode: 0o600 }),
    mends: true,
  },
  "conflict-other": {
    plant: () => copyFileSync(inMe("due"), inMe("due.sync-conflict-20261122-091403-ABCDEFG")),
    mends: true,
  },
  "left-copy": {
    plant: () => {
      writeFileSync(inMe(".journal.jsonl.0123456789abcdef.tmp"), secret);
      old(".journal.jsonl.0123456789abcdef.tmp");
    },
    mends: true,
  },
  "stale-lock": {
    plant: () => {
      mkdirSync(inMe("journal.jsonl.lock"), 0o700);
      old("journal.jsonl.lock");
    },
    mends: true,
  },
  "stamp-wrong": { plant: () => writeFileSync(inMe("due"), "2020-01-01\nweekly\n\n"), mends: true },
  "ahead-of-clock": {
    plant: () => appendFileSync(journal(), entryAt("2026-11-23T09:00:00Z", {})),
    mends: false,
    remark: true,
  },
  "clock-back": {
    plant: () =>
      appendFileSync(journal(), entryAt("2026-11-16T09:00:00Z", { recordedAt: "2026-11-16T07:00:00Z" })),
    mends: false,
    remark: true,
  },
  "future-day": {
    plant: () => {
      const line = JSON.parse(readFileSync(journal(), "utf8").split("\n")[1] ?? "");
      const later = { ...line, id: line.id.replace(/.$/, (end: string) => (end === "0" ? "1" : "0")) };
      appendFileSync(journal(), `${JSON.stringify({ ...later, date: "2026-12-24" })}\n`);
      rmSync(inMe("due"));
    },
    mends: false,
    remark: true,
  },
  "settings-damaged": {
    plant: () => writeFileSync(path.join(home, "config.json"), "{", { mode: 0o600 }),
    mends: false,
  },
  "settings-unknown": {
    plant: () => writeFileSync(path.join(home, "config.json"), '{"colour":1}', { mode: 0o600 }),
    mends: false,
    remark: true,
  },
  "settings-person": {
    plant: () => writeFileSync(path.join(home, "config.json"), '{"person":"nobody"}', { mode: 0o600 }),
    mends: false,
  },
  "no-person-file": { plant: () => mkdirSync(path.join(home, "people/jo"), 0o700), mends: false },
  "same-name": {
    plant: () => {
      for (const id of ["ann", "ann-1f3a90c2"]) {
        mkdirSync(path.join(home, "people", id), 0o700);
        writeFileSync(path.join(home, "people", id, "person.json"), '{"v":1,"name":"Ann"}', { mode: 0o600 });
      }
    },
    mends: false,
  },
  "git-unprepared": { plant: () => mkdirSync(path.join(home, ".git")), mends: false },
};

test("a sound record has nothing wrong", async () => {
  const { stdout, stderr, code } = await headroom(["doctor"], { home });
  expect([stdout, stderr, code]).toEqual(["Nothing is wrong.\n", "", 0]);
  expect((await headroom(["doctor"])).stdout).toBe("Nothing is wrong.\n");
});

describe("each finding, alone", () => {
  test.each(findingIds.filter((id) => !apart.includes(id)))("%s", async (id) => {
    const { plant, mends, remark } = plants[id as keyof typeof plants];
    plant();
    const before = readdirSync(me);
    const found = await doctor();
    expect(found.findings.map((one) => [one.id, one.severity])).toEqual([[id, remark ? "remark" : "wrong"]]);
    expect([found.code, found.left]).toEqual(remark ? [0, 0] : [1, 1]);
    expect(readdirSync(me), "looking changes nothing").toEqual(before);
    const text = await headroom(["doctor"], { home });
    expect(text.stdout).not.toContain(secret);
    expect(text.stdout.split("\n").every((line) => line.length <= 78)).toBe(true);

    const fixed = await doctor("--fix");
    expect(fixed.findings.map((one) => [one.id, one.mended])).toEqual([[id, mends]]);
    expect(fixed.code).toBe(remark || mends ? 0 : 1);
    const again = await doctor();
    expect(again.findings.map((one) => one.id)).toEqual(mends ? [] : [id]);
  });

  test.skipIf(process.getuid?.() !== 0)("unreadable", async () => {
    for (const folder of [home, path.join(home, "people"), me]) chmodSync(folder, 0o755);
    const { stdout, code } = await headroom(["doctor", "--json"], { home, uid: 65_534 });
    const findings: Found[] = JSON.parse(stdout).findings;
    expect(code).toBe(1);
    expect(findings.find(({ id }) => id === "unreadable")?.place).toBe(journal());
  });
});

test("a conflict copy is taken in as a union, and kept", async () => {
  const copy = inMe("journal.sync-conflict-20261122-091403-ABCDEFG.jsonl");
  copyFileSync(journal(), copy);
  await done(["checkin", "--answers", "-"], { home, input: '{"answers":{"phys.digestion":1}}' });
  appendFileSync(copy, `${entryAt("2026-11-17T09:00:00Z", { v: 2 })}${secret}\n`);
  const other = readFileSync(copy);
  const own = readFileSync(journal(), "utf8");
  const { code, findings } = await doctor("--fix");
  expect(code).toBe(0);
  expect(findings.map(({ id, mended }) => [id, mended])).toEqual([
    ["newer-lines", false],
    ["conflict-journal", true],
  ]);
  const merged = readFileSync(journal(), "utf8");
  expect(merged).toBe(own + entryAt("2026-11-17T09:00:00Z", { v: 2 }));
  expect(existsSync(copy)).toBe(false);
  expect(readFileSync(path.join(me, "set-aside", path.basename(copy)))).toEqual(other);
});

test("damaged lines go and the journal as it was stays; two of a name do not meet", async () => {
  const sound = readFileSync(journal(), "utf8");
  for (const round of [1, 2]) {
    writeFileSync(journal(), `garbage ${round}\n${sound}`);
    expect((await doctor("--fix")).code).toBe(0);
    expect(readFileSync(journal(), "utf8")).toBe(sound);
  }
  const aside = path.join(me, "set-aside");
  expect(readdirSync(aside).sort()).toEqual(["journal.jsonl", "journal.jsonl.2"]);
  expect(readFileSync(path.join(aside, "journal.jsonl"), "utf8")).toBe(`garbage 1\n${sound}`);
  expect(statSync(aside).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(aside, "journal.jsonl")).mode & 0o777).toBe(0o600);
});

test("a draft from another computer is found by the next check-in", async () => {
  plants["conflict-draft"].plant();
  await doctor("--fix");
  expect(readdirSync(me)).toContain("draft-2.json");
});

test("what is being written is left alone", async () => {
  mkdirSync(inMe("journal.jsonl.lock"), 0o700);
  const { code, findings } = await doctor("--fix");
  expect([code, findings]).toEqual([0, []]);
  expect(existsSync(inMe("journal.jsonl.lock"))).toBe(true);
});

test("what cannot be mended is told, the rest is mended", async () => {
  plants["open-mode"].plant();
  mkdirSync(inMe("journal.jsonl.lock"), 0o700);
  writeFileSync(path.join(inMe("journal.jsonl.lock"), "odd"), "");
  chmodSync(path.join(inMe("journal.jsonl.lock"), "odd"), 0o600);
  old("journal.jsonl.lock");
  const { code, stdout, stderr } = await headroom(["doctor", "--fix"], { home });
  expect(code).toBe(1);
  expect(stderr).toContain("this could not be mended");
  expect(stdout).toContain("1 thing is left to mend.");
  expect(statSync(journal()).mode & 0o777).toBe(0o600);
});

describe("of a locked record", () => {
  const piece = (tag: string) => path.join(me, "sealed", `${tag}-0123456789abcdef.age`);
  const ids = async (...flags: string[]) =>
    (await doctor(...flags)).findings.map((one) => [one.id, one.severity, one.mended]);

  beforeEach(async () => {
    await done(["lock", "--key", "--yes", "-q"], { home });
  });

  test("only its lock is looked over, and nobody is asked for anything", async () => {
    expect(await ids()).toEqual([["locked", "remark", false]]);
    const { code, stdout } = await headroom(["doctor"], { home });
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/as far as can be seen without a passphrase\.\n$/),
    ]);
  });

  test("a damaged lock file is told and left", async () => {
    writeFileSync(inMe("locked.json"), "{}");
    expect(await ids("--fix")).toEqual([["lock-damaged", "wrong", false]]);
    expect(readFileSync(inMe("locked.json"), "utf8")).toBe("{}");
  });

  test("a lock file that is gone is told, and no empty record takes its place", async () => {
    rmSync(inMe("locked.json"));
    expect(await ids("--fix")).toEqual([["lock-lost", "wrong", false]]);
    const { code, stderr } = await headroom(["history"], { home });
    expect(code).toBe(1);
    expect(stderr).toContain("the file with its key is gone");
    expect(readdirSync(path.join(me, "sealed"))).toHaveLength(1);
  });

  test.each(["journal.jsonl", "journal.sync-conflict-20261122-091403-ABCDEFG.jsonl", "shares.json"])(
    "%s in plain is told, and sealed by the next one to open it",
    async (name) => {
      writeFileSync(inMe(name), `${secret}\n`, { mode: 0o600 });
      expect(await ids()).toEqual([
        ["locked", "remark", false],
        ["plain-beside-lock", "wrong", false],
      ]);
      await headroom(["history"], { home });
      expect(await ids()).toEqual([["locked", "remark", false]]);
      for (const one of readdirSync(me, { recursive: true, encoding: "utf8" }))
        if (statSync(inMe(one)).isFile())
          expect(readFileSync(inMe(one), "latin1"), one).not.toContain(secret);
    },
  );

  test("with its passphrase it is looked into, and a damaged part is found", async () => {
    const words = path.join(newFolder(), "words");
    writeFileSync(words, "correct horse battery\n");
    const look = ["--passphrase-file", words];
    await done(["lock", "--change", "--new-passphrase-file", words, "-q"], { home });
    expect(await ids(...look)).toEqual([]);
    writeFileSync(inMe("due"), "2020-01-01\nweekly\n\n");
    expect(await ids(...look)).toEqual([["stamp-wrong", "wrong", false]]);
    expect(await ids(...look, "--fix")).toEqual([["stamp-wrong", "wrong", true]]);
    const sealed = path.join(me, "sealed");
    const file = path.join(sealed, readdirSync(sealed)[0] ?? "");
    const bytes = readFileSync(file);
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await ids(...look)).toEqual([["sealed-damaged", "wrong", false]]);
    expect(await ids()).toEqual([["locked", "remark", false]]);
  });

  test("sealed files of another lock are put aside", async () => {
    writeFileSync(piece("00000000"), "x", { mode: 0o600 });
    expect(await ids("--fix")).toEqual([
      ["locked", "remark", false],
      ["sealed-left", "wrong", true],
    ]);
    expect(readdirSync(path.join(me, "set-aside"))).toEqual([path.basename(piece("00000000"))]);
    await done(["unlock", "-q"], { home });
    mkdirSync(path.join(me, "sealed"), 0o700);
    writeFileSync(piece("00000000"), "x", { mode: 0o600 });
    expect(await ids("--fix")).toEqual([["sealed-left", "wrong", true]]);
    expect(await ids()).toEqual([]);
  });
});
