import { PassThrough, Readable } from "node:stream";
import type { Outcome } from "../../src/command-line";
import { type Context, createContext, type GlobalFlags, type Host } from "../../src/context";

/** Runs a command within the test, for properties that need it many times; prints into a string. */
export async function inProcess(
  home: string,
  command: (context: Context) => Promise<Outcome> | Outcome,
  { input = "", ...flags }: Partial<GlobalFlags> & { readonly input?: string } = {},
): Promise<string> {
  const parts: string[] = [];
  const out = new PassThrough();
  out.on("data", (chunk) => parts.push(String(chunk)));
  const host = {
    env: { HEADROOM_HOME: home, HEADROOM_NOW: "2026-11-22T09:14:03", LANG: "C.UTF-8" },
    platform: "linux",
    stdin: Readable.from([Buffer.from(input)]),
    stdout: out,
    stderr: new PassThrough(),
  };
  const context = createContext(host as unknown as Host, { color: false, input: false, ...flags }, () => {});
  await command(context);
  return parts.join("");
}
