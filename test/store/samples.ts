import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { onTestFinished } from "vitest";
import { adherences, disturbances, weekContexts } from "../../src/core/questionnaire/answers";
import { type CheckInContent, contentOf, routines } from "../../src/core/questionnaire/check-in";
import {
  actionStates,
  amendmentEntry,
  type CheckInEntry,
  checkInEntry,
  type Entry,
  removalEntry,
  undoEntry,
} from "../../src/store/entry";
import { content, stamp } from "./content";

/** A new folder that goes away with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "headroom-journal-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The id of the n-th entry of a made-up record. */
export function idAt(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

export function checkIn(n: number, change: Partial<CheckInContent> = {}): CheckInEntry {
  return checkInEntry(idAt(n), stamp, { ...content, ...change });
}

export const amendment = (n: number, target: number, change: Partial<CheckInContent>) =>
  amendmentEntry(idAt(n), stamp, idAt(target), { ...content, ...change });
export const removal = (n: number, target: number) => removalEntry(idAt(n), stamp, idAt(target));
export const undo = (n: number, target: number) => undoEntry(idAt(n), stamp, idAt(target));

export const linesFor = (entries: readonly unknown[]) =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

/** Names that trip up careless code stand among the keys. */
const key = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("phys.head-eyes", "constructor", "toString", "hasOwnProperty", "", "__proto__", "length"),
);
const text = fc.string({ unit: "binary", maxLength: 20 });
const date = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const uuid = fc.uuid();
const base = (type: string) => ({
  v: fc.constant(1),
  id: uuid,
  type: fc.constant(type),
  recordedAt: fc
    .tuple(date, fc.constantFrom("T09:14:03+01:00", "T00:00:00Z", "T23:59:59.123-11:30"))
    .map(([day, time]) => day + time),
});
const subset = (values: readonly string[]) => fc.subarray([...values]);
const contentArbitrary = {
  date,
  routine: fc.constantFrom(...routines),
  instruments: fc.dictionary(key, fc.integer({ min: 1, max: 9 })),
  answers: fc.dictionary(key, fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 4 }), fc.constant(null))),
  details: fc.oneof(
    fc.constant({}),
    subset(disturbances).map((chosen) => ({ "high.life-interference": chosen })),
    fc.dictionary(key, text),
  ),
  load: fc.dictionary(key, fc.double({ noNaN: true, noDefaultInfinity: true })),
  context: subset(weekContexts),
  boundaries: fc.dictionary(key, fc.constantFrom(...adherences)),
  obstacles: fc.dictionary(key, text),
  note: fc.oneof(text, fc.constant(null)),
  tags: fc.array(text, { maxLength: 3 }),
};
const planValue = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(text, { maxLength: 3 }),
  fc.array(fc.dictionary(key, text), { maxLength: 3 }),
);

/** Entries that are whole, of every type, as they come out of JSON. */
export const wholeEntry: fc.Arbitrary<Record<string, unknown>> = fc
  .oneof(
    fc.record({ ...base("checkin"), ...contentArbitrary }),
    fc.record({ ...base("amendment"), target: uuid, ...contentArbitrary }),
    fc.record(
      { ...base("removal"), target: uuid, undo: fc.constant(true) },
      { requiredKeys: ["v", "id", "type", "recordedAt", "target"] },
    ),
    fc.record({
      ...base("plan"),
      date,
      fields: fc.dictionary(key, planValue),
      active: fc.array(text, { maxLength: 3 }),
    }),
    fc.record({ ...base("action"), date, step: text, state: fc.constantFrom(...actionStates) }),
    fc.record({ ...base("session"), date, with: text, agreed: fc.jsonValue() }),
  )
  .map((entry) => JSON.parse(JSON.stringify(entry)));

/** A record in which entries refer to one another, in the order of their ids. */
export const record: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("checkin", "checkin", "amendment", "removal", "undo", "plan", "action"),
      of: fc.nat(),
      mark: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 30 },
  )
  .map((steps) =>
    steps.map(({ kind, of, mark }, n): Entry => {
      const date = `2026-11-${String(mark).padStart(2, "0")}`;
      const target = n === 0 ? 0 : of % (n + 1);
      if (kind === "amendment") return amendment(n, target, { date, note: `edit ${n}` });
      if (kind === "removal") return removal(n, target);
      if (kind === "undo") return undo(n, target);
      const head = { v: 1, id: idAt(n), recordedAt: stamp } as const;
      if (kind === "plan") return { ...head, type: "plan", date, fields: { a: n }, active: [] };
      if (kind === "action") return { ...head, type: "action", date, step: `s${n}`, state: "done" };
      return checkIn(n, { ...contentOf(content), date, note: `note ${n}` });
    }),
  );
