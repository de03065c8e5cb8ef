import path from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { beforeAll, describe, expect, test } from "vitest";
import { type SchemaName, schemaNames, schemas } from "../../src/formats/schema-registry";
import { done, headroom, newFolder } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";

let home: string;
const compiled = new Map<string, ReturnType<Ajv2020["compile"]>>();

beforeAll(async () => {
  home = newFolder();
  for (const [day, example] of [
    ["2026-11-01", "help-desk"],
    ["2026-11-08", "after-layoffs"],
    ["2026-11-15", "contradictory"],
  ] as const)
    await done(["checkin", "--answers", exampleFile(example), "--date", day, "--note", "a note"], { home });
  await done(["signals", "add", "times", path.resolve("test/fixtures/signals/times.txt")], { home });
  await done(["people", "add", "Ada", "--role", "lead"], { home });
  await done(["pause", "--until", "2026-11-25"], { home });
});

/** What an independent validator says of a document, by the schema that the program prints. */
async function problems(name: string, document: unknown): Promise<unknown> {
  const known = compiled.get(name);
  const validate =
    known ?? new Ajv2020({ strict: false }).compile(JSON.parse((await done(["schema", name])).stdout));
  compiled.set(name, validate);
  return validate(document) ? null : validate.errors;
}

/** The shape of each output, with a command that prints it. */
const outputs: readonly (readonly [SchemaName, string[], string?])[] = [
  [
    "checkin",
    ["checkin", "--answers", "-", "--dry-run", "--json"],
    '{"answers":{"phys.head-eyes":1,"crisis.life":false}}',
  ],
  ["checkin", ["show", "--json"]],
  ["checkin", ["show", "2026-11-08", "--json"]],
  ["history", ["history", "--json"]],
  ["history", ["history", "--json", "--include-safety"]],
  ["history", ["export"]],
  ["history", ["export", "--include-safety", "--include-sessions"]],
  ["people", ["export", "--all-people"]],
  ["questions", ["questions", "--json"]],
  ["questions", ["questions", "--json", "--routine", "weekly"]],
  ["answers", ["questions", "--template"]],
  ["status", ["--json"]],
  ["due", ["due", "--json"]],
  ["pause", ["pause", "--json"]],
  [
    "gate",
    ["gate", "--fail-on", "low", "--fail-on-risk", "low", "--fail-on-warning", "--max-age", "0", "--json"],
  ],
  ["trend", ["trend", "--json"]],
  ["trend", ["trend", "m.hours", "--json"]],
  ["signals", ["signals", "--json"]],
  ["signals-sources", ["signals", "list", "--json"]],
  ["plan", ["plan", "--json"]],
  ["plan-review", ["plan", "review", "--json"]],
  ["advice", ["advice", "--json"]],
  ["advice", ["advice", "--all", "--json"]],
  ["recovery", ["recovery", "--json"]],
  ["talk", ["talk", "manager", "--from", "-", "--json"], '{"talk.mgr.goal":"One week in four"}'],
  ["talk-fields", ["talk", "manager", "--template"]],
  ["help-now", ["help-now", "--country", "IE", "--json"]],
  ["people-list", ["people", "--json"]],
  ["sessions", ["sessions", "--json"]],
  ["session-guide", ["session", "guide", "--json"]],
  ["mentor-overview", ["mentor", "overview", "--json"]],
  ["config", ["config", "--json"]],
  ["doctor", ["doctor", "--json"]],
  ["remind", ["remind", "show", "--json"]],
  ["remind-change", ["remind", "install", "--kind", "launchd", "--dry-run", "--json"]],
  ["schemas", ["schema", "--json"]],
  ["import", ["import", "-", "--dry-run", "--json"], '{"v":1}\n'],
  ["change", ["undo", "--yes", "--json"]],
  ["change", ["people", "rename", "Ada", "Ada", "--json"]],
  ["helped", ["helped", "--json"]],
  ["version", ["version", "--json"]],
  ["shares", ["share", "--list", "--json"]],
  ["shared", ["shared", "--json"]],
  ["safety-plan", ["help-now", "plan", "--json"]],
  ["keys", ["keys", "--json"]],
  ["step", ["advice", "show", "time.mail-cutoff", "--json"]],
  ["cause", ["advice", "show", "env.on-call-load", "--json"]],
  ["export", ["plan", "export", "-o", "plan.md", "--force", "--json"]],
];

describe("real output satisfies its schema", () => {
  for (const [name, argv, input = ""] of outputs)
    test(`${name}: headroom ${argv.join(" ")}`, async () => {
      // Some of these change the record or end with another code; what is printed counts.
      const document = JSON.parse((await headroom(argv, { home, input })).stdout);
      expect(await problems(name, document)).toBeNull();
      if (document.schema !== undefined) {
        expect(document.schema).toBe(`headroom/${name}@${schemas[name].version}`);
        expect(Object.keys(document)[0]).toBe("schema");
      }
    });

  test.each([
    ["hook bash", "a script for a shell"],
    ["completion fish", "a script for a shell"],
    ["sessions --summary", "a page for people"],
    ["remind now", "a line for people"],
    ["remind install --kind calendar", "a calendar"],
    ["export --format csv", "CSV"],
    ["plan export --format ics", "a calendar"],
    ["report -o - --yes", "a page"],
    ["help plan", "a page"],
  ])("what is not JSON is refused in words: headroom %s --json", async (line, prints) => {
    const { code, stdout, stderr } = await headroom([...line.split(" "), "--json"], { home });
    expect([code, stdout]).toEqual([2, ""]);
    expect(JSON.parse(stderr).error.message).toContain(`prints ${prints}, not JSON`);
  });

  test("each line of NDJSON, and the document of its own name", async () => {
    const { stdout } = await done(["export", "--all-people", "--format", "ndjson", "--include-sessions"], {
      home,
    });
    const documents = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(documents.length).toBeGreaterThan(4);
    for (const document of documents) {
      expect(await problems("line", document)).toBeNull();
      expect(await problems(/\/(.+)@/.exec(document.schema)?.[1] ?? "", document)).toBeNull();
    }
  });

  test("errors on stderr", async () => {
    for (const argv of [["show", "2020-01-01"], ["gate"], ["history", "--limit", "x"]]) {
      const { stderr } = await headroom([...argv, "--json"], { home });
      expect(await problems("error", JSON.parse(stderr))).toBeNull();
    }
  });

  test("an empty record", async () => {
    for (const [name, argv] of [
      ["history", ["export"]],
      ["status", ["--json"]],
      ["due", ["due", "--json"]],
    ] as const)
      expect(await problems(name, JSON.parse((await headroom(argv)).stdout))).toBeNull();
  });
});

test("a schema can say no", async () => {
  const { stdout } = await done(["history", "--json"], { home });
  const document = JSON.parse(stdout);
  document.checkins[0].result.headline.level = "burnt";
  expect(await problems("history", document)).not.toBeNull();
});

test("without a name it lists all of them; an unknown one is usage", async () => {
  const { stdout } = await done(["schema"]);
  for (const name of schemaNames) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  expect((await done(["schema", "headroom/history@1"])).stdout).toBe(
    (await done(["schema", "history"])).stdout,
  );
  expect((await done(["schema", "headroom/trend@2"])).stdout).toBe((await done(["schema", "trend"])).stdout);
  expect((await headroom(["schema", "headroom/trend@1"])).code).toBe(2);
  const { code, stderr } = await headroom(["schema", "histroy"]);
  expect(code).toBe(2);
  expect(stderr).toContain("Did you mean history?");
});
