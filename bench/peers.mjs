/**
 * headroom beside programs of a like kind on as many entries: whole processes, in turn with each other
 * and with bare node, so that a machine which slows down slows down all. Prints the table of
 * docs/performance.md. What is not installed is left out; nothing is installed, nothing outside of a
 * temporary folder is touched.
 *
 *     node bench/peers.mjs [runs] [entries]
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { dayOf, every, makeHome } from "./record.mjs";

const runs = Number(process.argv[2] ?? 21);
const entries = Number(process.argv[3] ?? 2_600);
const folder = mkdtempSync(path.join(tmpdir(), "headroom-bench-"));
/** An entry a day for the others, as they are used; headroom has one a week. */
const moments = every(86_400_000, entries);
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const base = { ...inherited, HOME: folder, LC_ALL: "C.UTF-8" };
const place = (name, text) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (text !== undefined) writeFileSync(file, text);
  return file;
};
/** Days after the last entry, one for each entry that is appended. */
const later = (run) => dayOf(moments.at(-1) + (run + 1) * 86_400_000);

/** Each makes its record and says how it does the four jobs; an append gets the number of the run. */
const peers = {
  headroom() {
    const home = makeHome(path.join(folder, "headroom"), entries);
    const answers = place(
      "week.json",
      JSON.stringify({ answers: { "phys.head-eyes": 2, "high.long-hours": true } }),
    );
    const run = (...args) => [process.execPath, path.resolve("bin/headroom.js"), ...args];
    return {
      env: { HEADROOM_HOME: home },
      version: run("--version"),
      all: [run("history", "--limit", String(entries)), /\n/],
      report: run("trend"),
      append: () => run("checkin", "--answers", answers),
      due: run("due"),
    };
  },

  taskwarrior() {
    const stamp = (moment) => new Date(moment).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const done = moments.map((moment, at) => ({
      ...{ description: `check-in ${at}`, tags: ["week"], status: "completed" },
      ...{ entry: stamp(moment), end: stamp(moment) },
    }));
    const due = {
      description: "next",
      status: "pending",
      entry: stamp(moments[0]),
      due: stamp(Date.now() - 1e9),
    };
    const rc = place(
      "task/rc",
      `data.location=${place("task/data/x").slice(0, -2)}\nconfirmation=no\nverbose=nothing\n`,
    );
    const file = place("task.json", JSON.stringify([...done, due]));
    const run = (...args) => ["task", `rc:${rc}`, ...args];
    return {
      env: {},
      make: () => start(run("import", file), {}),
      version: ["task", "--version"],
      all: [run("completed"), /check-in 0\b/],
      report: run("ghistory.monthly"),
      append: (at) => run("log", `check-in after ${at}`),
      due: run("+OVERDUE", "count"),
    };
  },

  timewarrior() {
    // It reads intervals from one text file a month; adding them one by one would take as many processes.
    const home = path.join(folder, "timew");
    place("timew/timewarrior.cfg", "confirmation=no\n");
    const hour = (moment, add) =>
      new Date(moment + add * 3_600_000).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    for (const moment of moments) {
      const file = place(`timew/data/${dayOf(moment).slice(0, 7)}.data`);
      appendFileSync(file, `inc ${hour(moment, 0)} - ${hour(moment, 1)} # week\n`);
    }
    const run = (...args) => ["timew", ...args];
    return {
      env: { TIMEWARRIORDB: home },
      version: run("--version"),
      all: [run("summary", dayOf(moments[0]), "-", "2027-01-01"), new RegExp(dayOf(moments[0]))],
      report: run("month", "2026-11-01", "-", "2026-12-01"),
      append: (at) => run("track", `${later(at)}T08:00`, "-", `${later(at)}T09:00`, "week"),
      due: run("get", "dom.active"),
    };
  },

  hledger() {
    const lines = moments.map(
      (moment, at) => `${dayOf(moment)} check-in\n    (strain:overall)  ${(at * 7) % 100}\n`,
    );
    const file = place("hledger.journal", `~ weekly\n    (next:check-in)  1\n\n${lines.join("\n")}\n`);
    place("one.csv.rules", "fields date,description,amount\naccount1 strain:overall\naccount2 other\n");
    const run = (...args) => ["hledger", "-f", file, ...args];
    return {
      env: {},
      version: ["hledger", "--version"],
      all: [run("register", "strain"), new RegExp(dayOf(moments[0]))],
      report: run("balance", "strain", "--yearly", "--average"),
      append: (at) => run("import", place("one.csv", `${later(at)},check-in,41\n`)),
      due: run("print", "next:", "--forecast=2026-11-16..2026-11-30"),
    };
  },
};

/** Runs a command to its end and gives the milliseconds that it took. */
function start([command, ...args], env, shows = null) {
  const began = performance.now();
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, {
    env: { ...base, ...env },
    input: "",
    maxBuffer: 1 << 28,
  });
  const took = performance.now() - began;
  // headroom and timewarrior say "not due" and "nothing there" by their exit code, too.
  if (error || ![0, 1, 3].includes(status) || (shows && !shows.test(String(stdout))))
    throw new Error(`${command} ${args.join(" ")}: exit ${status ?? signal}: ${error ?? stderr}`);
  return took;
}

const isThere = (name, version) => {
  const { status, stdout } = spawnSync(version[0], version.slice(1), { env: base, input: "" });
  if (status === 0) console.log(`${name} ${/\d[\d.]+/.exec(String(stdout))?.[0]}`);
  else console.log(`${name}: not installed here`);
  return status === 0;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  console.log(`node ${process.version}, ${entries.toLocaleString("en")} entries, ${runs} runs`);
  const there = Object.entries(peers)
    .map(([name, peer]) => [name, peer()])
    .filter(([name, { version }]) => isThere(name, version));
  for (const [, { make }] of there) make?.();
  const jobs = there.flatMap(([name, { env, all, report, append, due }]) => [
    { name, job: "all", run: () => start(all[0], env, all[1]) },
    { name, job: "report", run: () => start(report, env) },
    { name, job: "due", run: () => start(due, env) },
    { name, job: "append", run: (at) => start(append(at), env) },
  ]);
  const bare = { name: "node -e 0", job: "bare", run: () => start([process.execPath, "-e", "0"], {}) };
  const times = new Map([bare, ...jobs].map((one) => [one, []]));
  for (let at = 0; at <= runs; at++)
    for (const [one, taken] of times) {
      const ms = one.run(at);
      // The first run of each only warms the disk.
      if (at > 0) taken.push(ms);
    }
  console.log(`node -e 0: ${median(times.get(bare)).toFixed(0)} ms\n`);
  console.log("| ms, median | all entries | report | is it due | append one |");
  console.log("| --- | ---: | ---: | ---: | ---: |");
  for (const [name] of there) {
    const cell = (job) =>
      median(times.get(jobs.find((one) => one.name === name && one.job === job))).toFixed(0);
    console.log(`| ${name} | ${["all", "report", "due", "append"].map(cell).join(" | ")} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
