import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

const shells = ["bash", "zsh", "fish"] as const;
type Shell = (typeof shells)[number];

let home: string;
let folder: string;

beforeAll(async () => {
  home = newFolder();
  folder = newFolder("shells");
  await done(["people", "add", "Ada Lovelace"], { home });
  await done(["checkin", "--answers", "-", "--date", "2026-11-08"], {
    home,
    input: '{"answers":{"phys.head-eyes":1}}',
  });
  for (const shell of shells)
    writeFileSync(path.join(folder, shell), (await done(["completion", shell], { home })).stdout);
  // Names of folders that are nobody's never reach a shell.
  for (const name of ["$(touch PWNED)", "`touch PWNED`", "a;touch PWNED", "-x", "a\nb c"])
    mkdirSync(path.join(home, "people", name));
  mkdirSync(path.join(folder, "files"));
  writeFileSync(path.join(folder, "files", "week one.json"), "");
});

/** What each shell is asked, so that it completes a line as it would at a Tab. */
const askers: Readonly<Record<Shell, (line: string) => string>> = {
  bash: (line) => `source ${folder}/bash
    COMP_LINE=${quoted(line)}; COMP_POINT=\${#COMP_LINE}; read -ra COMP_WORDS <<< "$COMP_LINE"
    [[ "$COMP_LINE" == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); _headroom; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (line) => `autoload -Uz compinit; compinit -D; source ${folder}/zsh
    compadd() { local prefix="\${words[CURRENT]}" word; local -a rest; rest=("\${@[(r)--,-1]}"); shift rest
      for word in $rest; do [[ "$word" == "$prefix"* ]] && print -r -- "$word"; done; return 0 }
    _files() { print -rl -- *(N) }
    words=(\${(z)$(print -r -- ${quoted(line)})}); [[ ${quoted(line)} == *" " ]] && words+=("")
    CURRENT=\${#words}; _headroom`,
  fish: (line) => `source ${folder}/fish; complete -C ${quoted(line)}`,
};

function quoted(text: string): string {
  return `'${text}'`;
}

async function offers(shell: Shell, line: string): Promise<string[]> {
  const flags = shell === "bash" ? ["--norc"] : shell === "zsh" ? ["-f"] : ["--no-config"];
  const { stdout, stderr } = await execa(shell, [...flags, "-c", askers[shell](line)], {
    cwd: path.join(folder, "files"),
    env: { PATH: process.env.PATH, HOME: folder, HEADROOM_HOME: home, LANG: "C.UTF-8", TERM: "dumb" },
    extendEnv: false,
    stdin: "ignore",
  });
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .map((word) => word.split("\t")[0] ?? "")
    .filter((word) => word !== "");
}

for (const shell of shells) {
  const missing = spawnSync(shell, ["--version"]).status !== 0;
  describe.skipIf(missing)(`${shell}${missing ? " (not installed)" : ""} completes`, () => {
    test.each<[string, string[]]>([
      ["headroom che", ["checkin"]],
      ["headroom people r", ["remove", "rename"]],
      ["headroom export --form", ["--format"]],
      ["headroom export --format ", ["csv", "json", "md", "ndjson"]],
      ["headroom plan export --format ", ["ics", "json", "md"]],
      ["headroom gate --fail-on h", ["high"]],
      ["headroom -p a", ["ada-lovelace"]],
      ["headroom -p me trend em", ["emotional"]],
      ["headroom people use m", ["me"]],
      ["headroom show 2026", ["2026-11-08"]],
      ["headroom schema hist", ["history"]],
      ["headroom plan edit --set plan.time.mail", ["plan.time.mail-cutoff="]],
      ["headroom checkin --routine w", ["weekly"]],
      ["headroom checkin --only phys.head", ["phys.head-eyes"]],
      ["headroom import ", ["week one.json"]],
      ["headroom due x", []],
    ])("%s", async (line, expected) => {
      const found = await offers(shell, line);
      expect(found.map((word) => word.replaceAll("\\", "")).sort()).toEqual(expected);
    });

    test("every command at the start", async () => {
      const found = await offers(shell, "headroom ");
      expect(found).toEqual(
        expect.arrayContaining(["checkin", "export", "completion", "help-now", "people"]),
      );
    });
  });
}

test("an unknown shell is usage", async () => {
  const { code, stderr } = await headroom(["completion", "fis"]);
  expect(code).toBe(2);
  expect(stderr).toContain("Did you mean fish?");
});
