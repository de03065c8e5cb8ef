import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { exportFormatIds } from "../../src/formats/export-formats";
import { done, headroom, newFolder } from "../helpers/cli";
import { exampleAnswers, exampleFile } from "../helpers/examples";

let home: string;

beforeAll(async () => {
  home = newFolder();
  const safety = { ...exampleAnswers("after-layoffs").answers, "help.hopeless": true, "crisis.life": false };
  const input = JSON.stringify({
    answers: safety,
    load: { "m.stimulants": -1 },
    note: '=HYPERLINK("x")\n"two", lines',
  });
  await done(["checkin", "--answers", "-", "--date", "2026-11-08", "--tag", "a;b"], { home, input });
  await done(["checkin", "--answers", exampleFile("help-desk"), "--note", "plain <b>|x|"], { home });
  await done(["pause", "--until", "2026-12-01"], { home });
  await done(["people", "add", "Ada Lovelace", "--role", "lead"], { home });
  await done(["-p", "ada lovelace", "checkin", "--answers", exampleFile("eager-junior")], { home });
});

const out = async (...argv: string[]) => (await done(["export", ...argv], { home })).stdout;

describe("every format of the registry", () => {
  test.each(exportFormatIds)(
    "%s: without escapes, ends with a line end, no word about help answers",
    async (format) => {
      const text = await out("--format", format);
      expect(text).not.toContain("\u001b");
      expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toMatch(/"help|"crisis|help\.|crisis\.|hopeless/);
      expect((await headroom(["export", "--help"], { home })).stdout).toContain(`${format} (`);
    },
  );

  test.each(exportFormatIds)("%s: an empty record is valid and empty", async (format) => {
    const { stdout } = await done(["export", "--format", format]);
    if (format === "json") expect(JSON.parse(stdout)).toMatchObject({ checkins: [], plans: [], actions: [] });
    if (format === "ndjson") expect(stdout).toBe("");
    if (format === "csv") expect(stdout.split("\r\n")).toHaveLength(2);
    if (format === "md") expect(stdout).toContain("No check-ins in this range");
  });
});

test("json is the history document with what else is recorded", async () => {
  const history = JSON.parse((await done(["history", "--json"], { home })).stdout);
  const document = JSON.parse(await out());
  expect(document.checkins).toEqual(history.checkins);
  expect(Object.keys(document)).toEqual([
    "schema",
    "person",
    "exportedAt",
    "checkins",
    "plans",
    "actions",
    "removals",
  ]);
  expect(document.exportedAt).toBe("2026-11-22T09:14:03+00:00");
  expect(document.actions).toMatchObject([{ step: "pause", untilOn: "2026-12-01" }]);
  expect(Object.keys(JSON.parse(await out("--include-sessions")))).toContain("sessions");
  const open = JSON.parse(await out("--include-safety"));
  expect(open.checkins[1].answers).toMatchObject({ "help.hopeless": true, "crisis.life": false });
  expect(open.checkins[1].result.help).toBe("therapy");
});

test("ranges, notes and people", async () => {
  expect(JSON.parse(await out("--since", "2026-11-10")).checkins).toHaveLength(1);
  expect(JSON.parse(await out("--until", "2026-11-10")).checkins[0].date).toBe("2026-11-08");
  expect(JSON.parse(await out("--until", "2026-11-10")).actions).toEqual([]);
  for (const format of exportFormatIds)
    expect(await out("--format", format, "--no-notes")).not.toMatch(/HYPERLINK|plain/);
  const { people } = JSON.parse(await out("--all-people"));
  expect(people.map((one: { person: { name: string } }) => one.person.name)).toEqual(["me", "Ada Lovelace"]);
  const lines = (await out("--all-people", "--format", "ndjson")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).schema.replace(/^headroom\/|@1$/g, ""))).toEqual([
    ...["person", "checkin@2", "checkin@2", "action@2"],
    ...["person", "checkin@2"],
  ]);
});

