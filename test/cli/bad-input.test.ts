import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";
import { treeOf } from "../helpers/tree";
import { type BadInput, badInputs } from "./bad-input.rows";

const home = newFolder();
let before: string[] = [];

beforeAll(async () => {
  const week = JSON.stringify({ answers: { "phys.head-eyes": 2, "high.long-hours": false } });
  await done(["people", "add", "Ada"], { home });
  await done(["checkin", "--answers", "-", "--date", "2026-11-15"], { home, input: week });
  await done(["checkin", "--answers", "-", "--date", "2026-11-08"], {
    home,
    input: '{"answers":{},"note":"a"}',
  });
  before = treeOf(home);
});

/** Runs the row in a folder that holds its file and nothing else. */
async function run({ argv, file, input, env = {} }: BadInput, json: boolean) {
  const cwd = newFolder("cwd");
  if (file !== undefined) writeFileSync(path.join(cwd, "answers.json"), file);
  const started = treeOf(cwd);
  const result = await headroom(json ? [...argv, "--json"] : argv, {
    home,
    cwd,
    env,
    ...(input === undefined ? {} : { input }),
  });
  expect(treeOf(cwd)).toEqual(started);
  return result;
}

test("the table has at least 60 rows, each a case of its own", () => {
  expect(badInputs.length).toBeGreaterThan(100);
  expect(new Set(badInputs.map((row) => row.case)).size).toBe(badInputs.length);
});

/** Both forms are written from the same message and hint, so the text is looked at in every fourth row. */
const textToo = (row: BadInput) => badInputs.indexOf(row) % 4 === 0;

describe.concurrent("bad input", () => {
  test.each(badInputs.map((row) => [row.case, row] as const))("%s", async (_case, row) => {
    const { stdout, stderr, code } = await run(row, true);
    expect([stdout, code]).toEqual(["", row.code]);
    expect(stderr.indexOf("\n")).toBe(stderr.length - 1);
    const { error, warnings } = JSON.parse(stderr);
    expect(error).toEqual({
      code: expect.any(String),
      message: expect.any(String),
      hint: expect.any(String),
    });
    expect(error.message).toContain(row.says);
    expect(`${error.message} ${error.hint}`).toContain(row.fix);
    expect(warnings).toEqual([]);
    // Nothing that steers a terminal, and nothing that fills it.
    expect(error.message + error.hint).not.toMatch(/\p{Cc}/u);
    expect(error.message.length + error.hint.length).toBeLessThan(700);
    if (textToo(row)) {
      const text = await run(row, false);
      expect(text).toMatchObject({ stdout: "", code: row.code });
      expect(text.stderr).toBe(`error: ${error.message}\n  ${error.hint}\n`);
    }
    expect(treeOf(home)).toEqual(before);
  });
});

test("a file that one may not read", async () => {
  const cwd = newFolder("cwd");
  chmodSync(cwd, 0o755);
  writeFileSync(path.join(cwd, "week.json"), '{"answers":{"high.long-hours":true}}', { mode: 0o000 });
  // The superuser may read everything, so somebody else tries.
  const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const { stderr, code } = await headroom(["checkin", "--answers", "week.json"], { ...uid, cwd, home: cwd });
  expect(stderr).toBe(
    "error: week.json cannot be read: you do not have permission\n  Nothing was stored. Check the path.\n",
  );
  expect(code).toBe(1);
  expect(treeOf(cwd).map((entry) => entry.split(" ")[0])).toEqual(["week.json"]);
});
