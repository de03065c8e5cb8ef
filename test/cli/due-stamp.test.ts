import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

const answers = JSON.stringify({ answers: { "phys.head-eyes": 2, "high.long-hours": true } });

function stampIn(home: string, person = "me"): string[] | null {
  try {
    return readFileSync(path.join(home, "people", person, "due"), "utf8").split("\n");
  } catch {
    return null;
  }
}

async function checkIn(home: string, ...flags: string[]): Promise<void> {
  await done(["checkin", "--routine", "monthly", "--answers", "-", ...flags], { home, input: answers });
}

test("every command that changes what is due leaves a right stamp", async () => {
  const home = newFolder();
  await done(["due"], { home });
  expect(existsSync(path.join(home, "people")), "looking makes nothing").toBe(false);
  await checkIn(home, "--date", "2026-11-10");
  expect(stampIn(home)).toEqual(["2026-11-17", "weekly", "2026-11-10", ""]);
  expect(statSync(path.join(home, "people/me/due")).mode & 0o777).toBe(0o600);
  await done(["edit", "--date", "2026-11-12"], { home });
  expect(stampIn(home)).toEqual(["2026-11-19", "weekly", "2026-11-12", ""]);
  await checkIn(home);
  expect(stampIn(home)?.[0]).toBe("2026-11-29");
  await done(["pause", "--until", "2026-12-24"], { home });
  expect(stampIn(home)?.[0]).toBe("2026-12-25");
  await done(["pause", "--end"], { home });
  expect(stampIn(home)?.[0]).toBe("2026-11-29");
  await done(["undo", "--yes"], { home });
  expect(stampIn(home)?.[0]).toBe("2026-12-25");
  await done(["undo", "--yes"], { home });
  await done(["delete", "--yes"], { home });
  expect(stampIn(home)).toEqual(["2026-11-19", "weekly", "2026-11-12", ""]);
  await done(["delete", "--yes", "--erase"], { home });
  expect(stampIn(home)).toEqual(["2026-11-22", "first", "", ""]);
  await done(["forget", "--confirm", "me"], { home });
  expect(readdirSync(path.join(home, "people"))).toEqual([]);
});

test("a stamp goes when the last entry is erased", async () => {
  const home = newFolder();
  await checkIn(home);
  await done(["delete", "--yes", "--erase"], { home });
  expect(readdirSync(path.join(home, "people/me"))).toEqual(["journal.jsonl"]);
});

test("an import stamps, and reading mends what another computer left", async () => {
  const [from, home] = [newFolder(), newFolder()];
  await checkIn(from, "--date", "2026-11-01");
  const { stdout } = await done(["export", "--format", "ndjson"], { home: from });
  await done(["import", "-"], { home, input: stdout });
  expect(stampIn(home)).toEqual(["2026-11-08", "weekly", "2026-11-01", ""]);
  rmSync(path.join(home, "people/me/due"));
  await done(["history"], { home });
  expect(stampIn(home)?.[0]).toBe("2026-11-08");
  await done(["history"], { home, now: "2027-03-01T09:00:00" });
  expect(stampIn(home), "waiting changes nothing").toEqual(["2026-11-08", "weekly", "2026-11-01", ""]);
});

test("a stamp that cannot be written stops nothing", async () => {
  const home = newFolder();
  mkdirSync(path.join(home, "people/me/due"), { recursive: true, mode: 0o700 });
  await checkIn(home);
  await done(["history"], { home });
  expect(readdirSync(path.join(home, "people/me")).sort()).toEqual(["due", "journal.jsonl"]);
});

test.skipIf(process.getuid?.() !== 0)("a record that can only be read is read", async () => {
  const home = newFolder();
  await checkIn(home);
  rmSync(path.join(home, "people/me/due"));
  for (const [name, mode] of [
    ["people/me/journal.jsonl", 0o644],
    ["people/me", 0o555],
    ["people", 0o755],
    ["", 0o755],
  ] as const)
    chmodSync(path.join(home, name), mode);
  const { code, stderr } = await headroom(["history"], { home, uid: 65_534 });
  expect([code, stderr]).toEqual([0, ""]);
});
