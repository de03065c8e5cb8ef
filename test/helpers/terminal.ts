import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
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

/**
 * Starts a command line in a terminal of the given size. When it ends, the window shows
 * `exit N` and stays, so that the last screen can be read.
 */
export async function openTerminal(command: string, options: TerminalOptions = {}): Promise<Terminal> {
  const { columns = 80, rows = 24, env = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), "headroom-tmux-"));
  const socket = join(folder, randomBytes(4).toString("hex"));
  const settings = Object.entries({ LANG: "C.UTF-8", TERM: "screen-256color", ...env });
  const given = settings.map(([name, value]) => `${name}='${value}'`).join(" ");
  // Ctrl-C in cooked mode reaches the shell, too, which has to outlive it.
  const line = `trap : INT; env -u NO_COLOR -u FORCE_COLOR -u COLUMNS -u ACCESSIBLE -u LC_ALL ${given} ${command}; echo "exit $?"; exec cat`;
  const size = ["-x", String(columns), "-y", String(rows)];
  const server = ["-u", "-S", socket, "-f", "/dev/null"];
  const then = [
    ["set", "-g", "status", "off"],
    ["set", "-g", "escape-time", "10"],
    ["resize-window", ...size],
  ];
  const start = ["new-session", "-d", ...size, "sh", "-c", line, ...then.flatMap((words) => [";", ...words])];
  await run("tmux", [...server, ...start]);
  const { ask, changed, close } = control(server);
  let pressed = 0;

  const screen: Terminal["screen"] = async ({ colour = false, history = false } = {}) => {
    const flags = [...(colour ? ["-e"] : []), ...(history ? ["-S", "-"] : [])];
    const shown = await ask("capture-pane", "-p", ...flags);
    return `${shown
      .map((row) => row.trimEnd())
      .join("\n")
      .trimEnd()}\n`;
  };
  const see: Terminal["see"] = async (text) => {
    const holds = (shown: string) => (typeof text === "string" ? shown.includes(text) : text.test(shown));
    for (const end = Date.now() + patience; ; ) {
      const change = changed();
      const shown = await screen();
      if (holds(shown)) return shown;
      if (Date.now() > end) throw new Error(`waited in vain for ${text} on this screen:\n${shown}`);
      await change;
    }
  };
  const press: Terminal["press"] = async (...keys) => {
    pressed += keys.length;
    for (const key of keys) await ask("send-keys", key);
  };
  return {
    press,
    see,
    screen,
    type: async (text) => {
      pressed += text.length;
      await ask("send-keys", "-l", text);
    },
    pressThen: async (key, text) => {
      await press(key);
      return see(text);
    },
    resize: async (width, height) => {
      await ask("resize-window", "-x", String(width), "-y", String(height));
    },
    keys: () => pressed,
    pid: async () => {
      const [shell = ""] = await ask("display-message", "-p", "#{pane_pid}");
      return Number((await run("pgrep", ["-P", shell.trim()])).stdout.trim().split("\n")[0]);
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Speaks with a tmux server over one connection, which also says when something was drawn. */
function control(server: readonly string[]) {
  const client = spawn("tmux", [...server, "-C", "attach", "-f", "ignore-size"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(client, "close");
  let onChange: (() => void)[] = [];
  // The first answer is to the attaching itself.
  const waiting: ((lines: string[], failed: boolean) => void)[] = [() => {}];
  let answer: string[] | null = null;
  let number = "";
  createInterface({ input: client.stdout }).on("line", (line) => {
    const [word, , id = ""] = line.split(" ", 3);
    if (answer === null && word === "%begin") {
      answer = [];
      number = id;
    } else if (answer !== null && (word === "%end" || word === "%error") && id === number) {
      waiting.shift()?.(answer, word === "%error");
      answer = null;
    } else if (answer !== null) answer.push(line);
    else if (word === "%output") {
      for (const told of onChange.splice(0)) told();
    }
  });
  client.stdin.on("error", () => {});
  const ask = (...words: string[]) =>
    new Promise<string[]>((resolve, reject) => {
      waiting.push((lines, failed) =>
        failed ? reject(new Error(`tmux ${words.join(" ")}: ${lines.join(" ")}`)) : resolve(lines),
      );
      client.stdin.write(`${words.map(quoted).join(" ")}\n`);
    });
  /** When something is drawn next, or after a moment in which nothing was. */
  const changed = () =>
    new Promise<void>((resolve) => {
      const late = setTimeout(resolve, 250);
      onChange.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  const close = async () => {
    onChange = [];
    client.stdin.end("kill-server\n");
    await ended;
  };
  return { ask, changed, close };
}

/** A word of a tmux command; a line break would end it and is written as an escape. */
function quoted(word: string): string {
  if (!word.includes("\n")) return `'${word.replaceAll("'", "'\\''")}'`;
  return `"${word.replaceAll(/["\\$]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
