import { access } from "node:fs/promises";
import { basename, join } from "node:path";
import { lineBatches } from "./files";
import { momentIn, type Reader, readEach, Unusable } from "./reader";

type Shell = "bash" | "zsh" | "fish";

/** How each shell records when a command was started. */
const stamps: Readonly<Record<Shell, RegExp>> = {
  bash: /^#(\d{9,10})\r?$/,
  zsh: /^: (\d{9,10}):\d+;/,
  fish: /^\s+when: (\d{9,10})\s*$/,
};

const howToSwitchOn: Readonly<Record<Shell, string>> = {
  bash: "Put HISTTIMEFORMAT='%F %T ' in ~/.bashrc to keep them from then on.",
  zsh: "Put setopt EXTENDED_HISTORY in ~/.zshrc to keep them from then on.",
  fish: "fish keeps them by itself: is it the right file?",
};

/** Reads when commands were started from bash, zsh and fish histories; the commands are ignored. */
export const readShell: Reader = (source, options) =>
  readEach(source, async (path) => {
    let shell: Shell | null = null;
    let continued = false;
    const times: number[] = [];
    for await (const lines of lineBatches(path, options))
      for (const line of lines) {
        shell ??= shellOf(line);
        // In zsh, a command may continue after a backslash and contain something that looks like a stamp.
        const stamp = shell === null || continued ? null : stamps[shell].exec(line);
        continued = shell === "zsh" && line.endsWith("\\");
        if (stamp) times.push(Number(stamp[1]) * 1000);
      }
    if (times.length === 0) {
      const likely = shell ?? namedShell(path);
      throw new Unusable(`${path} is a history without timestamps. ${howToSwitchOn[likely]}`);
    }
    return {
      moments: times.map((at) => momentIn(options.zone, at, "shell", source.purpose)),
      skipped: [],
      remarks: [],
    };
  });

/** The shell whose history has such a line; `null` for most lines. */
function shellOf(line: string): Shell | null {
  if (line.startsWith("- cmd: ")) return "fish";
  if (stamps.zsh.test(line)) return "zsh";
  return stamps.bash.test(line) ? "bash" : null;
}

function namedShell(path: string): Shell {
  const name = basename(path);
  return name.includes("zsh") || name === ".histfile" ? "zsh" : name.includes("fish") ? "fish" : "bash";
}

/** Finds histories in their usual places. */
export async function findHistories(
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string[]> {
  const data = env.XDG_DATA_HOME || join(home, ".local", "share");
  const zsh = env.ZDOTDIR || home;
  const places = [
    ...(env.HISTFILE ? [env.HISTFILE] : []),
    join(home, ".bash_history"),
    join(zsh, ".zsh_history"),
    join(zsh, ".histfile"),
    join(data, "fish", "fish_history"),
  ];
  const found: string[] = [];
  for (const place of new Set(places))
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      found.push(place);
  return found;
}
