import { beforeAll, describe, expect, test } from "vitest";
import { headroom, newFolder } from "../helpers/cli";
import { exampleAnswers } from "../helpers/examples";

const weekly = ["phys.", "emo.", "beh."];
const signs = (value: number) =>
  Object.fromEntries(
    Object.keys(exampleAnswers("help-desk").answers)
      .filter((id) => weekly.some((start) => id.startsWith(start)))
      .map((id) => [id, value]),
  );

async function homeWith(...checkIns: readonly (readonly [date: string, answers: object])[]): Promise<string> {
  const home = newFolder();
  for (const [date, answers] of checkIns)
    await headroom(["checkin", "--answers", "-", "--date", date], {
      home,
      input: JSON.stringify({ answers }),
    });
  return home;
}

const gate = async (home: string, ...argv: string[]) => {
  const { code, stdout } = await headroom(["gate", "--json", ...argv], { home });
  return { code, failed: JSON.parse(stdout).failed };
};

let medium: string;
beforeAll(async () => {
  medium = await homeWith(["2026-11-15", signs(1)]);
});

describe("--fail-on", () => {
  test.each([
    ["low", 3],
    ["medium", 3],
    ["MEDIUM", 3],
    ["high", 0],
  ])("%s against a medium level: %i", async (level, code) => {
    expect((await gate(medium, "--fail-on", level)).code).toBe(code);
  });

  test("answers that are too old say nothing any more", async () => {
    const old = await homeWith(["2026-11-07", signs(4)]);
    expect(await gate(old, "--fail-on", "low")).toEqual({ code: 0, failed: [] });
  });
});

test("--fail-on-risk is held against the checklist alone, a range as its worse end", async () => {
  const habits = await homeWith([
    "2026-11-15",
    { ...signs(0), "high.long-hours": true, "low.sleeps-well": false },
  ]);
  expect(await gate(habits, "--fail-on-risk", "high")).toEqual({
    code: 3,
    failed: [{ condition: "fail-on-risk", limit: "high", is: "high" }],
  });
  expect((await headroom(["gate", "--fail-on-risk", "high"], { home: habits })).stdout).toBe(
    "The risk ahead is high; the limit is high.\n",
  );
  expect((await gate(medium, "--fail-on-risk", "low")).code).toBe(0);
});

describe("--max-age", () => {
  test.each([
    ["6", 3],
    ["7", 0],
    ["0", 3],
  ])("%s days, a week after the latest: %i", async (days, code) => {
    expect((await gate(medium, "--max-age", days)).code).toBe(code);
  });
});

test("--fail-on-warning: when overall strain is worsening, not when it is steady", async () => {
  const sundays = ["08-23", "08-30", "09-06", "09-13", "09-20", "09-27", "10-04", "10-11", "10-18", "10-25"];
  const calm = sundays.map((day) => [`2026-${day}`, signs(2)] as const);
  const later = ["11-01", "11-08", "11-15", "11-22"].map((day) => [`2026-${day}`, signs(3)] as const);
  const home = await homeWith(...calm);
  expect(await gate(home, "--fail-on-warning")).toEqual({ code: 0, failed: [] });
  const worse = await homeWith(...calm, ...later);
  const { code, failed } = await gate(worse, "--fail-on-warning", "--fail-on", "high", "--max-age", "3");
  expect(code).toBe(3);
  expect(failed).toEqual([
    { condition: "fail-on", limit: "high", is: "high" },
    { condition: "fail-on-warning", onset: "2026-11-01" },
  ]);
  expect((await headroom(["gate", "--fail-on-warning"], { home: worse })).stdout).toBe(
    "Overall strain has been worsening since about Sun 1 Nov.\n",
  );
});

test("nothing of help or crisis answers can be read back", async () => {
  const answers = { ...signs(0), "crisis.life": true, "help.hopeless": true };
  const home = await homeWith(["2026-11-15", answers]);
  const plain = await homeWith(["2026-11-15", signs(0)]);
  for (const argv of [
    ["--fail-on", "high"],
    ["--fail-on", "medium"],
    ["--fail-on", "low"],
    ["--max-age", "1"],
  ])
    for (const json of [["--json"], []]) {
      const [one, other] = [
        await headroom(["gate", ...argv, ...json], { home }),
        await headroom(["gate", ...argv, ...json], { home: plain }),
      ];
      expect([one.code, one.stdout, one.stderr]).toEqual([other.code, other.stdout, other.stderr]);
    }
  const only = await homeWith(["2026-11-15", { "crisis.life": true }]);
  expect(await gate(only, "--fail-on", "low")).toEqual({ code: 0, failed: [] });
});

test.each([
  [[], 2],
  [["--fail-on", "awful"], 2],
  [["--max-age", "-1"], 2],
  [["--max-age", "1.5"], 2],
  [["--max-age"], 2],
  [["--fail-on", "high"], 1],
])("gate %j with nothing recorded: exit code %i", async (argv, code) => {
  const { stdout, stderr, code: ended } = await headroom(["gate", ...argv]);
  expect([ended, stdout]).toEqual([code, ""]);
  expect(stderr).toMatch(code === 1 ? /headroom checkin starts/ : /^error: /);
});

test("-q says nothing, the exit code all", async () => {
  expect(await headroom(["gate", "--fail-on", "low", "-q"], { home: medium })).toMatchObject({
    ...{ code: 3, stdout: "", stderr: "" },
  });
});
