/**
 * How long an append and a read of the record take as it grows: in process, medians.
 * Appends must not grow with the record; 2,600 entries are fifty years of weekly check-ins.
 *
 *     node bench/journal.mjs
 */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entry, loadJournal, median, timed } from "./journal/common.mjs";

const sizes = [10, 2_600, 100_000];
const rounds = 30;
const folder = mkdtempSync(join(tmpdir(), "headroom-bench-"));

try {
  const { append, readJournal, resolve, nextId } = await loadJournal(folder, {
    ...{ append: "append", read: "readJournal", history: "resolve", id: "nextId" },
  });
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
