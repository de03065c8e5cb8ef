import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import { now, program } from "./cli";
import { openTerminal, type Terminal, type TerminalOptions } from "./terminal";

/** Starts a session in a real terminal. */
export async function startSession(
  home: string,
  args: string,
  { env, ...size }: TerminalOptions & { readonly now?: string } = {},
): Promise<Terminal> {
  const terminal = await openTerminal(`'${process.execPath}' '${program}' ${args}`, {
    ...size,
    env: { HEADROOM_HOME: home, HEADROOM_NOW: size.now ?? now, TZ: "UTC", ...env },
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

/** Everything in all files below a folder. */
export function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file}\n${readFileSync(file, "utf8")}`)
    .join("\n");
}

/** From the frame to the first question, of somebody who is new. */
export async function beginWithSomebodyNew(terminal: Terminal, mentee: string): Promise<void> {
  await terminal.see(`There is nobody called ${mentee} yet.`);
  await terminal.press("Down");
  await terminal.pressThen("Enter", "What is the mentor's name?");
  await terminal.type("Mira");
  await terminal.see("Mira");
  await terminal.pressThen("Enter", "How do you meet");
  await terminal.pressThen("Enter", "Read this aloud");
  await terminal.pressThen("y", `${mentee}, how was the week?`);
}

/** Types a line and waits for what comes after it. */
export async function enterLine(terminal: Terminal, text: string, then: string | RegExp): Promise<string> {
  await terminal.type(text);
  await terminal.see(text);
  return terminal.pressThen("Enter", then);
}
