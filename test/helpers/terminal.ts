import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A real terminal: one tmux server with one window in which a command runs. */
export interface Terminal {
  /** Presses keys one by one, by their tmux names (`Left`, `C-c`, `Enter`) or as characters. */
  press(...keys: string[]): Promise<void>;
  /** Types text as it is. */
  type(text: string): Promise<void>;
  /** Waits until the screen holds the text. @returns the screen */
  see(text: string | RegExp): Promise<string>;
  /** Presses a key and waits for what it brings. @returns the screen */
  pressThen(key: string, text: string | RegExp): Promise<string>;
  /** What is on the screen now, without trailing spaces and lines. */
  screen(options?: { readonly colour?: boolean; readonly history?: boolean }): Promise<string>;
  resize(columns: number, rows: number): Promise<void>;
  /** How many keys were pressed so far; typed text counts each character. */
  keys(): number;
  /** Process id of what runs in the window. */
  pid(): Promise<number>;
  /** Closes the terminal as a window is closed: what runs in it gets SIGHUP. */
  close(): Promise<void>;
}

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Until when something has to appear; a slow machine is no failure. */
const patience = 30_000;
const pause = 25;

/**
 * Starts a command line in a terminal of the given size. When it ends, the window shows
 * `exit N` and stays, so that the last screen can be read.
 */
export async function openTerminal(command: string, options: TerminalOptions = {}): Promise<Terminal> {
  const { columns = 80, rows = 24, env = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), "headroom-tmux-"));
  const socket = join(folder, randomBytes(4).toString("hex"));
  const tmux = async (...args: string[]) =>
    (await run("tmux", ["-S", socket, "-f", "/dev/null", ...args])).stdout;
  const settings = Object.entries({ LANG: "C.UTF-8", TERM: "screen-256color", ...env });
  const given = settings.map(([name, value]) => `${name}='${value}'`).join(" ");
  // Ctrl-C in cooked mode reaches the shell, too, which has to outlive it.
  const line = `trap : INT; env -u NO_COLOR -u FORCE_COLOR -u COLUMNS -u ACCESSIBLE -u LC_ALL ${given} ${command}; echo "exit $?"; exec cat`;
  await tmux("-u", "new-session", "-d", "-x", String(columns), "-y", String(rows), "sh", "-c", line);
  await tmux("set", "-g", "status", "off");
  await tmux("set", "-g", "escape-time", "10");
  await tmux("resize-window", "-x", String(columns), "-y", String(rows));
  let pressed = 0;

  const screen: Terminal["screen"] = async ({ colour = false, history = false } = {}) => {
    const flags = [...(colour ? ["-e"] : []), ...(history ? ["-S", "-"] : [])];
    const text = await tmux("capture-pane", "-p", ...flags);
    return `${text
      .split("\n")
      .map((row) => row.trimEnd())
      .join("\n")
      .trimEnd()}\n`;
  };
  const see: Terminal["see"] = async (text) => {
    const holds = (shown: string) => (typeof text === "string" ? shown.includes(text) : text.test(shown));
    for (const end = Date.now() + patience; ; await wait(pause)) {
      const shown = await screen();
      if (holds(shown)) return shown;
      if (Date.now() > end) throw new Error(`waited in vain for ${text} on this screen:\n${shown}`);
    }
  };
  const press: Terminal["press"] = async (...keys) => {
    pressed += keys.length;
    for (const key of keys) await tmux("send-keys", key);
  };
  return {
    press,
    see,
    screen,
    type: async (text) => {
      pressed += text.length;
      await tmux("send-keys", "-l", text);
    },
    pressThen: async (key, text) => {
      await press(key);
      return see(text);
    },
    resize: async (width, height) => {
      await tmux("resize-window", "-x", String(width), "-y", String(height));
    },
    keys: () => pressed,
    pid: async () => {
      const shell = (await tmux("display-message", "-p", "#{pane_pid}")).trim();
      return Number((await run("pgrep", ["-P", shell])).stdout.trim().split("\n")[0]);
    },
    close: async () => {
      await tmux("kill-server").catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
