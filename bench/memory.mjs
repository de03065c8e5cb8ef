/**
 * How much memory an export of many check-ins takes at its most, beside bare node: what the system
 * counted for the whole process.
 *
 *     node bench/memory.mjs [entries]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { makeHome } from "./record.mjs";

const entries = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), "headroom-bench-"));
const told = path.join(folder, "told");
const teller = path.join(folder, "teller.cjs");
const say = "process.resourceUsage().maxRSS";
writeFileSync(
  teller,
  `process.on("exit", () => require("fs").writeFileSync(process.env.TOLD, String(${say})));`,
);

/** Megabytes and seconds of a run to its end. */
function run(args, home) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = { ...process.env, HEADROOM_HOME: home, TOLD: told };
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["-r", teller, ...args], { env });
  if (status !== 0) throw new Error(`${args.join(" ")}: exit ${status}: ${stderr}`);
  const took = (performance.now() - began) / 1000;
  return [(Number(readFileSync(told, "utf8")) / 1024).toFixed(0), took.toFixed(1)];
}

try {
  const home = makeHome(path.join(folder, "home"), entries, 4 * 3_600_000);
  const size = statSync(path.join(home, "people", "me", "journal.jsonl")).size / 1e6;
  console.log(`${entries.toLocaleString("en")} check-ins, ${size.toFixed(0)} MB on disk`);
  console.log("              MB   seconds");
  const show = (name, [megabytes, seconds]) =>
    console.log(`${name.padEnd(12)}${megabytes.padStart(4)}${seconds.padStart(10)}`);
  show("node -e 0", run(["-e", "0"], home));
  for (const format of ["json", "ndjson", "csv", "md"]) {
    const out = path.join(folder, `out.${format}`);
    show(format, run([path.resolve("bin/headroom.js"), "export", "--format", format, "-o", out], home));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
