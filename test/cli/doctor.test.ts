import { createHash } from "node:crypto";
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
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type FindingId, findingIds } from "../../src/core/findings";
import { newOwner } from "../../src/store/lock-owner";
import { built, done, headroom, journalPath, newFolder } from "../helpers/cli";

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
  ...(["locked", "key-missing", "plain-beside-lock", "plain-lines"] as const),
  ...(["forged-lines", "unknown-key", "sealed-left", "not-ours"] as const),
];
const apart: readonly FindingId[] = ["unreadable", "read-only", ...ofLocks];

/** How each other finding comes about, and whether it can be mended. */
const plants: Readonly<
  Record<
    Exclude<FindingId, "unreadable" | "read-only" | (typeof ofLocks)[number]>,
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
  "erased-lines": {
    plant: () => {
      const line = entryAt("2026-11-16T09:00:00Z", {});
      appendFileSync(journal(), line);
      const hash = createHash("sha256").update(JSON.parse(line).id).digest("hex");
      writeFileSync(path.join(home, "erased"), `${hash}\n`, { mode: 0o600 });
    },
    mends: true,
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
  link: { plant: () => symlinkSync("due", inMe("draft.json")), mends: false, remark: true },
  "not-a-person": {
    plant: () => mkdirSync(path.join(home, "people", "$(touch \u001b[31m x)\n"), 0o700),
    mends: false,
    remark: true,
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

  test.skipIf(process.getuid?.() !== 0)("unreadable, and read-only for whoever may only look", async () => {
    for (const folder of [home, path.join(home, "people"), me]) chmodSync(folder, 0o755);
    const { stdout, code } = await headroom(["doctor", "--json"], { home, uid: 65_534 });
    const findings: Found[] = JSON.parse(stdout).findings;
    expect(code).toBe(1);
    expect(findings.find(({ id }) => id === "unreadable")?.place).toBe(journal());
    const closed = findings.filter(({ id }) => id === "read-only").map(({ place }) => place);
    expect(closed).toEqual([home, path.join(home, "people"), me]);
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

test("what is being written is left alone: a lock of a live process, however old", async () => {
  writeFileSync(inMe("journal.jsonl.lock"), JSON.stringify(newOwner()), { mode: 0o600 });
  old("journal.jsonl.lock");
  // In a process of its own: one that runs here would take the lock for its own.
  const { code, stdout } = await built(["doctor", "--json", "--fix"], { home });
  expect([code, JSON.parse(stdout).findings]).toEqual([0, []]);
  expect(existsSync(inMe("journal.jsonl.lock"))).toBe(true);
});

test("a lock that is a folder with something in it is released", async () => {
  mkdirSync(inMe("journal.jsonl.lock"), 0o700);
  writeFileSync(path.join(inMe("journal.jsonl.lock"), ".DS_Store"), "", { mode: 0o600 });
  expect((await doctor()).findings.map(({ id }) => id)).toEqual(["stale-lock"]);
  expect((await doctor("--fix")).code).toBe(0);
  expect(existsSync(inMe("journal.jsonl.lock"))).toBe(false);
});

describe("of a locked record", () => {
  const opens = () => {
    const file = path.join(home, "words");
    writeFileSync(file, "correct horse battery staple\n", { mode: 0o600 });
    return ["--passphrase-file", file];
  };

  test("only its lock is looked over without its passphrase; what lies in plain beside it is named and sealed", async () => {
    await done(["lock", "--yes", "-q", ...opens()], { home });
    expect((await doctor()).findings.map(({ id }) => id)).toEqual(["locked"]);
    writeFileSync(inMe("draft.json"), draft({}), { mode: 0o600 });
    writeFileSync(inMe("diary.txt"), secret, { mode: 0o600 });
    const { code, findings } = await doctor();
    expect([code, findings.map(({ id }) => id).sort()]).toEqual([
      1,
      ["locked", "not-ours", "plain-beside-lock"],
    ]);
    const mended = await doctor("--fix", ...opens());
    expect(mended.code).toBe(0);
    expect(readFileSync(inMe("draft.json"), "utf8")).toContain('"type":"sealed"');
  });

  test("whose key line is missing, that is told", async () => {
    await done(["lock", "--yes", "-q", ...opens()], { home });
    const lines = readFileSync(journal(), "utf8").split("\n");
    writeFileSync(journal(), lines.filter((line) => !line.includes('"type":"key"')).join("\n"));
    expect((await doctor()).findings.map(({ id }) => id)).toEqual(["locked", "key-missing"]);
  });
});
