import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { append } from "../../src/store/append";
import { checkInEntry } from "../../src/store/entry";
import { envelopeOf } from "../../src/store/key-ring";
import { lockRecord } from "../../src/store/lock-record";
import { newRecordKey } from "../../src/store/sealing";
import { content, stamp } from "../store/content";

// A passphrase takes seconds, as it should.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const document = readFileSync(path.resolve(import.meta.dirname, "../../docs/record.md"), "utf8");
const words = "correct horse battery staple";

function scriptIn(language: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(document)?.[1] ?? "";
}

/** A locked record, and what stood in it. */
const file = path.join(mkdtempSync(path.join(tmpdir(), "headroom-scripts-")), "journal.jsonl");
let plain = "";

beforeAll(async () => {
  for (const note of ["a heron", "Z\u00fcrich"])
    await append(file, (id) => checkInEntry(id, stamp, { ...content, note }), Date.parse(stamp));
  plain = readFileSync(file, "utf8");
  const key = newRecordKey();
  const envelope = await envelopeOf(key, words);
  await lockRecord(file, { key, envelope, now: Date.parse(stamp), recordedAt: stamp });
});
afterAll(() => rmSync(path.dirname(file), { recursive: true }));

const hasPackage = await execa("python3", ["-c", "import cryptography"]).then(
  () => true,
  () => false,
);

test("the script in js opens a locked record without headroom", () => opens("js", "node", "open.cjs"));

// The package `cryptography` of Python is not everywhere.
test.skipIf(!hasPackage)("the script in python opens a locked record without headroom", () =>
  opens("python", "python3", "open.py"),
);

async function opens(language: string, program: string, name: string): Promise<void> {
  const script = scriptIn(language);
  expect(script.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
  const folder = path.dirname(file);
  writeFileSync(path.join(folder, name), script);
  const { stdout } = await execa(program, [path.join(folder, name), file, words]);
  expect(`${stdout}\n`).toBe(plain);
}
