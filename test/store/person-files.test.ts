import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kindOfFile, type personFileKinds, personFiles } from "../../src/store/person-files";

const samples: Readonly<Record<(typeof personFileKinds)[number]["id"], readonly string[]>> = {
  journal: ["journal.jsonl"],
  "check-in-draft": ["draft.json", "draft-2.json", "draft-99.json"],
  "session-draft": ["session-draft.json", "session-draft-3.json"],
  "remote-session": ["remote-session-ada.json", "remote-session-ada-b.2.json"],
  "talk-draft": ["talk-draft.json"],
  "share-log": ["shares.json"],
  "signal-sources": ["signals.json"],
  "mentor-notes": ["mentor-notes.json"],
  received: ["received.json"],
  "signing-key": ["signing-key.txt"],
  "safety-plan": ["safety-plan.json"],
  "damaged-draft": ["draft.json.damaged-0a1b2c"],
  editor: ["note-1.md"],
  "set-aside": ["set-aside/journal.jsonl", "set-aside/draft.json.2"],
  person: ["person.json"],
  due: ["due"],
  reminded: ["reminded"],
  lock: ["journal.jsonl.lock", "draft-2.json.lock", "journal.jsonl.lock.break"],
  "left-copy": [".journal.jsonl.0123456789abcdef.tmp", "set-aside/.draft.json.0123456789abcdef.tmp"],
};

test.each(Object.entries(samples))("%s", (id, names) => {
  for (const name of names) expect(kindOfFile(name)?.id).toBe(id);
});

test.each([
  "journal.jsonl.bak",
  "draft-100.json",
  "notes/draft.json",
  "set-aside/deep/file",
  "Draft.json",
  "received/deep/one.json",
  ".DS_Store",
])("%s is nobody's", (name) => {
  expect(kindOfFile(name)).toBeNull();
});

test("a folder is listed at any depth, and a link is never one of ours", () => {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  mkdirSync(join(folder, "set-aside", "deep"), { recursive: true });
  for (const name of ["journal.jsonl", "set-aside/a", "set-aside/deep/b", "odd"])
    writeFileSync(join(folder, name), "");
  symlinkSync("odd", join(folder, "draft.json"));
  expect(personFiles(folder).map(({ name, kind }) => [name, kind?.id ?? null])).toEqual([
    ["draft.json", null],
    ["journal.jsonl", "journal"],
    ["odd", null],
    ["set-aside/a", "set-aside"],
    ["set-aside/deep/b", null],
  ]);
  expect(personFiles(join(folder, "missing"))).toEqual([]);
});
