import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

/** A word where somebody wrote a text, and what a hostile file has in its place. */
const word = "XHOSTILEX";
const hostile =
  "\\u001b[2J\\u001b]0;owned\\u0007x\\u001b[36mcyan\\u009b31m\\r\\b\\u202e\\u2066\\u007fred\\u001b[0m";

const id = "01935000-0000-7000-8000-00000000000a";
const session = {
  ...{ v: 1, id, type: "session", recordedAt: "2026-11-15T10:00:00Z", date: "2026-11-15", with: word },
  ...{
    mentor: "me",
    begun: "2026-11-15T10:00:00Z",
    consent: "2026-11-15T10:00:00Z",
    checkin: null,
    held: [],
  },
  ...{ agreed: [{ kind: "own", id: null, says: word }], support: [word], nextOn: "2026-11-22" },
  ...{ shared: "agreed", ask: word, note: word, views: { [word]: word } },
};

/** A home in which every text is hostile. */
let home = "";

beforeAll(async () => {
  home = newFolder("hostile");
  const answers = { "high.long-hours": true };
  const input = JSON.stringify({
    answers,
    note: `${word}
${word}`,
    tags: [word],
  });
  await headroom(["checkin", "--answers", "-", "--date", "2026-11-15"], { home, input });
  await headroom(["checkin", "--answers", "-"], { home, input });
  for (const argv of [
    ["people", "add", "Mira"],
    ["config", "set", "role", "help-desk"],
    ["plan", "edit", "--set", `plan.support.mentor=${word}`],
    ["help-now", "plan", "--set", `call=${word}`],
    ["mentor", "note", "Mira", word],
    [
      "share",
      "--for",
      "Mira",
      "--as",
      word,
      "--fields",
      "notes",
      "--yes",
      "-q",
      "-o",
      path.join(home, "s.json"),
    ],
    ["import", path.join(home, "s.json"), "-p", "Mira", "--yes"],
  ])
    await headroom(argv, { home });
  const journal = path.join(home, "people/me/journal.jsonl");
  writeFileSync(journal, `${readFileSync(journal, "utf8")}${JSON.stringify(session)}\n`);
  for (const name of readdirSync(home, { recursive: true, encoding: "utf8" })) {
    const file = path.join(home, name);
    if (!statSync(file).isFile() || !/\.jsonl?$/.test(name)) continue;
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(word, hostile));
  }
  writeFileSync(path.join(home, "people/me/\u001b[31m\n.md"), "x");
}, 90_000);

/** What steers a terminal; the colours of screens aside. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const colours = /\x1b\[(?:[12]|22|3[3569])m/g;

describe("no output steers a terminal, whatever the record says", () => {
  test.each(
    [
      [
        "",
        "show",
        "show --full",
        "history",
        "trend",
        "trend --plain",
        "advice",
        "plan",
        "recovery",
        "sessions",
      ],
      [
        "helped",
        "doctor",
        "people --all",
        "shared",
        "shared --all",
        "config",
        "help-now plan",
        "plan export",
      ],
      ["export", "export --format ndjson", "export --format csv", "export --format md", "show --json"],
      ["export --include-sessions", "mentor", "mentor prepare Mira", "-p Mira shared", "share --list"],
      ["share --for Mira --fields notes,plan,answers -o x.json", "-p Mira mentor overview", "gate --max low"],
      ["edit latest --tag x --yes", "delete 2026-11-15 --yes", "undo --yes", "lock", "session with Mira"],
      ["report --for doctor --yes --include-notes -o r.html", "import people/me/journal.jsonl --dry-run"],
    ].flat(),
  )("headroom %s", async (line) => {
    for (const env of [{ FORCE_COLOR: "1" }, {}]) {
      const { stdout, stderr } = await headroom(line === "" ? [] : line.split(" "), { home, env });
      const said = stdout + stderr;
      expect(said).not.toBe("");
      expect(said).not.toContain("\u001b[36mcyan");
      expect(said.replace(env.FORCE_COLOR ? colours : "", "")).not.toMatch(steering);
    }
  });
});

test("all of it was there to be shown", async () => {
  for (const line of [
    ...["show", "sessions", "help-now plan", "export --format csv", "mentor prepare Mira"],
    ...["-p Mira shared --all", "share --for Mira --fields notes --yes -o x.json"],
  ]) {
    const { stdout, stderr } = await headroom(line.split(" "), { home });
    expect(stdout + stderr, line).toContain("cyan");
  }
});

test("what was handed in with half a character is refused", async () => {
  for (const content of [
    { note: "a\ud800" },
    { tags: ["\udc00"] },
    { boundaries: {}, obstacles: { "plan.time.mail-cutoff": "\ud83d" } },
  ]) {
    const input = JSON.stringify({ answers: {}, ...content });
    const { code, stderr } = await headroom(["checkin", "--answers", "-"], { input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/control character|half a character/);
  }
  const line = JSON.stringify({ ...session, note: "a\ud800" });
  const { code, stdout } = await headroom(["import", "-"], { input: `${line}\n` });
  expect([code, stdout]).toEqual([1, expect.stringContaining("a control character in a text")]);
  await done(["checkin", "--answers", "-"], { input: '{"answers":{},"note":"\\ud83d\\ude00"}' });
});