test("csv: RFC 4180, a column an item, and nothing a spreadsheet would run", async () => {
  const text = await out("--format", "csv");
  expect(text.replaceAll("\r\n", "")).not.toContain("\r");
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(rows.map(({ date }) => date)).toEqual(["2026-11-08", "2026-11-15"]);
  expect(rows[0]).toMatchObject({
    note: `'=HYPERLINK("x")\n"two", lines`,
    "m.stimulants": "-1",
    tags: '["a;b"]',
  });
  expect(rows[0]?.["high.long-hours"]).toMatch(/^(true|false)$/);
  expect(Object.keys(rows[0] ?? {})).toEqual(
    expect.arrayContaining(["level", "overall", "m.hours", "plan.time.end"]),
  );
  expect(Object.keys(rows[0] ?? {}).filter((name) => /^(help|crisis)/.test(name))).toEqual([]);
  const open: Record<string, string>[] = parse(await out("--format", "csv", "--include-safety"), {
    columns: true,
  });
  expect(open[0]).toMatchObject({ help: "therapy", "help.hopeless": "true" });
});

test("md: a report in which a note stays text", async () => {
  const text = await out("--format", "md");
  expect(text).toContain("> plain \\<b\\>\\|x\\|");
  expect(text).toContain("| 2026-11-08 | custom | high |");
  expect((await headroom(["export", "--format", "md", "--include-safety"], { home })).stdout).toBe(text);
});

describe("-o", () => {
  test("writes a file for the owner only, whole, and never over another", async () => {
    const folder = newFolder("out");
    const file = path.join(folder, "record.json");
    await done(["export", "-o", file], { home });
    expect(readFileSync(file, "utf8")).toBe(await out());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, "mine");
    const refused = await headroom(["export", "-o", file], { home });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(file, "utf8")).toBe("mine");
    const { stdout } = await done(["export", "-o", file, "--force", "--json", "--format", "csv"], { home });
    expect(JSON.parse(stdout)).toEqual({ schema: "headroom/export@1", file, format: "csv" });
    expect(readFileSync(file, "utf8")).toBe(await out("--format", "csv"));
    expect(readdirSync(folder)).toEqual(["record.json"]);
    expect(await out("-o", "-")).toBe(await out());
  });

  test("the name of a folder is not taken for that of a file", async () => {
    const folder = newFolder("out");
    const { code, stderr } = await headroom(["export", "-o", `${folder}/record/`], { home });
    expect({ code, left: readdirSync(folder) }).toEqual({ code: 1, left: [] });
    expect(stderr).toContain("is the name of a folder");
  });

  test("a folder that is not there: said, and nothing left behind", async () => {
    const file = path.join(newFolder("out"), "none", "x.json");
    const { code, stderr } = await headroom(["export", "-o", file], { home });
    expect(code).toBe(1);
    expect(stderr).toContain("there is no folder");
    expect(existsSync(path.dirname(file))).toBe(false);
  });
});

test.each([
  [["--format", "xml"], 2],
  [["--since", "2027-01-01"], 2],
  [["--since", "2026-11-20", "--until", "2026-11-01"], 2],
  [["-p", "nobody"], 1],
])("export %j: exit code %i, nothing on stdout", async (argv, code) => {
  expect(await headroom(["export", ...argv], { home })).toMatchObject({ code, stdout: "" });
});

test("damaged lines are reported and the rest is exported", async () => {
  const damaged = newFolder();
  mkdirSync(path.join(damaged, "people/me"), { recursive: true });
  const journal = readFileSync(path.join(home, "people/me/journal.jsonl"), "utf8");
  writeFileSync(path.join(damaged, "people/me/journal.jsonl"), `nonsense\n${journal}`);
  const { stdout, stderr, code } = await headroom(["export"], { home: damaged });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).checkins).toHaveLength(2);
  expect(stderr).toContain("1 line of the journal cannot be read (1)");
});
