/**
 * How long an append and a read of the record take as it grows, in plain and locked: in process, medians.
 * 2,600 entries are fifty years of weekly check-ins.
 *
 *     node bench/journal.mjs
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const rounds = 30;
const words = "correct horse battery";
const folder = mkdtempSync(join(tmpdir(), "headroom-bench-"));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  const store = await loadStore();
  const { plainJournal, sealedJournal, resolve } = store;
  console.log("entries           append ms   read and add up ms");
  for (const size of [10, 2_600, 100_000]) {
    const file = recordOf(size, store);
    await measure(`${size.toLocaleString("en")}`, plainJournal(file), resolve);
  }
  const { file, passphrase, ring } = await lockedRecord(2_600, store);
  await measure("2,600, locked", await sealedJournal(file, ring), resolve);
  console.log(`\nthe passphrase    ${passphrase.toFixed(0).padStart(9)}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(what, journal, resolve) {
  const appends = [];
  const reads = [];
  const some = what.startsWith("100,000") ? 5 : rounds;
  for (let round = 0; round < some; round++) {
    appends.push(await timed(() => journal.append(entry, Date.now(), null)));
    reads.push(await timed(() => resolve(journal.read().entries)));
  }
  console.log(
    `${what.padEnd(14)} ${median(appends).toFixed(1).padStart(12)} ${median(reads).toFixed(1).padStart(20)}`,
  );
}

/** The parts of the record, bundled as the program has them. */
async function loadStore() {
  const outfile = join(folder, "store.mjs");
  const wanted = {
    journal: "plainJournal, sealedJournal",
    history: "resolve",
    ids: "nextId",
    "lock-record": "lockRecord, openKeys",
    sealing: "newRecordKey",
    "key-ring": "envelopeOf",
  };
  await build({
    stdin: {
      contents: Object.entries(wanted)
        .map(([name, exports]) => `export { ${exports} } from "./${name}";`)
        .join("\n"),
      resolveDir: join(import.meta.dirname, "../src/store"),
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

function recordOf(size, { nextId }) {
  const file = join(mkdtempSync(join(folder, "person-")), "journal.jsonl");
  mkdirSync(dirname(file), { recursive: true });
  const start = Date.now() - size * 60_000;
  const line = (_, at) => `${JSON.stringify(entry(nextId(start + at * 60_000, null)))}\n`;
  writeFileSync(file, Array.from({ length: size }, line).join(""));
  return file;
}

async function lockedRecord(size, store) {
  const file = recordOf(size, store);
  const key = store.newRecordKey();
  const envelope = await store.envelopeOf(key, words);
  const now = Date.now();
  await store.lockRecord(file, { key, envelope, now, recordedAt: new Date(now).toISOString() });
  let ring = null;
  const passphrase = await timed(async () => {
    ring = await store.openKeys(file, words);
  });
  if (ring === null || !readFileSync(file, "utf8").includes('"sealed"')) throw new Error("it is not locked");
  return { file, ring, passphrase };
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

/** Milliseconds that some work takes. */
async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
