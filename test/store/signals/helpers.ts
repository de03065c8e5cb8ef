import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { SourceKind } from "../../../src/core/signals/moment";
import type { SignalSource } from "../../../src/core/signals/source";
import { type ReadAllOptions, readSources, type SourceReading } from "../../../src/store/signals/read";
import { namedZone, systemZone } from "../../../src/store/signals/zone";

/** What must never leave a source: it stands in every invented commit, command, title and incident. */
export const secret = "zanzibar";

export const zoneOf = (name: string) => namedZone(name) ?? systemZone;

export function newFolder(): string {
  return mkdtempSync(path.join(process.env.HEADROOM_TEST_HOMES ?? os.tmpdir(), "signals-"));
}

export function fileOf(content: string | Uint8Array, name = "file"): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** Noon of 30 November 2026 in Berlin, and eight weeks before it. */
export const defaults: ReadAllOptions = {
  since: Date.UTC(2025, 10, 1),
  now: Date.UTC(2026, 10, 30, 11),
  from: Date.UTC(2026, 9, 5),
  zone: zoneOf("Europe/Berlin"),
  env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  stdin: null,
  signal: new AbortController().signal,
  checkIns: [],
};

/** Reads one source as the program does. */
export async function readOne(
  source: Partial<SignalSource> & { readonly kind: SourceKind },
  options: Partial<ReadAllOptions> = {},
): Promise<SourceReading> {
  const [reading] = await readSources([{ id: `${source.kind}-1`, purpose: "work", paths: [], ...source }], {
    ...defaults,
    ...options,
  });
  if (reading === undefined) throw new Error("a reading is expected");
  return reading;
}

/** The wall clocks of what was read, to the minute, in order. */
export function clocks({ moments }: SourceReading): string[] {
  return moments
    .map(({ wall, wallEnd }) => stamp(wall) + (wallEnd === undefined ? "" : ` to ${stamp(wallEnd)}`))
    .sort();
}

const stamp = (wall: number) => new Date(wall).toISOString().slice(0, 16).replace("T", " ");

export const git = (folder: string, args: readonly string[], env: Record<string, string> = {}) =>
  execFileSync("git", ["-C", folder, ...args], {
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...env },
    stdio: ["ignore", "pipe", "ignore"],
    encoding: "utf8",
  });

export interface Commit {
  /** `2026-11-20T22:00:00 +0100`. */
  readonly author: string;
  readonly committer?: string;
  readonly email?: string;
}

/** A repository of robin@example.org with these commits. */
export function repositoryOf(commits: readonly Commit[], folder = path.join(newFolder(), "work")): string {
  mkdirSync(folder, { recursive: true });
  git(folder, ["init", "-q", "-b", "main"]);
  git(folder, ["config", "user.email", "robin@example.org"]);
  git(folder, ["config", "user.name", "Robin"]);
  for (const commit of commits) addCommit(folder, commit);
  return folder;
}

export function addCommit(folder: string, { author, committer = author, email }: Commit): void {
  git(folder, ["commit", "-q", "--allow-empty", "-m", `${secret} fix`], {
    GIT_AUTHOR_DATE: author,
    GIT_COMMITTER_DATE: committer,
    ...(email === undefined ? {} : { GIT_AUTHOR_EMAIL: email }),
  });
}
