import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instruments } from "../../src/core";
import { loadMetrics } from "../../src/core/questionnaire/load-metrics";
import { parseAnswersFile } from "../../src/formats/answers-file";
import { anyAnswers } from "../helpers/answers";
import { exampleAnswers, exampleNames } from "../helpers/examples";

const parse = (content: object) => parseAnswersFile(JSON.stringify({ answers: {}, ...content }), "week.json");

test.each(exampleNames)("%s is read as it stands", (name) => {
  const file = exampleAnswers(name);
  expect(parse(file)).toEqual(file);
});

test("whatever can be answered is read back unchanged", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(parse({ answers }).answers).toEqual(answers);
    }),
    { numRuns: 30 },
  );
});

test("an id that stands twice is refused, for nobody could tell which answer counts", () => {
  const text = '{"answers":{"phys.head-eyes":4,"phys.head-eyes":1}}';
  expect(() => parseAnswersFile(text, "week.json")).toThrow(
    'week.json has the key "phys.head-eyes" twice in one object',
  );
});

describe("accepted", () => {
  test.each<[string, string]>([
    ["a byte order mark", '\ufeff{"answers":{"phys.head-eyes":1}}'],
    ["Windows line ends", '{\r\n"answers": {\r\n"phys.head-eyes": 1 }\r\n}\r\n'],
    ["3.0 for 3", '{"answers":{"phys.head-eyes":1.0}}'],
  ])("%s", (_case, text) => {
    expect(parseAnswersFile(text, "week.json").answers).toEqual({ "phys.head-eyes": 1 });
  });

  test("notes with tabs, line breaks and any script, of 256 KiB", () => {
    for (const note of ["a\tb\r\nc", "日本語 🙂 العربية", "x".repeat(256 * 1024)])
      expect(parse({ note }).note).toBe(note);
  });
});

describe("every load metric takes its bounds and nothing beyond", () => {
  test.each(loadMetrics.map((metric) => [metric.id, metric] as const))("%s", (id, { min, max, decimals }) => {
    const step = decimals ? 0.5 : 1;
    for (const value of [min, max, null])
      expect(parse({ load: { [id]: value } }).load).toEqual({ [id]: value });
    for (const value of [min - step, max + step, "1", true, []])
      expect(() => parse({ load: { [id]: value } })).toThrow(`${id} is`);
    if (decimals) expect(parse({ load: { [id]: min + 0.5 } }).load).toEqual({ [id]: min + 0.5 });
    else expect(() => parse({ load: { [id]: min + 0.5 } })).toThrow("it takes a whole number");
  });

  test("bounds and decimals are those of the contract", () => {
    const bounds = Object.fromEntries(loadMetrics.map(({ id, min, max }) => [id, [min, max]]));
    expect(bounds).toMatchObject({
      "m.hours": [0, 168],
      "m.overtime": [0, 168],
      "m.sleep": [0, 24],
      "m.improvement-share": [0, 100],
      "m.contentment": [0, 10],
      "m.stimulants": [-1, 1],
      "m.weekend-days": [0, 2],
      "m.mail-edges": [0, 7],
      "m.free-days": [0, 7],
      "m.lunches": [0, 7],
      "m.sick": [0, 7],
      "m.oncall-weeks": [0, 5],
      "m.since-vacation": [0, 20000],
      "m.screens-off": [0, 1440],
      "m.mindful": [0, 1440],
      "m.movement": [0, 1440],
      "m.hard-calls": [0, 10000],
    });
    expect(
      loadMetrics
        .filter((metric) => metric.decimals)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([
      "m.hours",
      "m.improvement-share",
      "m.long-rest",
      "m.overtime",
      "m.sleep",
      "m.vacation-checks",
    ]);
  });
});

test("every value and every id that is wrong counts", () => {
  expect(() => parse({ answers: { x: 1, y: 1, "phys.head-eyes": 9 }, note: 7 })).toThrow(
    "phys.head-eyes is 9; it takes 0, 1, 2, 3, 4 or null (and 3 more)",
  );
});

describe("a template and a printed check-in", () => {
  const answers = { "phys.head-eyes": 3 };

  test("a template says what was asked, and with which versions", () => {
    const { version } = instruments.physical;
    const file = { $schema: "headroom/answers@1", schema: "headroom/answers@1", routine: "weekly" };
    expect(parse({ ...file, instruments: { physical: version }, answers })).toMatchObject({
      routine: "weekly",
    });
  });

  test("other versions are refused with what changed", () => {
    const { version, changed } = instruments.physical;
    const older = () => parse({ instruments: { physical: version - 1 }, answers });
    expect(older).toThrow(`version ${version - 1}, and today's are ${version}: ${changed}`);
    expect(() => parse({ instruments: { physical: version + 1 }, answers })).toThrow("physical questions");
    expect(() => parse({ instruments: { nose: 1 }, answers })).toThrow("nose");
  });

  test("of a printed check-in its content is taken, and whose it is", () => {
    const person = { id: "ada", name: "Ada", role: null };
    const document = { schema: "headroom/checkin@2", person, id: "x", recordedAt: "y", date: "2026-11-22" };
    const read = parse({ ...document, routine: "monthly", answers, result: { any: "thing" } });
    expect(read).toEqual({
      date: "2026-11-22",
      routine: "monthly",
      answers,
      whose: { id: "ada", name: "Ada" },
    });
    expect(() => parse({ ...document, person: undefined, answers })).toThrow("whose");
    // Without its name it is an answers file with words that nobody knows.
    expect(() => parse({ person, answers })).toThrow('unknown key "person"');
  });
});
