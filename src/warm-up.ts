/**
 * Makes the code cache of the built program: runs the usual commands on the invented person in this
 * one process, so that V8 has compiled what they need, and keeps the result beside the built files
 * (see `load.ts`). The build runs it; without it the program only starts slower.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Host, hostOf } from "./host";
import { cacheFolder, loaderFor } from "./load";

/**
 * Fills the code cache.
 * @param dist absolute path of the built files
 * @param own the process of the build: the cache is for its version of node
 */
export async function warmUp(dist: string, own: NodeJS.Process): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "headroom-warm-up-"));
  try {
    const loader = loaderFor(dist, require, null);
    const { runProgram } = loader.load("./program.js") as typeof import("./program");
    const answers = join(home, "week.json");
    writeFileSync(answers, JSON.stringify({ answers: { "phys.head-eyes": 2, "high.long-hours": true } }));
    for (const line of linesFor(home, answers)) await runProgram(line, unseen(home, own));
    // What only a terminal needs is compiled as far as it is without one.
    for (const name of readdirSync(dist).filter((name) => name.endsWith(".js") && !aside.has(name)))
      loader.load(`./${name}`);
    const folder = cacheFolder(dist, own);
    mkdirSync(folder, { recursive: true });
    for (const [name, script] of loader.compiled)
      writeFileSync(join(folder, name), script.createCachedData());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** `main` does its work as soon as it is loaded; this file is for the build alone. */
const aside = new Set(["main.js", "warm-up.js"]);

/** What people and scripts run most, and what has to be quick. */
function linesFor(home: string, answers: string): string[][] {
  return [
    ["demo", "--to", join(home, "robin")],
    [],
    ["--json"],
    ["due"],
    ["checkin", "--help"],
    ["checkin", "--answers", answers],
    ["checkin", "--answers", answers, "--json"],
    ["history"],
    ["history", "--json"],
    ["trend"],
    ["trend", "--json"],
    ["show"],
    ["advice"],
    ["plan"],
    ["recovery"],
    ["gate", "--fail-on", "high"],
    ["people"],
    ["export", "-o", join(home, "record.json")],
    ["help-now"],
    ["undo"],
  ];
}

/** The build's own process, but with the invented person's home and a terminal that nobody sees. */
function unseen(home: string, own: NodeJS.Process): Host {
  return {
    ...hostOf(own),
    env: { HEADROOM_HOME: join(home, "robin"), LANG: "C.UTF-8", TZ: "UTC" },
    isTerminal: () => false,
    write: () => {},
  };
}
