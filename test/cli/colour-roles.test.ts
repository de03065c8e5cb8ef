import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkInEntry } from "../../src/store/entry";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";
import { inventedPlan, inventedRecord, inventedRecovery } from "../helpers/invented-record";

const colour = { FORCE_COLOR: "1" };
const dim = "\u001b[2mour own rules, untested\u001b[22m";
const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;

let home = "";
beforeAll(() => {
  home = newFolder();
  mkdirSync(path.dirname(journalPath(home)), { recursive: true });
  const checkIns = inventedRecord().map((one) => checkInEntry(one.id, one.recordedAt, one));
  const entries = [...checkIns, inventedPlan, inventedRecovery];
  writeFileSync(journalPath(home), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
});

describe("colour marks meaning only", () => {
  test.each([
    [[]],
    [["history"]],
    [["show"]],
    [["trend"]],
    [["trend", "--plain"]],
    [["advice"]],
    [["recovery"]],
  ])("%j: the title strong, the remark quiet, also where it stands below", async (argv) => {
    for (const COLUMNS of ["80", "50"]) {
      const { stdout } = await done(argv, { home, env: { ...colour, COLUMNS } });
      const [first = "", second = ""] = stdout.split("\n");
      expect(first.startsWith("\u001b[1m")).toBe(true);
      expect([first, second].some((line) => line.endsWith(dim))).toBe(true);
    }
  });

  test("every heading of a result is strong", async () => {
    const argv = ["checkin", "--answers", exampleFile("help-desk")];
    const { stdout } = await headroom(argv, { env: colour });
    expect(stdout).toContain(dim);
    const headings = stdout.split("\n").filter((line) => /^[^ ]/.test(line));
    expect(stdout).toContain(bold("Help first"));
    expect(stdout).toContain(bold("Why"));
    // The last line is that of the keys.
    for (const line of headings.slice(0, -1)) expect(line.startsWith("\u001b[1m")).toBe(true);
  });

  test("and of the arithmetic", async () => {
    const { stdout } = await done(["show"], { home, env: colour });
    for (const heading of ["Strain", "Risk ahead", "Week", "Boundary", "Answers"])
      expect(stdout).toContain(`\n${bold(heading)}`);
  });
});
