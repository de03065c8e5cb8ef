import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CheckIn } from "../../src/domain/check-in";
import { resolve } from "../../src/journal/history";
import { readJournal } from "../../src/journal/read";
import { readThin } from "../../src/journal/thin-read";
import { checkIn, linesFor, record, tempFolder } from "./samples";

test("reads the same history as the whole reader, for any record in any order", () => {
  const file = join(tempFolder(), "journal.jsonl");
  fc.assert(
    fc.property(record, fc.boolean(), (entries, backwards) => {
      writeFileSync(file, linesFor(backwards ? entries.toReversed() : entries));
      const whole = resolve(readJournal(file).entries);
      const thin = readThin(file);
      try {
        expect(thin.history.checkIns.map(thin.whole)).toEqual(whole.checkIns);
        expect(thin.history.plans).toEqual(whole.plans);
        expect(thin.history.actions).toEqual(whole.actions);
      } finally {
        thin.close();
      }
    }),
  );
});

test("reports the same damage, and keeps what later assessments look back on", () => {
  const file = join(tempFolder(), "journal.jsonl");
  const lines = [
    checkIn(1),
    checkIn(1, { note: "another" }),
    checkIn(2, { load: { "m.hours": 44, "m.sleep": 7 } }),
  ];
  writeFileSync(file, `${linesFor(lines)}not json\n{"v":2,"id":"x"}\n`);
  appendFileSync(file, '{"v":1,"id"');
  const { damaged, newer } = readJournal(file);
  const thin = readThin(file);
  thin.close();
  expect(damaged.map(({ line }) => line)).toEqual([2, 4, 6]);
  expect([thin.damaged, thin.newer]).toEqual([damaged, newer]);
  expect(thin.history.checkIns.map(({ load }) => load)).toEqual([{ "m.hours": 47.5 }, { "m.hours": 44 }]);
});

test("a missing record is an empty one", () => {
  const thin = readThin(join(tempFolder(), "none.jsonl"));
  expect([thin.history.checkIns, thin.damaged]).toEqual([[], []]);
});

test("check-ins that are read late say what the whole ones say, in any order", () => {
  const file = join(tempFolder(), "journal.jsonl");
  const notes = ["one", "two", "three"];
  writeFileSync(
    file,
    linesFor(notes.map((note, n) => checkIn(n + 1, { note, answers: { "phys.head-eyes": n } }))),
  );
  const thin = readThin(file);
  const { checkIns } = thin.history;
  let read = 0;
  const late = thin.late(checkIns, (whole) => {
    read += 1;
    return { ...whole, tags: ["seen"] };
  });
  expect([late.map(({ id, date }) => [id, date]), read]).toEqual([
    checkIns.map(({ id, date }) => [id, date]),
    0,
  ]);
  for (const at of [2, 0, 1, 0]) {
    const whole = thin.whole(checkIns[at] as CheckIn);
    for (const key of Object.keys(whole) as (keyof CheckIn)[])
      expect(late[at]?.[key], `${at} ${key}`).toEqual(key === "tags" ? ["seen"] : whole[key]);
  }
  // What was asked for last stays at hand.
  expect(read).toBe(4);
  thin.close();
});
