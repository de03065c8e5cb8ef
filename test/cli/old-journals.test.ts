import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { entryTypes } from "../../src/store/entry";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";

const fixtures = path.resolve("test/fixtures/journals");
const fixture = (name: string) => readFileSync(path.join(fixtures, name), "utf8");

function homeWith(journal: string): string {
  const home = newFolder();
  mkdirSync(path.dirname(journalPath(home)), { recursive: true, mode: 0o700 });
  writeFileSync(journalPath(home), journal, { mode: 0o600 });
  return home;
}

/**
 * These files are never written anew: what they were written with is gone by then, and whoever has such
 * a journal still has it. A rule that changes may change results in the expected output, no answers.
 */
describe("a journal of version 1 stays readable for ever", () => {
  test.each(["v1.jsonl", "v1-windows.jsonl"])("%s", async (name) => {
    const home = newFolder();
    mkdirSync(path.dirname(journalPath(home)), { recursive: true, mode: 0o700 });
    copyFileSync(path.join(fixtures, name), journalPath(home));
    const history = await done(["history", "--json", "--include-safety"], { home });
    expect(history.stdout).toBe(fixture("v1.history.json"));
    const out = await done(["export", "--include-sessions", "--include-safety"], { home });
    expect(out.stdout).toBe(fixture("v1.export.json"));
    expect(readFileSync(journalPath(home))).toEqual(readFileSync(path.join(fixtures, name)));
  });

  test("it holds every type of entry, and its line ends are what they are called", () => {
    const plain = fixture("v1.jsonl");
    const lines = plain.trimEnd().split("\n");
    const types = lines.map((line) => JSON.parse(line).type);
    expect([...new Set(types)].sort()).toEqual([...entryTypes].sort());
    expect(plain).not.toContain("\r");
    expect(fixture("v1-windows.jsonl")).toBe(`\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`);
  });
});

describe("a line of a newer headroom is named and never damaged", () => {
  const newer = [
    '{"v":2,"id":"01999999-0000-7000-8000-000000000001",  "type":"checkin","odd":"\\u00e9"}',
    '{"v":3,"id":"not a uuid","what":[1,2,{"deep":true}]}',
    '{"v":99}',
  ];
  const lines = fixture("v1.jsonl").trimEnd().split("\n");
  const journal = [newer[0], ...lines.slice(0, 8), newer[1], ...lines.slice(8), newer[2]].join("\n");
  const answers = '{"answers":{"phys.digestion":1}}';

  test.each([
    ["checkin", ["checkin", "--answers", "-"]],
    ["edit", ["edit", "latest", "--note", "new"]],
    ["delete", ["delete", "latest", "--yes"]],
    ["delete --erase", ["delete", "latest", "--yes", "--erase"]],
    ["undo", ["undo", "--yes"]],
    ["pause", ["pause", "--until", "2026-12-24"]],
    ["import", ["import", "-"]],
    ["doctor --fix", ["doctor", "--fix"]],
    ["forget of somebody else", ["forget", "-p", "Jo", "--confirm", "Jo"]],
  ])("%s", async (_name, argv) => {
    const home = homeWith(`${journal}\n`);
    await done(["people", "add", "Jo"], { home });
    const input =
      argv[0] === "import"
        ? `${lines[0]?.replace(/"id":"........-....-/, '"id":"019a0000-0000-')}\n`
        : answers;
    const { code, stdout, stderr } = await headroom(argv, { home, input });
    expect([code, stderr.includes("error")]).toEqual([0, false]);
    if (!["import", "forget"].includes(argv[0] ?? ""))
      expect(stdout + stderr).toContain("made by a newer headroom");
    const after = readFileSync(journalPath(home), "utf8").split("\n");
    expect(after[0]).toBe(newer[0]);
    expect(after.filter((line) => newer.includes(line))).toEqual(newer);
  });

  test("also when the last one lacks its line end", async () => {
    const home = homeWith(journal);
    await headroom(["checkin", "--answers", "-"], { home, input: answers });
    const after = readFileSync(journalPath(home), "utf8");
    expect(after.startsWith(`${journal}\n{"v":1,`)).toBe(true);
  });

  test("it is not taken in from elsewhere", async () => {
    const home = newFolder();
    const { code, stdout } = await headroom(["import", "-"], { home, input: `${journal}\n` });
    expect(code).toBe(1);
    expect(stdout).toContain("line 1: made by a newer headroom");
  });
});
