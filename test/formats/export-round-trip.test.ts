import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { run as exportRecord } from "../../src/commands/export/run";
import { run as importRecord } from "../../src/commands/import/run";
import { planFields } from "../../src/core/plan/fields";
import { adherences, disturbances, weekContexts } from "../../src/core/questionnaire/answers";
import { routines } from "../../src/core/questionnaire/check-in";
import { loadMetrics } from "../../src/core/questionnaire/load-metrics";
import { amendmentEntry, checkInEntry, type Entry, removalEntry, undoEntry } from "../../src/store/entry";
import { anyAnswers } from "../helpers/answers";
import { inProcess as runInProcess } from "../helpers/in-process";
import { idAt, linesFor, tempFolder } from "../store/samples";

/** What a command prints that is expected to succeed. */
async function inProcess(...given: Parameters<typeof runInProcess>): Promise<string> {
  const { stdout, failure } = await runInProcess(...given);
  if (failure !== null) throw failure;
  return stdout;
}

const day = fc.integer({ min: 1, max: 22 }).map((day) => `2026-11-${String(day).padStart(2, "0")}`);
const stamp = day.map((day) => `${day}T23:59:59+01:00`);
const text = fc
  .string({
    unit: fc.constantFrom("a", "=", "'", '"', ",", "\n", "é", "𝄞", "\\", "|", "\u2028"),
    maxLength: 12,
  })
  .filter((text) => text.trim() !== "");

const content = fc.record(
  {
    date: day,
    routine: fc.constantFrom(...routines),
    instruments: fc.constantFrom({}, { checklist: 1, help: 1 }),
    answers: anyAnswers,
    details: fc.constantFrom({}, { "high.life-interference": disturbances.slice(0, 2) }),
    load: fc.constantFrom(...loadMetrics.map(({ id, min }) => ({ [id]: min, "m.hours": 47.5 }))),
    context: fc.subarray([...weekContexts]),
    boundaries: fc.constantFrom({}, ...adherences.map((how) => ({ [planFields[0]?.id ?? ""]: how }))),
    obstacles: text.map((why) => ({ [planFields[0]?.id ?? ""]: why })),
    note: fc.option(text),
    tags: fc.array(
      text.filter((text) => !text.includes("\n")),
      { maxLength: 2 },
    ),
  },
  {
    requiredKeys: [
      "date",
      "routine",
      "instruments",
      "answers",
      "details",
      "load",
      "context",
      "boundaries",
      "note",
      "tags",
    ],
  },
);

const step = fc.record({
  kind: fc.constantFrom(
    "checkin",
    "checkin",
    "checkin",
    "amendment",
    "removal",
    "undo",
    "plan",
    "action",
    "pause",
    "session",
  ),
  of: fc.nat(),
  stamp,
  date: day,
  content,
  text,
});

const record: fc.Arbitrary<Entry[]> = fc.array(step, { maxLength: 12 }).map((steps) =>
  steps.map(({ kind, of, stamp, date, content, text }, n): Entry => {
    const target = idAt(n === 0 ? 0 : of % n);
    const head = { v: 1, id: idAt(n), recordedAt: stamp } as const;
    if (kind === "amendment") return amendmentEntry(idAt(n), stamp, target, content);
    if (kind === "removal") return removalEntry(idAt(n), stamp, target);
    if (kind === "undo") return undoEntry(idAt(n), stamp, target);
    if (kind === "plan")
      return { ...head, type: "plan", date, fields: { "plan.time.end": text }, active: [] };
    if (kind === "action") return { ...head, type: "action", date, step: text, state: "done" };
    if (kind === "pause") {
      const pause = { ...head, type: "action", date, step: "pause", state: "snoozed", until: date } as const;
      return pause;
    }
    if (kind === "session") return { ...head, type: "session", date, with: text, agreed: [text], note: null };
    return checkInEntry(idAt(n), stamp, content);
  }),
);

function homeWith(entries: readonly Entry[]): string {
  const home = tempFolder();
  const file = join(home, "people", "me", "journal.jsonl");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, linesFor(entries));
  return home;
}

const everything = { includeSafety: true, includeSessions: true };

describe.each(["json", "ndjson"] as const)("%s", (format) => {
  test.each([{}, everything])(
    "export, import into an empty home, export: the same bytes %j",
    async (options) => {
      await fc.assert(
        fc.asyncProperty(record, async (entries) => {
          const take = (home: string) =>
            inProcess(home, (context) => exportRecord(context, { format, ...options }));
          const first = await take(homeWith(entries));
          // NDJSON of an empty record is an empty text, which stdin may be for other reasons, too.
          fc.pre(first !== "");
          const home = tempFolder();
          await inProcess(home, (context) => importRecord(context, {}, "-"), { stdin: first });
          expect(await take(home)).toBe(first);
          const again = await inProcess(home, (context) => importRecord(context, {}, "-"), {
            stdin: first,
            json: true,
          });
          expect(JSON.parse(again)).toMatchObject({ added: 0, refused: [] });
        }),
        { numRuns: 15 },
      );
    },
  );
});

test("csv: what a check-in says comes back, with safety answers when they are in it", async () => {
  await fc.assert(
    fc.asyncProperty(record, fc.boolean(), async (entries, includeSafety) => {
      const take = async (home: string) => {
        const out = await inProcess(home, (context) =>
          exportRecord(context, { format: "csv", includeSafety }),
        );
        return out;
      };
      const first = await take(homeWith(entries));
      const home = tempFolder();
      await inProcess(home, (context) => importRecord(context, {}, "-"), { stdin: first });
      expect(await take(home)).toBe(first);
    }),
    { numRuns: 15 },
  );
});

test("csv: a line break stands in quotes, whichever it is", async () => {
  const said = { instruments: {}, answers: {}, details: {}, load: {}, context: [], boundaries: {} };
  const bare = { date: "2026-11-02", routine: "custom" as const, ...said, tags: [] };
  for (const note of ["a\n=1+1", "a\r\n=1+1"]) {
    const home = homeWith([checkInEntry(idAt(1), "2026-11-02T09:00:00Z", { ...bare, note })]);
    const out = await inProcess(home, (context) => exportRecord(context, { format: "csv" }));
    expect(out).toContain(`,"${note}",`);
  }
});

test("json is laid out as JSON.stringify would, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(record, fc.boolean(), async (entries, allPeople) => {
      const out = await inProcess(homeWith(entries), (context) =>
        exportRecord(context, { allPeople, ...everything }),
      );
      expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
    }),
    { numRuns: 15 },
  );
});

test("withheld: not a byte tells what was answered about help, in any format", async () => {
  const safety = fc.record({
    "crisis.life": fc.option(fc.boolean()),
    "help.hopeless": fc.option(fc.boolean()),
  });
  await fc.assert(
    fc.asyncProperty(
      record,
      safety,
      fc.constantFrom("json", "ndjson", "csv", "md"),
      async (entries, answers, format) => {
        const set = (values: object, versions: object) =>
          entries.map((entry) => {
            if (entry.type !== "checkin" && entry.type !== "amendment") return entry;
            const plain = Object.entries(entry.answers).filter(([id]) => !/^(help|crisis)\./.test(id));
            const { help: _, ...instruments } = entry.instruments;
            return {
              ...entry,
              instruments: { ...instruments, ...versions },
              answers: { ...Object.fromEntries(plain), ...values },
            };
          });
        const take = (home: string) => inProcess(home, (context) => exportRecord(context, { format }));
        expect(await take(homeWith(set(answers, { help: 1 })))).toBe(await take(homeWith(set({}, {}))));
      },
    ),
    { numRuns: 15 },
  );
});
