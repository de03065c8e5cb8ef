import { describe, expect, test } from "vitest";
import { instruments } from "../../src/core";
import type { InstrumentId } from "../../src/core/questionnaire/items";
import { parseAnswersFile } from "../../src/formats/answers-file";
import { contentFrom, contentMerged, isBlank } from "../../src/formats/check-in-content";
import { checkIn } from "../helpers/check-ins";

const flags = { date: "2026-11-22", routine: "custom", note: undefined, tags: [] } as const;
const parsed = (content: object) =>
  parseAnswersFile(JSON.stringify({ answers: {}, ...content }), "week.json");

/** Whatever today's versions are. */
const current = (...ids: InstrumentId[]) =>
  Object.fromEntries(ids.map((id) => [id, instruments[id].version]));

describe("a new check-in", () => {
  test("skipped answers are left out: they mean the same", () => {
    const answers = { "phys.head-eyes": 0, "high.long-hours": false, "env.tech-debt": null };
    const content = contentFrom(parsed({ answers, load: { "m.hours": null, "m.sleep": 0 } }), flags);
    expect(content).toMatchObject({
      answers: { "phys.head-eyes": 0, "high.long-hours": false },
      load: { "m.sleep": 0 },
      instruments: current("physical", "checklist"),
    });
    expect(Object.keys(content.instruments)).toEqual(["physical", "checklist"]);
  });

  test("flags beat the file, tags unite, an empty note is none", () => {
    const file = parsed({ note: "file", tags: ["a", "b"], date: "2026-01-01" });
    expect(contentFrom(file, flags)).toMatchObject({ date: "2026-11-22", note: "file", tags: ["a", "b"] });
    expect(contentFrom(file, { ...flags, note: "flag", tags: ["b", "c"] })).toMatchObject({
      note: "flag",
      tags: ["a", "b", "c"],
    });
    expect(contentFrom(parsed({ note: " \n" }), flags).note).toBeNull();
    expect(contentFrom(file, { ...flags, note: "" }).note).toBeNull();
  });

  test("a share that is counted from the boundaries is accepted, and not logged", () => {
    const content = contentFrom(parsed({ load: { "m.boundaries-kept": 0.75, "m.hours": 42 } }), flags);
    expect(content.load).toEqual({ "m.hours": 42 });
  });
});

describe("an edited check-in", () => {
  const stored = checkIn({
    answers: { "phys.head-eyes": 3, "high.long-hours": true },
    instruments: { physical: 7, checklist: 7 },
    context: ["ill"],
    tags: ["a"],
    note: "old",
  });

  test("an instrument keeps the version it was answered with while an answer of it stays", () => {
    const added = contentMerged(stored, parsed({ answers: { "phys.digestion": 1, "s1.volunteers": true } }));
    expect(added.instruments).toEqual({ physical: 7, checklist: 7, ...current("stages") });
    const cleared = contentMerged(stored, parsed({ answers: { "high.long-hours": null } }));
    expect(cleared.instruments).toEqual({ physical: 7 });
    expect(cleared.answers).toEqual({ "phys.head-eyes": 3 });
  });

  test("context, tags and note are replaced as a whole when named, and cleared by null", () => {
    expect(contentMerged(stored, parsed({}))).toMatchObject({ context: ["ill"], tags: ["a"], note: "old" });
    const named = parsed({ context: ["leave", "leave"], tags: ["b"], note: "new" });
    expect(contentMerged(stored, named)).toMatchObject({ context: ["leave"], tags: ["b"], note: "new" });
    const none = parsed({ context: null, tags: null, note: null });
    expect(contentMerged(stored, none)).toMatchObject({ context: [], tags: [], note: null });
  });
});

describe("blank", () => {
  const blank = contentFrom(parsed({ tags: ["a"], details: { "high.life-interference": ["sleep"] } }), flags);
  test("tags and details alone say nothing", () => {
    expect(isBlank(blank)).toBe(true);
  });
  test.each([
    ["an answer", { answers: { "high.long-hours": false } }],
    ["a fact", { load: { "m.hours": 0 } }],
    ["a context", { context: ["leave"] as const }],
    ["a boundary", { boundaries: { "plan.time.mail-cutoff": "missed" as const } }],
    ["a note", { note: "x" }],
  ])("%s is something", (_case, part) => {
    expect(isBlank({ ...blank, ...part })).toBe(false);
  });
});

describe("what got in the way of a boundary", () => {
  const mail = "plan.time.mail-cutoff";
  const calls = "plan.tech.dnd";
  const missed = { [mail]: "missed" } as const;
  const stored = checkIn({ boundaries: missed, obstacles: { [mail]: "release" } });

  test("has a place of its own, and none when nothing was said", () => {
    const told = contentFrom(
      parsed({ boundaries: missed, obstacles: { [mail]: "release", [calls]: null } }),
      flags,
    );
    expect(told).toMatchObject({ obstacles: { [mail]: "release" }, note: null });
    expect(contentFrom(parsed({ boundaries: missed, obstacles: { [mail]: " " } }), flags)).not.toHaveProperty(
      "obstacles",
    );
  });

  test("an edit merges it, null clears it, and it goes when the boundary was kept after all", () => {
    expect(contentMerged(stored, parsed({})).obstacles).toEqual({ [mail]: "release" });
    const more = parsed({ boundaries: { [calls]: "partly" }, obstacles: { [calls]: "storage" } });
    expect(contentMerged(stored, more).obstacles).toEqual({ [mail]: "release", [calls]: "storage" });
    for (const gone of [{ obstacles: { [mail]: null } }, { boundaries: { [mail]: "kept" } }])
      expect(contentMerged(stored, parsed(gone))).not.toHaveProperty("obstacles");
  });

  test.each([{ boundaries: { [mail]: "kept" } }, {}])("is refused for a boundary that held: %j", (rest) => {
    expect(() => contentFrom(parsed({ ...rest, obstacles: { [mail]: "release" } }), flags)).toThrow(
      /obstacles names plan\.time\.mail-cutoff/,
    );
  });

  test.each([{ [mail]: 7 }, { "plan.nope": "x" }, { [mail]: "a\u0007" }, ["x"]])(
    "%j is no text",
    (obstacles) => {
      expect(() => parsed({ boundaries: missed, obstacles })).toThrow();
    },
  );
});
