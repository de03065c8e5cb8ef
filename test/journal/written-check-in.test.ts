import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/journal/history";
import { isEntry } from "../../src/journal/is-entry";
import { mayAnswer } from "../../src/journal/late-check-in";
import { readJournal } from "../../src/journal/read";
import { skimJournal } from "../../src/journal/skim";
import { WrittenCheckIn, writtenCheckIn } from "../../src/journal/written-check-in";
import { amendment, checkIn, linesFor, record, removal, tempFolder } from "./samples";

const line = JSON.stringify(checkIn(1));
const { obstacles: _, ...usual } = checkIn(1);
const written = JSON.stringify(usual);
const wholly = (entries: readonly unknown[]) =>
  entries.map((entry) => (entry instanceof WrittenCheckIn ? entry.entry() : entry));

describe("a line that is known at a glance", () => {
  it("is one as headroom writes it, and holds what stands there", () => {
    const found = writtenCheckIn(written);
    expect(found?.entry()).toEqual(usual);
    const { id, recordedAt, date, v, type, answers, load, note } = usual;
    expect(found).toMatchObject({ id, recordedAt, date, v, type, line: written });
    expect([found?.answers, found?.load, found?.note]).toEqual([answers, load, note]);
  });

  it("is an entry by every other measure, whatever one character of it becomes", () => {
    fc.assert(
      fc.property(
        fc.nat(written.length - 1),
        fc.constantFrom(...'0159-+.eE"{}[],:\\ aT\u0000é'),
        (at, put) => {
          const changed = written.slice(0, at) + put + written.slice(at + 1);
          if (writtenCheckIn(changed) !== null) expect(isEntry(JSON.parse(changed)), changed).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["an impossible day", written.replace(`"date":"${usual.date}"`, '"date":"2026-02-30"')],
    ["an answer out of range", written.replace(/:\d,/, ":7,")],
    ["other keys", written.replace('"tags"', '"tag"')],
    ["a key more", written.replace(/\}$/, ',"mood":1}')],
    ["a number of another kind", written.replace(/"load":\{[^}]*\}/, '"load":{"m.hours":1e400}')],
    ["a broken escape in the note", written.replace(/"note":[^,]*/, '"note":"\\x"')],
    ["half of it missing", written.slice(0, written.length / 2)],
    ["obstacles, which few have", line.replace('"note"', '"obstacles":{},"note"')],
    [
      "more than a pattern should go through",
      written.replace(/"note":[^,]*/, `"note":"${"x".repeat(9000)}"`),
    ],
  ])("is not one with %s", (_, other) => {
    expect(other).not.toBe(written);
    expect(writtenCheckIn(other)).toBeNull();
  });
});

describe("a record that is skimmed", () => {
  const file = () => join(tempFolder(), "journal.jsonl");

  it("holds what the whole reader finds, in any order, and adds up to the same", () => {
    const journal = file();
    fc.assert(
      fc.property(record, fc.boolean(), fc.boolean(), (entries, backwards, withObstacles) => {
        const kept = withObstacles ? entries : entries.map((entry) => ({ ...entry, obstacles: undefined }));
        writeFileSync(journal, linesFor(backwards ? kept.toReversed() : kept));
        const [whole, skimmed] = [readJournal(journal), skimJournal(journal)];
        expect({ ...skimmed, entries: wholly(skimmed.entries) }).toEqual(whole);
        const [plain, quick] = [resolve(whole.entries), resolve(skimmed.entries)];
        expect(quick.checkIns.map(everything)).toEqual(plain.checkIns.map(everything));
        expect(quick.hidden.map(({ checkIn, by }) => [everything(checkIn), by])).toEqual(
          plain.hidden.map(({ checkIn, by }) => [everything(checkIn), by]),
        );
      }),
    );
  });

  it("reports the same damage, and takes lines with the same content for the same", () => {
    const journal = file();
    const turned = { ...usual, answers: Object.fromEntries(Object.entries(usual.answers).reverse()) };
    const other = { ...usual, answers: { "phys.head-eyes": 4 } };
    const lines = [usual, turned, other, checkIn(2), amendment(3, 1, { note: "edited" }), removal(4, 2)];
    writeFileSync(journal, `${linesFor(lines)}not json\n{"v":2,"id":"x"}\n\xff\n{"v":1,"id"`, "latin1");
    const [whole, skimmed] = [readJournal(journal), skimJournal(journal)];
    expect(whole.damaged.map(({ line: at }) => at)).toEqual([3, 7, 9, 10]);
    expect({ ...skimmed, entries: wholly(skimmed.entries) }).toEqual(whole);
  });

  it("has check-ins that are parsed late, or it would be no use", () => {
    const journal = file();
    writeFileSync(journal, linesFor([usual]));
    expect(skimJournal(journal).entries[0]).toBeInstanceOf(WrittenCheckIn);
    expect(readJournal(journal).entries[0]).not.toBeInstanceOf(WrittenCheckIn);
  });
});

it("says that a check-in may answer an item unless it surely does not", () => {
  const found = writtenCheckIn(written);
  const [answered = ""] = Object.keys(usual.answers);
  expect(found !== null && mayAnswer(["help.none", answered])(found)).toBe(true);
  expect(found !== null && mayAnswer(["help.none"])(found)).toBe(false);
  expect(mayAnswer(["help.none"])(usual)).toBe(true);
});

/** Each field by its name, as rules read it. */
function everything(from: ReturnType<typeof resolve>["checkIns"][number]) {
  const { id, recordedAt, date, routine, instruments, answers } = from;
  const { details, load, context, boundaries, obstacles, note, tags } = from;
  const content = { details, load, context, boundaries, obstacles, note, tags };
  return { id, recordedAt, date, routine, instruments, answers, ...content };
}
