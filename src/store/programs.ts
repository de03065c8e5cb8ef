import { spawn, spawnSync } from "node:child_process";

interface ProgramOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which the program is killed. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Receives standard output line by line, so that none of it has to be kept in memory. */
  readonly onLine: (line: string) => void;
}

export interface ProgramEnd {
  /** `null` when there is no such program, or it was killed. */
  readonly code: number | null;
  readonly missing: boolean;
  readonly timedOut: boolean;
  /** The beginning of its standard error. */
  readonly stderr: string;
}

const mostStderr = 4096;

/** Runs a program found on the PATH, without a shell, without input and with a time limit. */
export function runLines(
  [name, ...args]: readonly [string, ...string[]],
  { env, timeout, signal, onLine }: ProgramOptions,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    let missing = false;
    let timedOut = false;
    let stderr = "";
    let rest = "";
    const kill = () => {
      timedOut = true;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(kill, timeout);
    signal?.addEventListener("abort", kill, { once: true });
    if (signal?.aborted) kill();
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    });
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (chunk: string) => {
      if (stderr.length < mostStderr) stderr += chunk.slice(0, mostStderr);
    });
    child.on("error", () => {
      missing = true;
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", kill);
      if (rest !== "") onLine(rest);
      resolve({ code: missing || timedOut ? null : code, missing, timedOut, stderr });
    });
  });
}

/** How a program of the system ended. */
interface Ended {
  /** `null` when there is no such program, or it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const patience = 20_000;

/** Runs a system program found on the PATH; reminders reach outside only through here. */
export function runProgram(
  { env }: { readonly env: Readonly<Record<string, string | undefined>> },
  [name, ...args]: readonly [string, ...string[]],
  input = "",
  more: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(name, args, {
    input,
    encoding: "utf8",
    env: { ...env, ...more },
    timeout: patience,
  });
  return { code: status, stdout: stdout ?? "", stderr: stderr ?? "" };
}

/** Hands the terminal to a program until it ends: a shell, a pager, an editor. */
export function runInteractively(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): void {
  spawnSync(name, args, { stdio: "inherit", env });
}
