/**
 * Makes the code cache of the built program: runs the usual commands on the invented person in this
 * one process, so that V8 has compiled what they need, and keeps the result beside the built files
 * (see `load.ts`). The build runs it; without it the program only starts slower.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "./host";
import { cacheFolder, loaderFor } from "./load";
import type { runProgram } from "./program";

const home = mkdtempSync(join(tmpdir(), "headroom-warm-up-"));
const answers = join(home, "week.json");

/** What people and scripts run most, and what has to be quick. */
const lines = [
  `demo --to ${home}/robin`,
  "",
  "--json",
  "due",
  "checkin --help",
  `checkin --answers ${answers}`,
  `checkin --answers ${answers} --json`,
  "history",
  "history --json",
  "trend",
  "trend --json",
  "show",
  "advice",
  "plan",
  "recovery",
  "gate --fail-on high",
  "people",
  `export -o ${home}/record.json`,
  "help-now",
  "undo",
];

/** A terminal that nobody sees. */
const host: Host = {
  env: { HEADROOM_HOME: join(home, "robin"), LANG: "C.UTF-8", TZ: "UTC" },
  platform: process.platform,
  execPath: process.execPath,
  argv: process.argv,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isTerminal: () => false,
  write: () => {},
};

async function warmUp(dist: string): Promise<void> {
  const loader = loaderFor(dist, require, null);
  const program = loader.load("./program.js") as { runProgram: typeof runProgram };
  writeFileSync(answers, JSON.stringify({ answers: { "phys.head-eyes": 2, "high.long-hours": true } }));
  for (const line of lines) await program.runProgram(line === "" ? [] : line.split(" "), host);
  // What only a terminal needs is compiled as far as it is without one.
  for (const name of readdirSync(dist).filter((name) => name.endsWith(".js") && !aside.has(name)))
    loader.load(`./${name}`);
  const folder = cacheFolder(dist, process);
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of loader.compiled) writeFileSync(join(folder, name), script.createCachedData());
}

/** They do their work as soon as they are loaded. */
const aside = new Set(["main.js", "warm-up.js"]);

void warmUp(__dirname).finally(() => rmSync(home, { recursive: true, force: true }));
