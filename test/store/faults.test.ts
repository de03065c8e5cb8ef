import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { append } from "../../src/store/append";
import type { Entry } from "../../src/store/entry";
import { resolve, undoTarget } from "../../src/store/history";
import { readJournal } from "../../src/store/read";
import { rewrite } from "../../src/store/rewrite";
import { stamp } from "./content";
import { checkIn, linesFor, record, tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

/** What may happen to one line. */
type Fault = "none" | "windows" | "cut" | "garbage" | "zeros" | "blank" | "twice" | "newer" | "flipped";
const fault = fc.constantFrom<Fault>(
  ...(["none", "none", "windows", "cut", "garbage", "zeros", "blank", "twice", "newer", "flipped"] as const),
);

/** The bytes of a damaged record, and the entries that are whole in it. */
function damage(
  entries: readonly Entry[],
  faults: readonly Fault[],
): { bytes: Buffer; whole: Entry[]; marks: number } {
  const whole: Entry[] = [];
  let marks = 0;
  const pieces = entries.map((entry, n): Buffer => {
    const line = JSON.stringify(entry);
    const kind = faults[n % Math.max(1, faults.length)] ?? "none";
    if (["cut", "garbage", "zeros", "flipped"].includes(kind)) marks += 1;
    if (kind === "cut") return Buffer.from(`${line.slice(0, 1 + ((n * 37) % (line.length - 1)))}\n`);
    if (kind === "garbage") return Buffer.from("%&\u00e9\t{{}\n");
    if (kind === "zeros") return Buffer.from("\0\0\0\n");
    if (kind === "flipped") return Buffer.from(`${line.slice(0, -2)}\xff${line.slice(-2)}\n`, "latin1");
    whole.push(entry);
    if (kind === "windows") return Buffer.from(`${line}\r\n`);
    if (kind === "blank") return Buffer.from(`\n  \n${line}\n`);
    if (kind === "twice") return Buffer.from(`${line}\n${line}\n`);
    if (kind === "newer") return Buffer.from(`{"v":7,"x":1}\n${line}\n`);
    return Buffer.from(`${line}\n`);
  });
  return { bytes: Buffer.concat(pieces), whole, marks };
}

it("reads everything that is whole in a damaged record, and takes more", async () => {
  const folder = tempFolder();
  await fc.assert(
    fc.asyncProperty(record, fc.array(fault, { maxLength: 12 }), async (entries, faults) => {
      const file = join(folder, "journal.jsonl");
      const { bytes, whole, marks } = damage(entries, faults);
      writeFileSync(file, bytes);
      const read = readJournal(file);
      expect(read.entries).toEqual(whole);
      expect(read.damaged).toHaveLength(marks);
      const added = await append(file, (id) => ({ ...checkIn(0), id }), Date.parse(stamp));
      expect(readJournal(file).entries.map(({ id }) => id)).toEqual([...whole.map(({ id }) => id), added.id]);
      await rewrite(file, ({ id }) => id !== added.id);
      expect(readFileSync(file)).toEqual(bytes);
    }),
    { numRuns: 80 },
  );
});

it("reads a record cut at any byte, and an append after it is whole", async () => {
  const folder = tempFolder();
  const file = join(folder, "journal.jsonl");
  const entries = [1, 2, 3].map((n) => checkIn(n, { note: `\u00e9\u{1F600} ${n}` }));
  const bytes = Buffer.from(linesFor(entries));
  const ends = entries.map((_, n) => Buffer.byteLength(linesFor(entries.slice(0, n + 1))));
  for (let cut = 0; cut <= bytes.length; cut++) {
    writeFileSync(file, bytes.subarray(0, cut));
    const whole = ends.filter((end) => end - 1 <= cut).length;
    const { entries: read, damaged } = readJournal(file);
    expect(read, `cut at ${cut}`).toEqual(entries.slice(0, whole));
    const torn = !ends.some((end) => end === cut || end - 1 === cut) && cut > 0;
    expect(damaged.length, `cut at ${cut}`).toBe(torn ? 1 : 0);
    if (cut % 61 === 0 || ends.includes(cut + 1) || ends.includes(cut)) {
      const added = await append(file, (id) => ({ ...checkIn(0), id }), 0);
      expect(readJournal(file).entries.map(({ id }) => id)).toEqual(
        [...entries.slice(0, whole).map(({ id }) => id), ...[added.id]].toSorted(),
      );
    }
  }
});

it("two copies that diverged give the same record whichever is appended to the other", () => {
  const folder = tempFolder();
  fc.assert(
    fc.property(record, fc.nat(), fc.func(fc.boolean()), (entries, common, isMine) => {
      const start = entries.slice(0, common % (entries.length + 1));
      const rest = entries.slice(start.length);
      const mine = linesFor([...start, ...rest.filter(({ id }) => isMine(id))]);
      const theirs = linesFor([...start, ...rest.filter(({ id }) => !isMine(id))]);
      const readings = [mine + theirs, theirs + mine].map((text, n) => {
        const file = join(folder, `${n}.jsonl`);
        writeFileSync(file, text);
        return readJournal(file);
      });
      const [first, second] = readings.map((journal) => journal.entries);
      expect(first).toEqual(entries);
      expect(second).toEqual(entries);
      expect(resolve(first ?? [])).toEqual(resolve(second ?? []));
      expect(undoTarget(first ?? [])).toEqual(undoTarget(second ?? []));
      expect(readings.flatMap((journal) => journal.damaged)).toEqual([]);
    }),
  );
});
