import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { shellWord } from "../../core/text";
import { runInteractively } from "../../store/programs";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the person's own shell with the invented record in place, the prompt marked, and
 * `headroom` on the path; returns when the person leaves the shell.
 * @param folder an empty folder for the shell's start files
 */
export function openDemoShell(folder: string, self: readonly [string, string], env: Environment): void {
  const bin = path.join(folder, "bin");
  mkdirSync(bin, { mode: 0o700 });
  writeFileSync(path.join(bin, "headroom"), `#!/bin/sh\nexec ${self.map(shellWord).join(" ")} "$@"\n`, {
    mode: 0o700,
  });
  const inside = {
    ...env,
    HEADROOM_HOME: path.join(folder, "home"),
    HEADROOM_DEMO: "1",
    HEADROOM_PERSON: "",
    PATH: `${bin}:${env.PATH ?? ""}`,
  };
  const shell = env.SHELL || "/bin/sh";
  const { args, extra } = startOf(path.basename(shell), folder, env.HOME ?? "");
  runInteractively(shell, args, { ...inside, ...extra });
}

/** How to start each shell with its own settings and a prompt that says "demo". */
function startOf(
  shell: string,
  folder: string,
  home: string,
): { args: string[]; extra: Record<string, string> } {
  const start = (name: string, own: string, prompt: string) => {
    const file = path.join(folder, name);
    const search = `PATH=${shellWord(path.join(folder, "bin"))}:"$PATH"`;
    writeFileSync(file, `[ -f ${shellWord(own)} ] && . ${shellWord(own)}\n${search}\n${prompt}\n`, {
      mode: 0o600,
    });
    return file;
  };
  if (shell === "bash")
    return {
      args: ["--rcfile", start("bashrc", path.join(home, ".bashrc"), 'PS1="(demo) $PS1"'), "-i"],
      extra: {},
    };
  if (shell === "zsh") {
    start(".zshrc", path.join(home, ".zshrc"), 'PROMPT="(demo) $PROMPT"');
    return { args: ["-i"], extra: { ZDOTDIR: folder } };
  }
  return { args: ["-i"], extra: { PS1: "(demo) $ " } };
}
