import { fstatSync, readFileSync, statSync, writeSync } from "node:fs";

/** The output streams by file descriptor. */
export type Channel = 1 | 2;

/** The process as the program sees it; created by `main.ts`. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Path of the node executable. */
  readonly execPath: string;
  readonly argv: readonly string[];
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  isTerminal(channel: Channel): boolean;
  /**
   * Writes a whole text, and never throws: what a command does must not depend on whether it can report it.
   * A reader that closed early is not an error.
   */
  write(channel: Channel, text: string): void;
  /** The error code of a failed write to stdout; `null` if everything was written. */
  readonly unwritten: string | null;
  /**
   * Starts a program that reads the text and owns the terminal until it ends. No shell is involved.
   * @returns false if there is no such program
   */
  pipeInto(program: string, args: readonly string[], text: string, env: Host["env"]): Promise<boolean>;
}

/**
 * The host of a real process. Node's own streams take 5 ms to open, a fifth of its startup, so text is
 * written straight to the channel and the streams are opened only for what needs them: prompts, the terminal
 * size.
 */
export function hostOf(own: NodeJS.Process): Host {
  let unwritten: string | null = null;
  return {
    env: own.env,
    platform: own.platform,
    execPath: own.execPath,
    argv: own.argv,
    get stdin() {
      return own.stdin;
    },
    get stdout() {
      return own.stdout;
    },
    get stderr() {
      return own.stderr;
    },
    isTerminal: (channel) =>
      mayBeTerminal(channel) && (channel === 1 ? own.stdout : own.stderr).isTTY === true,
    get unwritten() {
      return unwritten;
    },
    write: (channel, text) => {
      if (text === "" || (channel === 1 && unwritten !== null)) return;
      const failed = writeAll(channel, Buffer.from(text)) ?? (isClosed(channel, own) ? "EBADF" : null);
      if (channel === 1) unwritten = failed;
    },
    pipeInto: async (program, args, text, env) => {
      const { spawnSync } = await import("node:child_process");
      // Ctrl-C belongs to the program that owns the terminal; this one waits for it.
      const wait = () => {};
      own.on("SIGINT", wait);
      const { error } = spawnSync(program, args, { env, input: text, stdio: ["pipe", "inherit", "inherit"] });
      own.off("SIGINT", wait);
      // A pager closed before it read everything has shown what was wanted.
      return error === undefined || ("code" in error && error.code === "EPIPE");
    },
  };
}

/** Columns of a channel: COLUMNS, or the terminal's own width, or 80; never less than 40. */
export function columnsOf(host: Host, channel: Channel): number {
  const wanted = Number(host.env.COLUMNS);
  const columns = () =>
    host.isTerminal(channel) ? (channel === 1 ? host.stdout : host.stderr).columns : undefined;
  const width = Number.isInteger(wanted) && wanted > 0 ? wanted : (columns() ?? 80);
  return Math.min(Math.max(width, 40), 1000);
}

/** Rules out files, pipes and the null device without opening a stream. */
function mayBeTerminal(channel: Channel): boolean {
  try {
    return fstatSync(channel).isCharacterDevice() && !isNullDevice(channel);
  } catch {
    return false;
  }
}

function isNullDevice(channel: Channel): boolean {
  const device = fstatSync(channel);
  return device.isCharacterDevice() && device.rdev === statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}

/**
 * Whether the parent process closed stdout (`>&-`). Node then opens the null device in its place for reading
 * and writing, unlike `>/dev/null`. If stderr is closed like that too, the parent wants no output at all, as
 * with programs that start background processes.
 */
function isClosed(channel: Channel, { platform }: NodeJS.Process): boolean {
  if (channel !== 1 || platform !== "linux") return false;
  try {
    const isOpenedByNode = (one: Channel) =>
      isNullDevice(one) && /^flags:\s*\d*[26]$/m.test(readFileSync(`/proc/self/fdinfo/${one}`, "utf8"));
    return isOpenedByNode(1) && !isOpenedByNode(2);
  } catch {
    return false;
  }
}

/**
 * Writes everything: continues after a short write, and waits while a non-blocking pipe is full.
 * @returns the code of the error that stopped it, or `null`
 */
function writeAll(channel: Channel, bytes: Buffer): string | null {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(channel, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
      if (code === "EPIPE") return null;
      if (code !== "EAGAIN") return code;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return null;
}
