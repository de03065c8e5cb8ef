import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSources } from "../../../src/store/signals/read";
import { addCommit, clocks, defaults, fileOf, git, newFolder, readOne, repositoryOf } from "./helpers";

const evening = { author: "2026-11-20T22:00:00 +0100" };
const night = { author: "2026-11-21T02:00:00 -0500" };
const both = ["2026-11-20 22:00", "2026-11-21 02:00"];
const read = (...paths: string[]) => readOne({ kind: "git", paths });

describe("author dates", () => {
  test("are read with their own offset, whatever the committer's say", async () => {
    const folder = repositoryOf([
      evening,
      { ...night, committer: "2001-01-01T00:00:00 +0000" },
      { author: "2024-01-01T00:00:00 +0000", committer: "2026-11-20T10:00:00 +0000" },
    ]);
    const reading = await read(folder);
    expect(clocks(reading)).toEqual(both);
    expect(reading.moments.map(({ at }) => new Date(at).toISOString())).toContain("2026-11-21T07:00:00.000Z");
    expect(reading.remarks).toEqual([]);
    expect(reading.usable).toBe(true);
  });

  test("count once, however many branches, clones, worktrees and rebases hold them", async () => {
    const folder = repositoryOf([evening]);
    git(folder, ["checkout", "-q", "-b", "other"]);
    addCommit(folder, night);
    git(folder, ["worktree", "add", "-q", path.join(folder, "..", "tree"), "main"]);
    const clone = path.join(folder, "..", "clone");
    git(folder, ["clone", "-q", folder, clone]);
    git(clone, ["config", "user.email", "robin@example.org"]);
    // The same moment with another hash, as after a rebase.
    git(clone, ["commit", "-q", "--amend", "--allow-empty", "-m", "reworded"], {
      GIT_COMMITTER_NAME: "Robin",
      GIT_COMMITTER_EMAIL: "robin@example.org",
      GIT_AUTHOR_NAME: "Robin",
    });
    expect(clocks(await read(path.dirname(folder)))).toEqual(both);
    expect(clocks(await read(folder, clone))).toEqual(both);
  });

  test("are the person's: by the repository's address through its mailmap, and by further ones", async () => {
    const folder = repositoryOf([
      evening,
      { author: "2026-11-20T10:00:00 +0000", email: "somebody@example.org" },
      { author: "2026-11-20T11:00:00 +0000", email: "OLD@example.org" },
      { author: "2026-11-20T12:00:00 +0000", email: "robin@home.example" },
    ]);
    expect(clocks(await read(folder))).toEqual(["2026-11-20 22:00"]);
    writeFileSync(path.join(folder, ".mailmap"), "Robin <robin@example.org> <old@example.org>\n");
    expect(clocks(await read(folder))).toEqual(["2026-11-20 11:00", "2026-11-20 22:00"]);
    const authors = ["Robin@home.example"];
    expect(clocks(await readOne({ kind: "git", paths: [folder], authors }))).toHaveLength(3);
  });

  test("of a stash are on no branch", async () => {
    const folder = repositoryOf([evening]);
    writeFileSync(path.join(folder, "file"), "one");
    git(folder, ["add", "."]);
    git(folder, ["stash"], { GIT_AUTHOR_DATE: "2026-11-25T03:00:00 +0100" });
    expect(clocks(await read(folder))).toEqual(["2026-11-20 22:00"]);
  });

  test("to come and before 1990 are left out and counted", async () => {
    const folder = repositoryOf([
      evening,
      { author: "2030-01-01T00:00:00 +0000" },
      { author: "100000000 +0000" },
    ]);
    const { skipped, moments } = await read(folder);
    expect(moments).toHaveLength(1);
    expect(skipped).toEqual([
      { why: "in the future", count: 1 },
      { why: "before 1990", count: 1 },
    ]);
  });
});

test("a commit below two sources counts with the first", async () => {
  const folder = repositoryOf([evening, night]);
  const other = repositoryOf([evening]);
  const source = (id: string, paths: readonly string[]) =>
    ({ id, kind: "git", purpose: "work", paths }) as const;
  const readings = await readSources([source("git-1", [other]), source("git-2", [folder])], defaults);
  expect(readings.map(clocks)).toEqual([["2026-11-20 22:00"], ["2026-11-21 02:00"]]);
});

