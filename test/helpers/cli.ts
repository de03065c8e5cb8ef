import { mkdtempSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { execa } from "execa";
import type { Channel, Host } from "../../src/ui/host";

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
  /** The error code with which stdout refuses what is written to it. */
  readonly unwritten?: string;
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
 * Runs the program as a pipe does: no terminal, a fixed clock, UTC, UTF-8, and nothing of the environment in
 * which the tests run. The built code runs within the test, since starting node takes ten times as long;
 * `built` starts a process.
 */
export async function headroom(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  if (options.uid !== undefined || options.timeout !== undefined) return built(argv, options);
  // The environment and the working directory are the process's own: one run at a time.
  const run = turn.then(() => runHere(argv, options));
  turn = run.catch(() => {});
  return run;
}

const searchPath = process.env.PATH;

let turn: Promise<unknown> = Promise.resolve();

const load = createRequire(import.meta.url);

// A passphrase takes a second by design. Within the tests sealing and opening both take a fraction of that, so
// what was sealed here is opened here only; `built` takes the whole second, as the program age does.
const crypto: typeof import("node:crypto") = load("node:crypto");
const { scryptSync } = crypto;
const quickly: typeof scryptSync = (password, salt, length, options = {}) =>
  scryptSync(password, salt, length, { ...options, N: Math.min(options.N ?? 1024, 1024) });

async function runHere(argv: readonly string[], options: RunOptions): Promise<Run> {
  const home = options.home ?? newFolder();
  const env = environment(home, options);
  const written = { 1: [] as string[], 2: [] as string[] };
  const stream = (channel: Channel) =>
    new Writable({
      decodeStrings: false,
      write: (text, _encoding, taken) => {
        written[channel].push(String(text));
        taken();
      },
    });
  const host = {
    env,
    platform: process.platform,
    execPath: process.execPath,
    argv: [process.execPath, program, ...argv],
    stdin: Readable.from(options.input ? [Buffer.from(options.input)] : []),
    stdout: stream(1),
    stderr: stream(2),
    isTerminal: () => false,
    write: (channel: Channel, text: string) => {
      if (channel === 1 && options.unwritten !== undefined) host.unwritten = options.unwritten;
      else written[channel].push(text);
    },
    unwritten: null as string | null,
    pipeInto: () => Promise.reject(new Error("there is no terminal to page on")),
  };
  const before = { env: { ...process.env }, cwd: process.cwd() };
  setEnvironment(env);
  process.chdir(options.cwd ?? home);
  crypto.scryptSync = quickly;
  try {
    const { runProgram }: typeof import("../../src/program") = load("../../dist/program.js");
    const code = await runProgram(argv, host as unknown as Host);
    return { argv, code, stdout: written[1].join(""), stderr: written[2].join(""), home };
  } finally {
    crypto.scryptSync = scryptSync;
    setEnvironment(before.env);
    process.chdir(before.cwd);
  }
}

/** Changes the variables one by one: only then does node look at TZ and HOME again. */
function setEnvironment(wanted: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in wanted)) delete process.env[name];
  Object.assign(process.env, wanted);
}

function environment(home: string, options: RunOptions): Record<string, string> {
  const env = {
    PATH: searchPath,
    HOME: home,
    LANG: "C.UTF-8",
    TZ: "UTC",
    HEADROOM_HOME: home,
    HEADROOM_NOW: options.now ?? now,
    ...options.env,
  };
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Runs the built program in a process of its own, for what only a process has: streams, a user, a time limit. */
export async function built(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const home = options.home ?? newFolder();
  const { exitCode, stdout, stderr } = await execa(process.execPath, [program, ...argv], {
    env: environment(home, options),
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
