import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/errors";
import { parseAnswersFile } from "../../src/formats/answers-file";
import { jsonSchema, schemaNames, schemas } from "../../src/formats/schema-registry";
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

describe("one vocabulary (docs/json.md, One vocabulary)", () => {
  /** Read only by people who fill them in, or a union of others. */
  const others: readonly string[] = ["answers", "plan-edit", "talk-fields", "line", "error", "agreement"];
  const documents = schemaNames.filter((name) => !others.includes(name));
  const root = (name: (typeof schemaNames)[number]) => jsonSchema(name) as Shape;

  interface Shape {
    readonly type?: string | readonly string[];
    readonly pattern?: string;
    readonly description?: string;
    readonly properties?: Readonly<Record<string, Shape>>;
    readonly required?: readonly string[];
    readonly anyOf?: readonly Shape[];
    readonly items?: Shape | boolean;
    readonly additionalProperties?: Shape | boolean;
    readonly [more: string]: unknown;
  }

  /** Every property of a shape, wherever it stands. */
  function* propertiesIn(shape: Shape): Generator<{ key: string; shape: Shape; required: boolean }> {
    for (const [key, one] of Object.entries(shape.properties ?? {})) {
      yield { key, shape: one, required: shape.required?.includes(key) === true };
      yield* propertiesIn(one);
    }
    for (const one of [...(shape.anyOf ?? []), shape.items, shape.additionalProperties])
      if (typeof one === "object") yield* propertiesIn(one);
  }

  const kindsOf = ({ anyOf, type, pattern, description = "" }: Shape): string[] => {
    if (anyOf !== undefined) return anyOf.flatMap(kindsOf).filter((kind) => kind !== "null");
    if (description.startsWith("A calendar day") || pattern === "^\\d{4}-\\d{2}-\\d{2}$") return ["day"];
    if (pattern?.includes("T\\d{2}:")) return ["moment"];
    if (pattern?.startsWith("^[0-9a-f]{8}-")) return ["id"];
    return [type ?? "any"].flat().filter((kind) => kind !== "null");
  };

  test.each(documents)("%s begins with its name and version", (name) => {
    const [first, shape] = Object.entries(root(name).properties ?? {})[0] ?? [];
    expect(first).toBe("schema");
    expect(shape).toMatchObject({ const: `headroom/${name}@${schemas[name].version}` });
  });

  test.each(documents)("%s says whose it is at its top, the same way, and nowhere else", (name) => {
    const { properties = {} } = root(name);
    const { person } = properties;
    // What a person can do about a cause is called so, too; it is text.
    if (person !== undefined && name !== "cause")
      expect(Object.keys(person.properties ?? {})).toEqual(["id", "name", "role"]);
    const below = Object.values(properties).flatMap((one) => [...propertiesIn(one)]);
    const told = below.filter(({ key, shape }) => key === "person" && shape.properties !== undefined);
    expect(name === "people" ? [] : told.filter(({ required }) => required)).toEqual([]);
  });

  test.each(documents)("%s calls days, moments and ids as all do", (name) => {
    // Ranges and series; the terms of a share, as they are signed; a session's check-in and beginning.
    const agreed = ["from", "to", "onset", "since", "until", "checked", "checkin", "sharer", "begun"];
    const wrong = [...propertiesIn(root(name))].filter(({ key, shape }) => {
      if (agreed.includes(key)) return false;
      const kinds = kindsOf(shape);
      if (kinds.includes("day")) return key !== "date" && !key.endsWith("On");
      if (kinds.includes("moment")) return !key.endsWith("At");
      return kinds.includes("id") && key !== "id" && !key.endsWith("Id");
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("what is not set is null, not missing", () => {
    // Of an export alone, of a line alone, where help answers are withheld, and of what a change was about.
    const agreed = ["exportedAt", "plans", "actions", "sessions", "removals", "person", "help", "entry"];
    const optional = documents
      .filter((name) => name !== "share" && name !== "help-now")
      .flatMap((name) => [...propertiesIn(root(name))].map((one) => ({ name, ...one })))
      .filter(({ key, required }) => !required && !agreed.includes(key) && !key.includes("."));
    expect(optional.map(({ name, key }) => `${name}: ${key}`)).toEqual([]);
  });

  test("a name has one type everywhere", () => {
    // These are told apart by what they stand in; their shapes were agreed on before.
    const agreed = [
      ...["stage", "level", "help", "points", "checkins", "fields", "parts", "value", "note", "read"],
      ...["answers", "settings", "person", "steps", "who", "why", "overall", "obstacles", "unanswered"],
      ...["environment", "met", "before", "after", "step", "open"],
    ];
    const types = new Map<string, Set<string>>();
    for (const name of documents)
      for (const { key, shape } of propertiesIn(root(name)))
        for (const kind of kindsOf(shape)) {
          const type = ["day", "moment", "id"].includes(kind)
            ? "string"
            : kind === "integer"
              ? "number"
              : kind;
          types.set(key, (types.get(key) ?? new Set()).add(type));
        }
    const mixed = [...types].filter(([key, one]) => one.size > 1 && !agreed.includes(key));
    expect(mixed.map(([key, one]) => `${key}: ${[...one].join(", ")}`)).toEqual([]);
  });
});
