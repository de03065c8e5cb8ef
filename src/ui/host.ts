import { fstatSync, statSync, writeSync } from "node:fs";

/** The standard streams, by their number. */
export type Channel = 1 | 2;

/** The process as the program sees it; `main.ts` makes it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Path of node, and after it what it was started with. */
  readonly execPath: string;
  readonly argv: readonly string[];
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  isTerminal(channel: Channel): boolean;
  /** Writes a whole text; a reader that has left early is no error. */
  write(channel: Channel, text: string): void;
  /**
   * Starts a program that reads a text and has the terminal until it ends. No shell takes part.
   * @returns false when there is no such program
   */
  pipeInto(program: string, args: readonly string[], text: string, env: Host["env"]): Promise<boolean>;
}

/**
 * The host of a real process. Node's own streams take 5 ms to open, a fifth of its whole
 * start, so text is written straight to the channel and they are opened only for what
 * needs them: prompts, the size of a terminal.
 */
export function hostOf(own: NodeJS.Process): Host {
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
    write: (channel, text) => writeAll(channel, Buffer.from(text)),
    pipeInto: async (program, args, text, env) => {
      const { spawnSync } = await import("node:child_process");
      // Ctrl-C belongs to the program that has the terminal; this one waits for it.
      const wait = () => {};
      own.on("SIGINT", wait);
      const { error } = spawnSync(program, args, { env, input: text, stdio: ["pipe", "inherit", "inherit"] });
      own.off("SIGINT", wait);
      // One that was left before it had read all has shown what was wanted.
      return error === undefined || ("code" in error && error.code === "EPIPE");
    },
  };
}

/** Columns of a channel: what COLUMNS asks for, else the terminal's own, else 80; never under 40. */
export function columnsOf(host: Host, channel: Channel): number {
  const wanted = Number(host.env.COLUMNS);
  const columns = () =>
    host.isTerminal(channel) ? (channel === 1 ? host.stdout : host.stderr).columns : undefined;
  const width = Number.isInteger(wanted) && wanted > 0 ? wanted : (columns() ?? 80);
  return Math.min(Math.max(width, 40), 1000);
}

/** Files, pipes and the null device are told from a terminal without opening a stream. */
function mayBeTerminal(channel: Channel): boolean {
  try {
    const device = fstatSync(channel);
    return (
      device.isCharacterDevice() && device.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev
    );
  } catch {
    return false;
  }
}

/** A short write goes on where it stopped; a full pipe that does not wait is waited for. */
function writeAll(channel: Channel, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(channel, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
