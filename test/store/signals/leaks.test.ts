import { expect, test } from "vitest";
import type { SourceKind } from "../../../src/core/signals/moment";
import { google, mixed, outlook } from "./calendars";
import { fileOf, readOne, repositoryOf, secret } from "./helpers";

/** Good and bad input of each kind, all of it full of the secret. */
const inputs: readonly [SourceKind, string][] = [
  ["shell", `#1795208400\n${secret}\n`],
  ["shell", `${secret}\n`],
  ["calendar", google],
  ["calendar", outlook],
  ["calendar", mixed],
  ["calendar", `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:${secret}\nDTSTART:${secret}\nEND:VEVENT\n`],
  ["calendar", secret],
  [
    "pages",
    `Incident Number,Created On,Title,Assigned To\n1,2026-11-20T21:00:00Z,${secret},${secret}\n2,${secret},,x\n`,
  ],
  ["pages", `Incident Number,Created On\n1,"${secret}`],
  ["pages", `{"incidents":[{"incident_number":1,"created_at":"${secret}"}]}`],
  ["pages", `{"${secret}`],
  ["pages", `${secret},other\n1,2\n`],
  ["times", `2026-11-20T21:00:00Z ${secret}\n${secret}\n`],
  ["times", secret],
];

test("the text of a source is in nothing that a reader gives", async () => {
  for (const [kind, text] of inputs) {
    const { source: _own, ...reading } = await readOne({ kind, paths: [fileOf(text, "input")] });
    expect(reading.moments.length + reading.skipped.length + reading.remarks.length).toBeGreaterThan(0);
    expect(JSON.stringify(reading)).not.toContain(secret);
  }
});

test("nor is that of a commit", async () => {
  const folder = repositoryOf([{ author: "2026-11-20T22:00:00 +0100" }]);
  const { source: _own, ...reading } = await readOne({ kind: "git", paths: [folder] });
  expect(reading.moments).toEqual([
    { at: Date.UTC(2026, 10, 20, 21), wall: Date.UTC(2026, 10, 20, 22), kind: "git", purpose: "work" },
  ]);
});
