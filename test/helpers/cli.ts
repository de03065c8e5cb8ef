import { mkdtempSync, readFileSync, realpathSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { execa } from "execa";

/** What `npx headroom` starts. */
export const program = path.resolve(import.meta.dirname, "../../bin/headroom.js");

/** What the clock of every run says unless a test says otherwise; a Sunday. */
export const now = "2026-11-22T09:14:03";
export const today = "2026-11-22";

export interface RunOptions {
  /** The folder with everything; a new one when it is left out. */
  readonly home?: string;
  /** Set on top of a bare environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** What stands on stdin; nothing when it is left out. */
  readonly input?: string | Uint8Array;
  readonly now?: string;
  readonly cwd?: string;
  /** Run as this user, for what the superuser may do anyway. */
  readonly uid?: number;
  /** In milliseconds; one that takes longer is ended and has no code. */
  readonly timeout?: number;
}

export interface Run {
  readonly argv: readonly string[];
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly home: string;
}

/** A new empty folder that goes when the test run ends. */
export function newFolder(name = "home"): string {
  const homes = process.env.HEADROOM_TEST_HOMES ?? os.tmpdir();
  return realpathSync(mkdtempSync(path.join(homes, `${name}-`)));
}

/**
 * Runs the built program as a pipe does: no terminal, a fixed clock, UTC, UTF-8, and
 * nothing of the environment in which the tests run.
 */
export async function headroom(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const home = options.home ?? newFolder();
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    LANG: "C.UTF-8",
    TZ: "UTC",
    HEADROOM_HOME: home,
    HEADROOM_NOW: options.now ?? now,
    ...options.env,
  };
  const { exitCode, stdout, stderr } = await execa(process.execPath, [program, ...argv], {
    env,
    extendEnv: false,
    cwd: options.cwd ?? home,
    input: options.input ?? "",
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  return { argv, code: exitCode, stdout, stderr, home };
}

/** Runs the program and expects it to succeed without a remark. */
export async function done(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const run = await headroom(argv, options);
  if (run.code !== 0 || run.stderr !== "")
    throw new Error(`headroom ${argv.join(" ")} ended with ${run.code}: ${run.stderr}`);
  return run;
}

/** The journal of a person, or `null` when there is none. */
export function journalIn(home: string, person = "me"): string | null {
  try {
    return readFileSync(journalPath(home, person), "utf8");
  } catch {
    return null;
  }
}

export function journalPath(home: string, person = "me"): string {
  return path.join(home, "people", person, "journal.jsonl");
}
