/**
 * How long an append and a read of the record take as it grows: in process, medians.
 * Appends must not grow with the record; 2,600 entries are fifty years of weekly check-ins.
 *
 *     node bench/journal.mjs
 */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const sizes = [10, 2_600, 100_000];
const rounds = 30;
const folder = mkdtempSync(join(tmpdir(), "headroom-bench-"));

try {
  const { append, readJournal, resolve, nextId } = await load();
  const rows = [];
  for (const size of sizes) {
    const file = join(folder, `${size}.jsonl`);
    fill(file, size, nextId);
    const appends = [];
    for (let round = 0; round < rounds; round++)
      appends.push(await timed(() => append(file, entry, Date.now())));
    const reads = [];
    for (let round = 0; round < (size > 10_000 ? 5 : rounds); round++)
      reads.push(await timed(() => resolve(readJournal(file).entries)));
    rows.push([size.toLocaleString("en"), median(appends), median(reads)]);
  }
  console.log("entries    append ms   read and add up ms");
  for (const [size, add, read] of rows)
    console.log(`${size.padStart(7)} ${add.toFixed(2).padStart(12)} ${read.toFixed(1).padStart(20)}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Bundles the journal as the program has it. */
async function load() {
  const outfile = join(folder, "journal.mjs");
  const journal = join(import.meta.dirname, "../src/journal");
  const names = { append: "append", read: "readJournal", history: "resolve", id: "nextId" };
  await build({
    stdin: {
      contents: Object.entries(names)
        .map(([module, name]) => `export { ${name} } from "./${module}";`)
        .join("\n"),
      resolveDir: journal,
      loader: "ts",
    },
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return import(pathToFileURL(outfile).href);
}

/** A monthly check-in of 903 bytes, the size that the figures in docs stand for. */
function entry(id) {
  const answers = Object.fromEntries(Array.from({ length: 29 }, (_, n) => [`scale.item-${n + 10}`, n % 5]));
  const base = {
    ...{ v: 1, id, type: "checkin", recordedAt: "2026-11-22T09:14:03+01:00", date: "2026-11-22" },
    ...{ routine: "monthly", instruments: { checklist: 1, physical: 1 }, answers, details: {} },
    ...{ load: { "m.hours": 47 }, context: ["on-call"], boundaries: {}, note: "", tags: ["release"] },
  };
  return { ...base, note: "x".repeat(902 - JSON.stringify(base).length) };
}

function fill(file, size, nextId) {
  writeFileSync(file, "");
  const start = Date.now() - size * 60_000;
  for (let from = 0; from < size; from += 1_000) {
    const lines = [];
    for (let n = from; n < Math.min(size, from + 1_000); n++)
      lines.push(`${JSON.stringify(entry(nextId(start + n * 60_000, null)))}\n`);
    appendFileSync(file, lines.join(""));
  }
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
