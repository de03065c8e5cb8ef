import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";

const hasGit = spawnSync("git", ["--version"]).status === 0;

/** A record of two check-ins in a repository, as `doctor --git` prepares it. */
let origin: string;

function git(home: string, ...args: string[]): string {
  const env = {
    ...{ PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" },
    ...{ GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.org" },
    ...{ GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.org" },
  };
  return execFileSync("git", ["-C", home, ...args], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function commit(home: string): void {
  git(home, "add", "-A");
  git(home, "commit", "-qm", "a day", "--allow-empty");
}

async function checkIn(home: string, day: string, answer: number): Promise<void> {
  const input = JSON.stringify({ answers: { "phys.head-eyes": answer, "high.long-hours": true } });
  // A torn line is remarked.
  const { code } = await headroom(["checkin", "--answers", "-", "--date", day], { home, input });
  expect(code).toBe(0);
}

beforeAll(async () => {
  if (!hasGit) return;
  origin = newFolder();
  await checkIn(origin, "2026-11-01", 1);
  await checkIn(origin, "2026-11-08", 2);
  await done(["doctor", "--git"], { home: origin });
  git(origin, "init", "-q", "-b", "main");
  commit(origin);
});

/** The same repository on another computer. */
function copyOf(home: string): string {
  const copy = newFolder();
  git(copy, "clone", "-q", home, ".");
  return copy;
}

/** What one copy holds after it took in the other. */
async function after(own: string, other: string): Promise<string> {
  const home = newFolder();
  cpSync(own, home, { recursive: true });
  git(home, "pull", "-q", "--no-rebase", "--no-edit", other, "main");
  return (await headroom(["history", "--json"], { home })).stdout;
}

type Change = (home: string) => Promise<unknown> | unknown;
const edit = (note: string) => (home: string) => done(["edit", "2026-11-08", "--note", note], { home });
const cases: readonly (readonly [name: string, left: Change, right: Change, left: number])[] = [
  [
    "each adds a check-in",
    (home) => checkIn(home, "2026-11-15", 3),
    (home) => checkIn(home, "2026-11-16", 4),
    4,
  ],
  ["both edit the same one", edit("left"), edit("right"), 2],
  [
    "one edits, the other deletes it",
    edit("left"),
    (home) => done(["delete", "2026-11-08", "--yes"], { home }),
    1,
  ],
  ["one takes back what the other edits", (home) => done(["undo", "--yes"], { home }), edit("right"), 1],
  [
    "each edits and takes it back, or not",
    async (home) => {
      await edit("left")(home);
      await done(["undo", "--yes"], { home });
      await checkIn(home, "2026-11-15", 0);
    },
    async (home) => {
      await edit("right")(home);
      await done(["pause", "--until", "2026-12-01"], { home });
    },
    3,
  ],
  [
    "one line is torn",
    (home) => appendFileSync(journalPath(home), '{"v":1,"id":"0190'),
    (home) => checkIn(home, "2026-11-15", 3),
    3,
  ],
  [
    "both are torn and go on",
    async (home) => {
      appendFileSync(journalPath(home), '{"v":1,"id":"left');
      await checkIn(home, "2026-11-15", 3);
    },
    async (home) => {
      appendFileSync(journalPath(home), '{"v":1,"id":"right');
      await checkIn(home, "2026-11-16", 3);
      appendFileSync(journalPath(home), '{"v":1');
    },
    4,
  ],
  [
    "one has Windows line ends",
    (home) => {
      const file = journalPath(home);
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
      return checkIn(home, "2026-11-15", 3);
    },
    (home) => checkIn(home, "2026-11-16", 4),
    4,
  ],
];

describe.skipIf(!hasGit)("two copies in Git (needs git) become the same record, whichever merges", () => {
  test.each(cases)("%s", async (_name, left, right, count) => {
    const [one, two] = [copyOf(origin), copyOf(origin)];
    await left(one);
    await right(two);
    commit(one);
    commit(two);
    const [first, second] = [await after(one, two), await after(two, one)];
    expect(second).toBe(first);
    expect(JSON.parse(first).checkins).toHaveLength(count);
  });

  test("what belongs to one computer stays out, what was there stays in", async () => {
    const home = newFolder();
    await checkIn(home, "2026-11-01", 1);
    const ignore = path.join(home, "people/.gitignore");
    writeFileSync(ignore, "mine\ndue");
    await done(["doctor", "--git"], { home });
    await done(["doctor", "--git"], { home });
    const lines = readFileSync(ignore, "utf8").split("\n");
    expect(lines.slice(0, 2)).toEqual(["mine", "due"]);
    expect(new Set(lines).size).toBe(lines.length);
    git(home, "init", "-q");
    git(home, "add", "-A");
    expect(git(home, "ls-files").trim().split("\n")).toEqual([
      "people/.gitattributes",
      "people/.gitignore",
      "people/me/journal.jsonl",
    ]);
    expect((await headroom(["doctor"], { home })).stdout).toBe("Nothing is wrong.\n");
  });
});

describe("two copies in a folder that Syncthing keeps the same", () => {
  test.each(["one", "two"] as const)("the journal of %s is put aside, and nothing is lost", async (loser) => {
    const base = newFolder();
    await checkIn(base, "2026-11-01", 1);
    const homes = { one: newFolder(), two: newFolder() };
    for (const home of Object.values(homes)) cpSync(base, home, { recursive: true });
    await checkIn(homes.one, "2026-11-08", 2);
    await done(["edit", "2026-11-01", "--note", "changed"], { home: homes.two });
    const winner = loser === "one" ? "two" : "one";
    // Both computers get the newer file under the name, and the older one beside it.
    const copy = "journal.sync-conflict-20261122-091403-ABCDEFG.jsonl";
    for (const home of [homes[loser], homes[winner]]) {
      const own = readFileSync(journalPath(homes[winner]));
      const other = readFileSync(journalPath(homes[loser]));
      const folder = newFolder();
      cpSync(home, folder, { recursive: true });
      renameSync(journalPath(folder), path.join(path.dirname(journalPath(folder)), copy));
      writeFileSync(path.join(path.dirname(journalPath(folder)), copy), other, { mode: 0o600 });
      writeFileSync(journalPath(folder), own, { mode: 0o600 });
      await headroom(["doctor", "--fix"], { home: folder });
      const { checkins } = JSON.parse((await headroom(["history", "--json"], { home: folder })).stdout);
      expect(checkins.map(({ date, note }: { date: string; note: string | null }) => [date, note])).toEqual([
        ["2026-11-08", null],
        ["2026-11-01", "changed"],
      ]);
      expect((await headroom(["doctor"], { home: folder })).stdout).toBe("Nothing is wrong.\n");
    }
  });
});
