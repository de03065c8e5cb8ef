import { expect, test } from "vitest";
import { conflictOf } from "../../src/store/people";

test.each([
  ["journal.sync-conflict-20261122-091403-ABCDEFG.jsonl", "journal.jsonl"],
  ["due.sync-conflict-20261122-091403-7ABCDEF", "due"],
  ["journal (conflicted copy 2026-11-22 091403).jsonl", "journal.jsonl"],
  ["journal (Ann's conflicted copy 2026-11-22).jsonl", "journal.jsonl"],
  ["draft-2 (Konflikt conflict 2026-11-22).json", "draft-2.json"],
  ["journal (1).jsonl", "journal.jsonl"],
  ["journal(Fall conflict).jsonl", "journal.jsonl"],
  ["journal 2.jsonl", "journal.jsonl"],
  ["journal-LAPTOP-7.jsonl", "journal.jsonl"],
  ["journal - Copy.jsonl", "journal.jsonl"],
  ["journal – Kopie (2).jsonl", "journal.jsonl"],
  ["journal copie.jsonl", "journal.jsonl"],
  ["journal (Conflit de Léa 2026-11-22).jsonl", "journal.jsonl"],
  ["journal のコピー.jsonl", "journal.jsonl"],
  ["Copy of journal.jsonl", "journal.jsonl"],
  ["Kopie von draft-2.json", "draft-2.json"],
  ["draft-LAPTOP.json", "draft.json"],
  ["person_conflict-Ann.json", "person.json"],
  ["due 2", "due"],
  ["due-LAPTOP", "due"],
])("%s is a copy of %s", (name, of) => {
  expect(conflictOf(name)).toBe(of);
});

test.each([
  ...["journal.jsonl", "draft.json", "draft-2.json", "session-draft-2.json", "due", "set-aside", ""],
  ...["journal.jsonl.lock", "draft.json.lock", "remote-session-ada.json", "notes (1).txt", "my notes 2.md"],
  ...[
    "draft.json.damaged-0a1b2c",
    ".journal.jsonl.0123456789abcdef.tmp",
    "safety-plan.json",
    "signing-key.txt",
  ],
])("%s is none", (name) => {
  expect(conflictOf(name)).toBeNull();
});
