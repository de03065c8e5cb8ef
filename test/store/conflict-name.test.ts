import { expect, test } from "vitest";
import { conflictOf } from "../../src/store/people";

test.each([
  ["journal.sync-conflict-20261122-091403-ABCDEFG.jsonl", "journal.jsonl"],
  ["due.sync-conflict-20261122-091403-7ABCDEF", "due"],
  ["journal (conflicted copy 2026-11-22 091403).jsonl", "journal.jsonl"],
  ["journal (Ann's conflicted copy 2026-11-22).jsonl", "journal.jsonl"],
  ["draft-2 (Konflikt conflict 2026-11-22).json", "draft-2.json"],
])("%s is a copy of %s", (name, of) => {
  expect(conflictOf(name)).toBe(of);
});

test.each(["journal.jsonl", "draft.json", "due", "set-aside", "journal (1).jsonl", ""])(
  "%s is none",
  (name) => {
    expect(conflictOf(name)).toBeNull();
  },
);
