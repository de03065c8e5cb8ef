import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/errors";
import { parseAnswersFile } from "../../src/formats/answers-file";
import { jsonSchema, schemaNames, schemas } from "../../src/formats/schemas/registry";
import { anyAnswers } from "../helpers/answers";
import { exampleFile, exampleNames } from "../helpers/examples";

const validator = (name: (typeof schemaNames)[number]) =>
  new Ajv2020({ strict: false }).compile(jsonSchema(name));

test.each(schemaNames)("%s is a sound JSON Schema with a name and words", (name) => {
  expect(jsonSchema(name)).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `headroom/${name}@${schemas[name].version}`,
    description: expect.stringMatching(/\w/),
  });
  expect(() => validator(name)).not.toThrow();
});

test("every shape that the program names is published", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const named = sources.flatMap((name) =>
    Array.from(
      readFileSync(join("src", name), "utf8").matchAll(/headroom\/([a-z-]+)@\d+"/g),
      ([, shape = ""]) => shape,
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((shape) => !schemaNames.some((name) => name === shape))).toEqual([]);
});

describe("the schema of an answers file", () => {
  const valid = validator("answers");
  const isTaken = (file: unknown) => {
    try {
      parseAnswersFile(JSON.stringify(file), "file");
      return true;
    } catch (error) {
      if (isFailure(error)) return false;
      throw error;
    }
  };

  test.each(exampleNames)("takes the example %s", (name) => {
    expect(valid(JSON.parse(readFileSync(exampleFile(name), "utf8")))).toBe(true);
  });

  test("takes whatever answers checkin takes", () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom({}, { note: null, tags: ["a"], context: ["ill"] }),
        (answers, more) => {
          expect(valid({ answers, ...more })).toBe(isTaken({ answers, ...more }));
        },
      ),
    );
  });

  test.each<unknown>([
    {},
    [],
    null,
    { answers: [] },
    { answers: { "phys.head-eyes": 5 } },
    { answers: { "phys.head-eyes": true } },
    { answers: { "high.long-hours": 1 } },
    { answers: { "phys.wings": 1 } },
    { answers: {}, load: { "m.hours": 169 } },
    { answers: {}, load: { "m.lunches": 1.5 } },
    { answers: {}, load: { "m.wings": 1 } },
    { answers: {}, context: ["holiday"] },
    { answers: {}, details: { "high.life-interference": ["work"] } },
    { answers: {}, boundaries: { "plan.time.end": "perhaps" } },
    { answers: {}, boundaries: { "plan.x": "kept" } },
    { answers: {}, date: "today" },
    { answers: {}, note: 3 },
    { answers: {}, tags: "a" },
    { answers: {}, extra: 1 },
  ])("refuses what checkin refuses: %j", (file) => {
    expect([valid(file), isTaken(file)]).toEqual([false, false]);
  });
});
