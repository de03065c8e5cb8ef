import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";

const now = "2026-07-15T09:14:03";
/** A record with four months of check-ins dated after `now`, and the same one without them. */
let whole = "";
let cut = "";

beforeAll(async () => {
  const homes = newFolder();
  [whole, cut] = [`${homes}/whole`, `${homes}/cut`];
  await done(["demo", "--to", whole], { home: newFolder(), now: "2026-11-22T12:00:00" });
  cpSync(whole, cut, { recursive: true });
  const journal = journalPath(cut, "robin");
  const lines = readFileSync(journal, "utf8").trimEnd().split("\n");
  const past = lines.filter((line) => {
    const { type, date } = JSON.parse(line);
    return type !== "checkin" || date <= now.slice(0, 10);
  });
  expect(lines.length - past.length).toBeGreaterThan(9);
  writeFileSync(journal, past.map((line) => `${line}\n`).join(""));
});

describe("check-ins dated after today do not count yet", () => {
  test.each([
    [[]],
    [["--json"]],
    [["trend"]],
    [["trend", "--plain"]],
    [["trend", "overall", "index"]],
    [["trend", "--json"]],
    [["advice", "--all"]],
    [["advice", "--json"]],
    [["gate", "--fail-on", "low", "--fail-on-warning", "--max-age", "1"]],
    [["due"]],
    [["due", "--json"]],
    [["plan"]],
    [["plan", "--json"]],
    [["plan", "review"]],
    [["plan", "export", "--format", "ics"]],
    [["recovery"]],
    [["people"]],
  ])("%j", async (argv) => {
    const [all, past] = [
      await headroom(argv, { home: whole, now }),
      await headroom(argv, { home: cut, now }),
    ];
    expect(all.stdout).not.toBe("");
    expect([all.code, all.stdout]).toEqual([past.code, past.stdout]);
  });
});

describe("what lists or opens the record has them all the same", () => {
  test("history and show latest", async () => {
    const history = await done(["history", "--limit", "1"], { home: whole, now });
    expect(history.stdout).toContain("\n2026-11-22 ");
    const { stdout } = await done(["show", "latest"], { home: whole, now });
    expect(stdout).toContain("Sun 22 Nov 2026");
  });
});
