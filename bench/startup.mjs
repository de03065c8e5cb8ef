/**
 * How long commands take to start, as ratios to `node -e 0` in the same run.
 *
 * Each command is timed in turn with bare node, so that a machine which slows down slows
 * down both. NODE_EXTRA_CA_CERTS is unset: on Node 20 it adds 55 ms to every start and
 * flatters every ratio.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { makeHome } from "./record.mjs";

const runs = Number(process.argv[2] ?? 21);
const program = path.resolve("bin/headroom.js");
const folder = mkdtempSync(path.join(tmpdir(), "headroom-bench-"));

// Opened for writing, as a shell does; what "ignore" opens looks like a closed stdout.
const nowhere = openSync("/dev/null", "w");

const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const envFor = (home) => ({ ...inherited, HEADROOM_HOME: home, HEADROOM_NOW: "2026-11-22T09:00:00" });

function time(args, home, script = program) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, script === null ? args : [script, ...args], {
    env: envFor(home),
    stdio: ["ignore", nowhere, "pipe"],
  });
  if (status !== 0 && status !== 3) throw new Error(`${args.join(" ")}: exit ${status}: ${stderr}`);
  return performance.now() - begin;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const answers = path.join(folder, "week.json");
writeFileSync(answers, JSON.stringify({ answers: { "phys.head-eyes": 2, "high.long-hours": true } }));
const empty = makeHome(path.join(folder, "empty"), 0);
const small = makeHome(path.join(folder, "small"), 26);
const decade = makeHome(path.join(folder, "decade"), 520);
const large = makeHome(path.join(folder, "large"), 2600);

const cases = [
  ["--version", ["--version"], empty, 1.25],
  ["--help", ["--help"], empty, 1.5],
  ["due", ["due"], small, 1.8],
  ["headroom (dashboard)", [], small, 2.5],
  ["history", ["history"], small, 2.2],
  ["checkin --answers", ["checkin", "--answers", answers], makeHome(path.join(folder, "checkin"), 26), 3.6],
  ["trend, 520 check-ins", ["trend"], decade, 3.2],
  ["trend, 2,600 check-ins", ["trend"], large, 4.2],
];

console.log(`${"command".padEnd(26)}${"ratio".padStart(7)}${"goal".padStart(7)}${"ms".padStart(7)}`);
for (const [name, args, home, goal] of cases) {
  const ratios = [];
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const bare = time(["-e", "0"], home, null);
    const taken = time(args, home);
    if (run === 0) continue;
    ratios.push(taken / bare);
    times.push(taken);
  }
  const ratio = median(ratios);
  const mark = ratio > goal ? "  over" : "";
  console.log(
    `${name.padEnd(26)}${ratio.toFixed(2).padStart(7)}${goal.toFixed(2).padStart(7)}${median(times).toFixed(0).padStart(7)}${mark}`,
  );
}
rmSync(folder, { recursive: true, force: true });
