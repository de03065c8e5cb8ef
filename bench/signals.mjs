/**
 * How long it takes to read git repositories: 50 of them with 100,000 commits altogether, five weeks
 * and a year. `node bench/signals.mjs [folder]`; a folder is made once and used again.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { require } from "tsx/cjs/api";

const source = (file) => require(`../src/${file}`, import.meta.url);
const { readSources } = source("store/signals/read.ts");
const { systemZone } = source("store/signals/zone.ts");
const { measuring, weeksUpTo } = source("core/signals/measures.ts");
const { midnightOf } = source("core/signals/moment.ts");
const { workingDay } = source("core/signals/working-day.ts");

const [repositories, commits] = [50, 2000];
const limits = { 5: 2000, 52: 10_000 };
const email = "robin@example.org";
const now = Date.UTC(2026, 10, 30, 12);
const folder = process.argv[2] ?? mkdtempSync(path.join(os.tmpdir(), "headroom-bench-"));

/** Commits at every few hours for four years, one in four by the person. */
function makeRepository(place, number) {
  mkdirSync(place, { recursive: true });
  const git = (args, input = "") => execFileSync("git", ["-C", place, ...args], { input });
  git(["init", "-q", "-b", "main"]);
  git(["config", "user.email", email]);
  const lines = [];
  for (let at = 0; at < commits; at++) {
    const time = Math.round(now / 1000) - (commits - at) * 63_000 - number * 977;
    const author = at % 4 === 0 ? email : `somebody-${at % 9}@example.org`;
    lines.push("commit refs/heads/main", `author A <${author}> ${time} +0100`);
    lines.push(`committer A <${author}> ${time} +0100`, "data 4", "fix\n");
    lines.push("M 644 inline file", "data 6", `${String(at).padStart(5)}\n`);
  }
  git(["fast-import", "--quiet"], `${lines.join("\n")}\n`);
}

for (let number = 0; number < repositories; number++) {
  const place = path.join(folder, `repository-${number}`);
  if (!existsSync(place)) makeRepository(place, number);
}

for (const [weeks, limit] of Object.entries(limits)) {
  const mondays = weeksUpTo("2026-11-30", Number(weeks));
  const began = performance.now();
  const [reading] = await readSources([{ id: "git-1", kind: "git", purpose: "work", paths: [folder] }], {
    since: midnightOf(mondays[0]) - 366 * 86_400_000,
    from: midnightOf(mondays[0]),
    now,
    zone: systemZone,
    env: process.env,
    stdin: null,
    signal: new AbortController().signal,
    checkIns: [],
  });
  const measures = measuring({
    moments: reading.moments,
    sources: [reading.source],
    now,
    working: workingDay(),
  });
  const nights = mondays.reduce((sum, monday) => sum + measures(monday)["m.nights"], 0);
  const took = performance.now() - began;
  console.log(`${weeks} weeks: ${Math.round(took)} ms, ${reading.moments.length} moments, ${nights} nights`);
  if (took > limit) process.exitCode = 1;
}
