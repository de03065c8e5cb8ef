import { PassThrough, Readable } from "node:stream";
import type { Outcome } from "../../src/commands/declaration";
import { type Context, createContext, type GlobalFlags } from "../../src/context";
import { type Failure, isFailure } from "../../src/errors";
import type { Host } from "../../src/ui/host";

export interface InProcessRun {
  readonly stdout: string;
  /** What it failed with, when that was expected. */
  readonly failure: Failure | null;
}

/** Runs a command within the test, for tables and properties that need it many times. */
export async function inProcess(
  home: string,
  command: (context: Context) => Promise<Outcome> | Outcome,
  {
    stdin = "",
    columns = "80",
    ...flags
  }: Partial<GlobalFlags> & { readonly stdin?: string | Uint8Array; readonly columns?: string } = {},
): Promise<InProcessRun> {
  const parts: string[] = [];
  const out = new PassThrough();
  out.on("data", (chunk) => parts.push(String(chunk)));
  const host = {
    env: {
      HEADROOM_HOME: home,
      HEADROOM_NOW: "2026-11-22T09:14:03",
      LANG: "C.UTF-8",
      COLUMNS: columns,
      FORCE_COLOR: "1",
    },
    platform: "linux",
    execPath: process.execPath,
    argv: [],
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out,
    stderr: new PassThrough(),
    isTerminal: () => false,
    write: (channel: 1 | 2, text: string) => {
      if (channel === 1) out.write(text);
    },
  };
  const context = createContext(host as unknown as Host, { color: false, input: false, ...flags }, () => {});
  let failure: Failure | null = null;
  try {
    await command(context);
  } catch (error) {
    if (!isFailure(error)) throw error;
    failure = error;
  }
  return { stdout: parts.join(""), failure };
}
