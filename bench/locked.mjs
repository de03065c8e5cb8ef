/**
 * How long a locked record takes to open and to append to: in process, medians of some rounds. It shows
 * why its entries lie in few sealed files.
 *
 *     node bench/locked.mjs
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entry, loadJournal, median, timed } from "./journal/common.mjs";

const years = 2_600;
const folder = mkdtempSync(join(tmpdir(), "headroom-bench-"));

try {
  const parts = await loadJournal(folder, {
    "locked/lock-record": "lockRecord",
    "locked/sealed-journal": "openSealed",
    "locked/record-key": "newRecordKey, sealedKey, openedKey",
    "locked/pieces": "writePiece",
    id: "nextId",
  });
  const { sealedKey, openedKey, newRecordKey } = parts;
  const rows = [
    ["2,600 entries in one file, opened", await opening(parts, [years])],
    ["the same with 31 more files of one entry", await opening(parts, [years, ...Array(31).fill(1)])],
    ["2,600 files of one entry, opened", await opening(parts, Array(years).fill(1), 1)],
    ["an append to 2,600 entries", await appending(parts)],
  ];
  const words = { passphrase: "correct horse battery" };
  const key = await newRecordKey();
  const sealed = await sealedKey(key, words, words);
  const asked = [];
  for (let round = 0; round < 3; round++)
    asked.push(await timed(() => openedKey(sealed, key.recipient, words)));
  rows.push(["the passphrase (scrypt)", median(asked)]);
  for (const [what, time] of rows) console.log(`${what.padEnd(44)} ${time.toFixed(1).padStart(8)} ms`);
} finally {
  rmSync(folder, { recursive: true });
}

/** A locked record of pieces of these sizes. */
async function locked({ lockRecord, newRecordKey, writePiece, nextId }, sizes) {
  const person = mkdtempSync(join(folder, "person-"));
  const file = join(person, "journal.jsonl");
  mkdirSync(person, { recursive: true });
  writeFileSync(file, "");
  const key = await newRecordKey();
  await lockRecord(file, key, { by: "key", key: "", lockedAt: "2026-11-22T09:14:03+01:00" });
  let moment = Date.now() - 1e10;
  for (const size of sizes) {
    const lines = Array.from({ length: size }, () => `${JSON.stringify(entry(nextId(moment++, null)))}\n`);
    await writePiece(person, key, Buffer.from(lines.join("")));
  }
  return { file, key };
}

async function opening(parts, sizes, rounds = 15) {
  const { file, key } = await locked(parts, sizes);
  const times = [];
  for (let round = 0; round < rounds; round++)
    times.push(await timed(async () => (await parts.openSealed(file, key)).read()));
  return median(times);
}

async function appending(parts) {
  const { file, key } = await locked(parts, [years]);
  const journal = await parts.openSealed(file, key);
  const times = [];
  for (let round = 0; round < 25; round++)
    times.push(await timed(() => journal.append(entry, Date.now(), null)));
  return median(times);
}
