import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entry } from "../../src/store/entry";
import { resolve } from "../../src/store/history";
import { mergeCopy } from "../../src/store/merge-copy";
import { readJournal } from "../../src/store/read";
import { checkIn, linesFor, record, tempFolder } from "./samples";

/** Which copies an entry is in: written before they parted, or after that on one side. */
const sides = fc.constantFrom("both", "left", "right");

/** A record that went on in two places, and the lines of both in any order. */
const parted = record.chain((entries) =>
  fc.array(sides, { minLength: entries.length, maxLength: entries.length }).chain((where) => {
    const on = (side: string) => entries.filter((_, n) => where[n] === "both" || where[n] === side);
    const [left, right] = [on("left"), on("right")];
    const lines = [...left, ...right];
    return fc.record({
      left: fc.constant(left),
      right: fc.constant(right),
      mixed: fc.shuffledSubarray(lines, { minLength: lines.length }),
    });
  }),
);

function read(file: string, entries: readonly Entry[]) {
  writeFileSync(file, linesFor(entries));
  const contents = readJournal(file);
  return { ...resolve(contents.entries), damaged: contents.damaged };
}

it("two journals that went apart give one history, whatever the order of their lines", async () => {
  const file = path.join(tempFolder(), "journal.jsonl");
  fc.assert(
    fc.property(parted, ({ left, right, mixed }) => {
      const whole = read(file, [...left, ...right]);
      expect(read(file, [...right, ...left])).toEqual(whole);
      expect(read(file, mixed)).toEqual(whole);
    }),
  );
});

it("a copy taken in on either side gives that history, too", async () => {
  const folder = tempFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(parted, async ({ left, right }) => {
      const here = path.join(folder, String(run++));
      mkdirSync(here);
      const [one, two] = [path.join(here, "one"), path.join(here, "two")];
      for (const [into, own, from, other] of [
        [one, left, two, right],
        [two, right, one, left],
      ] as const) {
        writeFileSync(into, linesFor(own));
        writeFileSync(from, linesFor(other).replaceAll("\n", "\r\n"));
        await mergeCopy(into, from);
        const merged = readJournal(into);
        const { damaged, ...whole } = read(path.join(here, "whole"), [...left, ...right]);
        expect([resolve(merged.entries), merged.damaged]).toEqual([whole, damaged]);
        await mergeCopy(into, from);
        expect(readJournal(into)).toEqual(merged);
      }
    }),
    { numRuns: 20 },
  );
});

it("lines of a newer headroom come along byte for byte, what cannot be read does not", async () => {
  const folder = tempFolder();
  const [file, copy] = [path.join(folder, "journal.jsonl"), path.join(folder, "copy")];
  const newer = '{"v":7, "id":"01900000-0000-7000-8000-00000000ffff","type":"thing","spaced":  1}';
  writeFileSync(file, linesFor([checkIn(1)]));
  writeFileSync(copy, `<<<<<<< ours\n${newer}\r\n{"v":9}\n\0\0\n{"v":1,"id"`);
  await mergeCopy(file, copy);
  expect(readFileSync(file, "utf8")).toBe(`${linesFor([checkIn(1)])}${newer}\n`);
});
