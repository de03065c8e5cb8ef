/**
 * How long the reminder of `headroom hook` takes at a prompt, in milliseconds: on a due day that has not
 * been said yet, and at any later prompt. Each shell runs it many times and not at all, in turn; the
 * difference is what a prompt waits for.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";

const times = 500;
const home = mkdtempSync(path.join(tmpdir(), "headroom-bench-"));
const folder = path.join(home, "people", "me");
mkdirSync(folder, { recursive: true, mode: 0o700 });
writeFileSync(path.join(folder, "due"), "2020-01-05\nweekly\n2019-12-29\n");
const { HEADROOM_NOW: _, ...inherited } = process.env;
const env = { ...inherited, HEADROOM_HOME: home };

const marker = path.join(folder, "reminded");
/** `reset` alone is what the others are measured against; a `later` prompt knows the day already. */
const loops = (reset, remind) => ({
  reset,
  first: `${reset}; ${remind}`,
  none: "true",
  later: remind,
});
const posix = (name, variable) => {
  const work = loops(`${variable}=; printf '0001-01-01\\n' 1<> ${marker}`, name);
  return (kind) => `for ((i = 0; i < ${times}; i++)); do ${work[kind]}; done 2> /dev/null`;
};
const fish = loops(`set -g __headroom_day; echo 0001-01-01 > ${marker}`, "__headroom_remind");
const shells = [
  ["bash", ["--norc", "--noprofile"], posix("__headroom_remind", "__headroom_day")],
  ["zsh", ["-f"], posix("_headroom_remind", "_headroom_day")],
  ["fish", ["--no-config"], (kind) => `for i in (seq ${times}); ${fish[kind]}; end 2> /dev/null`],
];

try {
  console.log("shell  first prompt  later prompts  (ms, median of 5)");
  for (const [shell, flags, loop] of shells) {
    if (spawnSync(shell, ["--version"]).status !== 0) {
      console.log(`${shell.padEnd(5)}  not installed here`);
      continue;
    }
    const hook = path.join(home, shell);
    writeFileSync(hook, execFileSync(process.execPath, ["bin/headroom.js", "hook", shell], { env }));
    const took = (work) => {
      const began = performance.now();
      spawnSync(shell, [...flags, "-c", `. ${hook}; ${loop(work)}`], { env });
      return performance.now() - began;
    };
    const median = (kind, against) =>
      Array.from({ length: 5 }, () => (took(kind) - took(against)) / times).sort((a, b) => a - b)[2];
    const [first, later] = [median("first", "reset"), median("later", "none")];
    console.log(`${shell.padEnd(5)}  ${first.toFixed(3).padStart(12)}  ${later.toFixed(3).padStart(13)}`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