describe("repositories", () => {
  test("are found four folders deep, and no deeper", async () => {
    const top = newFolder();
    repositoryOf([evening], path.join(top, "a/b/c/d"));
    repositoryOf([night], path.join(top, "a/b/c/e/f"));
    expect(clocks(await read(top))).toEqual(["2026-11-20 22:00"]);
  });

  test("may be bare", async () => {
    const folder = repositoryOf([evening]);
    const bare = path.join(newFolder(), "bare.git");
    git(folder, ["clone", "-q", "--bare", folder, bare]);
    expect(clocks(await readOne({ kind: "git", paths: [bare], authors: ["robin@example.org"] }))).toEqual([
      "2026-11-20 22:00",
    ]);
  });

  test("that cannot be used are named in a line each, and the others are read", async () => {
    const top = newFolder();
    repositoryOf([evening], path.join(top, "good"));
    repositoryOf([], path.join(top, "empty"));
    repositoryOf([{ ...night, email: "other@example.org" }], path.join(top, "others"));
    mkdirSync(path.join(top, "broken"));
    writeFileSync(path.join(top, "broken", ".git"), "nothing of the kind");
    const reading = await read(top, path.join(top, "none"), newFolder(), fileOf(""));
    expect(clocks(reading)).toEqual(["2026-11-20 22:00"]);
    const lines = reading.remarks.map((line) =>
      line.replace(/\/\S*\//g, "").replace(/signals-\w+/, "folder"),
    );
    expect(lines.sort()).toEqual(
      [
        "broken cannot be read by git. Try git -C broken log to see why.",
        "empty has no commits by robin@example.org. Add other addresses with --author ADDRESS.",
        "file is not a folder.",
        "none cannot be read: there is no such file",
        "others has no commits by robin@example.org. Add other addresses with --author ADDRESS.",
        "folder holds no git repository, down to four folders deep.",
      ].sort(),
    );
  });

  test("that are shallow are said to be, and read", async () => {
    const folder = repositoryOf([night, evening]);
    const clone = path.join(newFolder(), "shallow");
    git(folder, ["clone", "-q", "--depth", "1", `file://${folder}`, clone]);
    git(clone, ["config", "user.email", "robin@example.org"]);
    const reading = await read(clone);
    expect(clocks(reading)).toEqual(["2026-11-20 22:00"]);
    expect(reading.remarks).toEqual([
      expect.stringContaining("is a shallow clone: older commits are missing"),
    ]);
  });

  test.runIf(process.getuid?.() === 0)(
    "of somebody else are refused by git, which is told plainly",
    async () => {
      const folder = repositoryOf([evening]);
      const { chownSync } = await import("node:fs");
      chownSync(folder, 12345, 12345);
      chownSync(path.join(folder, ".git"), 12345, 12345);
      const reading = await read(folder);
      expect(reading.remarks).toEqual([
        `${folder} belongs to someone else, and git refuses to read it. If you trust it: ` +
          `git config --global --add safe.directory ${folder}`,
      ]);
      expect(reading.usable).toBe(false);
    },
  );

  test("without an address ask for one", async () => {
    const folder = repositoryOf([evening]);
    git(folder, ["config", "--unset", "user.email"]);
    expect((await read(folder)).remarks).toEqual([
      `${folder} has no user.email. Add yours with --author ADDRESS.`,
    ]);
  });
});

describe("git is started so that no repository can start anything else", () => {
  test("no pager, signature, diff, hook, monitor or fetch, whatever its configuration says", async () => {
    const folder = repositoryOf([evening]);
    const trap = path.join(newFolder(), "trap");
    const sprung = `${trap}.sprung`;
    writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\nexit 0\n`);
    chmodSync(trap, 0o755);
    const hooks = path.join(newFolder(), "hooks");
    mkdirSync(hooks);
    for (const name of ["post-checkout", "post-index-change", "reference-transaction"])
      cpSync(trap, path.join(hooks, name));
    const settings: [string, string][] = [
      ["core.pager", trap],
      ["pager.log", trap],
      ["pager.config", trap],
      ["core.fsmonitor", trap],
      ["core.hooksPath", hooks],
      ["core.sshCommand", trap],
      ["core.editor", trap],
      ["gpg.program", trap],
      ["log.showSignature", "true"],
      ["diff.external", trap],
      ["diff.trap.textconv", trap],
      ["format.pretty", "format:%s"],
      ["log.date", "human"],
      ["color.ui", "always"],
      ["alias.log", `!${trap}`],
      ["remote.origin.url", `ext::${trap}`],
      ["remote.origin.promisor", "true"],
      ["protocol.ext.allow", "always"],
      ["extensions.partialClone", "origin"],
    ];
    git(folder, ["config", "core.repositoryFormatVersion", "1"]);
    for (const [name, value] of settings) git(folder, ["config", name, value]);
    writeFileSync(path.join(folder, ".gitattributes"), "* diff=trap\n");
    expect(clocks(await read(folder))).toEqual(["2026-11-20 22:00"]);
    expect(existsSync(sprung)).toBe(false);
  });

  test("variables of a surrounding git, as in a hook, do not lead elsewhere", async () => {
    const folder = repositoryOf([evening]);
    const other = repositoryOf([night]);
    const env = {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_DIR: path.join(other, ".git"),
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "user.email",
      GIT_CONFIG_VALUE_0: "other@example.org",
    };
    expect(clocks(await readOne({ kind: "git", paths: [folder] }, { env }))).toEqual(["2026-11-20 22:00"]);
  });

  test("without git, one line says so; when time is over, the source is left out", async () => {
    const folder = repositoryOf([evening]);
    const missing = await readOne({ kind: "git", paths: [folder] }, { env: { PATH: newFolder() } });
    expect(missing.remarks).toEqual(["git was not found on the PATH."]);
    const slow = await readOne({ kind: "git", paths: [folder] }, { signal: AbortSignal.abort() });
    expect(slow.remarks).toEqual(["git-1 took too long and was left out."]);
    expect(slow.usable).toBe(false);
  });
});

test("a repository without a commit lately is known to have none", async () => {
  const reading = await read(repositoryOf([{ author: "2020-01-01T00:00:00 +0000" }]));
  expect(reading).toMatchObject({ moments: [], usable: true, remarks: [] });
});
