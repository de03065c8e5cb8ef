import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test as anywhere, expect, onTestFinished, vi } from "vitest";
import { idsOf } from "../helpers/answers";
import { built, done, journalIn, journalPath, newFolder, now, program } from "../helpers/cli";
import { lockedWith } from "../helpers/locked";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal, type TerminalOptions } from "../helpers/terminal";

const signs = idsOf("physical").length;
const place = (number: number) => `${number}/${signs}`;
/** What is seen after each answer from the third question on. */
const toTheEnd = [...Array.from({ length: signs - 3 }, (_, index) => place(index + 4)), "enter store"];

const test = anywhere.skipIf(noTerminal);

vi.setConfig({ testTimeout: 120_000 });

const words = "correct horse battery";

async function open(home: string, argv: string, options: TerminalOptions = {}): Promise<Terminal> {
  const work = path.join(home, "work");
  mkdirSync(work, { recursive: true });
  const terminal = await openTerminal(`sh -c 'cd ${work} && exec ${process.execPath} ${program} ${argv}'`, {
    ...options,
    env: { HEADROOM_HOME: home, HEADROOM_NOW: now, TZ: "UTC", ...options.env },
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

async function homeWithRecord(): Promise<string> {
  const home = newFolder();
  const input = '{"answers":{"phys.head-eyes":2,"high.long-hours":true},"note":"a heron"}';
  await done(["checkin", "--answers", "-", "--date", "2026-11-15"], { home, input });
  return home;
}

async function enter(terminal: Terminal, text: string, next: string | RegExp): Promise<string> {
  await terminal.type(text);
  return terminal.pressThen("Enter", next);
}

function passphraseFileIn(home: string): string {
  const file = path.join(home, "words");
  writeFileSync(file, `${words}\n`, { mode: 0o600 });
  return file;
}

/** No file of the person's folder can be read for what was answered. */
function expectNothingInPlain(home: string): void {
  const me = path.join(home, "people/me");
  for (const name of readdirSync(me, { recursive: true, encoding: "utf8" }))
    if (statSync(path.join(me, name)).isFile())
      expect(readFileSync(path.join(me, name), "latin1"), name).not.toMatch(/heron|phys|answers/);
}

test("lock says what it means first, offers an export, and asks twice; unlock is the way back", async () => {
  const home = await homeWithRecord();
  const before = journalIn(home);
  const screen = await open(home, "lock");
  const first = await screen.see("Not now");
  expect(first).toContain("can recover a forgotten passphrase");
  expect(first).toContain("❯ Export everything to headroom-me-2026-11-22.json first, then lock");
  await screen.pressThen("Enter", "New passphrase:");
  const written = path.join(home, "work/headroom-me-2026-11-22.json");
  // Two passphrases may differ yet, and then no readable copy shall be left.
  expect(existsSync(written)).toBe(false);
  const asked = await enter(screen, words, "The same once more:");
  expect(asked).not.toContain(words);
  const end = await enter(screen, words, "exit 0");
  expect(JSON.parse(readFileSync(written, "utf8")).checkins).toHaveLength(1);
  expect(statSync(written).mode & 0o777).toBe(0o600);
  expect(end).toContain("answers about help as well");
  expect(end).toContain("Locked: the record opens with the passphrase and nothing else.");
  expect(end).not.toContain("horse");
  expectNothingInPlain(home);

  const back = await open(home, "unlock");
  await back.see("Passphrase of the record:");
  await enter(back, "wrong", "Try again; Ctrl-C leaves.");
  expect(await enter(back, words, "exit 0")).toContain("Unlocked:");
  expect(journalIn(home)?.startsWith(before ?? "-")).toBe(true);
});

test("two passphrases that differ change nothing, and neither does leaving", async () => {
  const home = await homeWithRecord();
  const before = journalIn(home);
  const screen = await open(home, "lock --yes");
  await screen.see("New passphrase:");
  await enter(screen, words, "The same once more:");
  expect(await enter(screen, "another", "exit 2")).toContain("the two passphrases differ");
  const left = await open(home, "lock");
  await left.see("Not now");
  expect(await left.pressThen("q", "exit 130")).toContain("Nothing was changed.");
  const asked = await open(home, "lock --yes");
  await asked.see("New passphrase:");
  expect(await asked.pressThen("C-c", "exit 130")).toContain("Nothing was changed.");
  expect(journalIn(home)).toBe(before);
  expect(readdirSync(path.join(home, "people/me")).sort()).toEqual(["due", "journal.jsonl"]);
});

test("a check-in asks for the passphrase first, keeps its draft sealed and goes on with it", async () => {
  const home = await homeWithRecord();
  const file = passphraseFileIn(home);
  await lockedWith(journalPath(home), words);

  const screen = await open(home, "checkin --only physical");
  await screen.see("Passphrase of the record:");
  await enter(screen, "not it", "That does not open it.");
  await enter(screen, words, place(1));
  await screen.pressThen("3", place(2));
  await screen.pressThen("2", place(3));
  expect(readdirSync(path.join(home, "people/me"))).toContain("draft.json");
  expectNothingInPlain(home);
  // Killed at once, it loses nothing that stood on the screen before.
  process.kill(await screen.pid(), "SIGKILL");
  await screen.see("exit 137");
  expectNothingInPlain(home);
  const again = await open(home, "checkin");
  await again.see("Passphrase of the record:");
  await enter(again, words, "Go on with question 3");
  await again.pressThen("Enter", place(3));
  for (const next of toTheEnd) await again.pressThen("1", next);
  await again.pressThen("Enter", "exit 0");
  expectNothingInPlain(home);
  expect(readdirSync(path.join(home, "people/me"))).not.toContain("draft.json");
  const { stdout } = await built(["history", "--json", "--passphrase-file", file], { home });
  expect(JSON.parse(stdout).checkins).toHaveLength(2);
});

test("a record that was locked meanwhile asks for its passphrase at the end, and keeps nothing in plain", async () => {
  const home = await homeWithRecord();
  const screen = await open(home, "checkin --only physical");
  await screen.see(place(1));
  await screen.pressThen("3", place(2));
  await lockedWith(journalPath(home), words);
  await screen.pressThen("2", place(3));
  expectNothingInPlain(home);
  await screen.pressThen("C-c", "Passphrase of the record:");
  expect(await enter(screen, words, "exit 130")).toMatch(/Kept: 2 of \d+ answers/);
  expectNothingInPlain(home);
});

test("a draft from before the lock is sealed when it is taken up again", async () => {
  const home = await homeWithRecord();
  const file = passphraseFileIn(home);
  const begun = await open(home, "checkin --only physical");
  await begun.see(place(1));
  await begun.pressThen("3", place(2));
  await begun.pressThen("2", place(3));
  await begun.pressThen("C-c", "exit 130");
  const again = await open(home, "checkin");
  await again.see("Go on with question 3");
  await again.pressThen("Enter", place(3));
  await lockedWith(journalPath(home), words);
  for (const next of toTheEnd) await again.pressThen("1", next);
  await again.pressThen("Enter", "Passphrase of the record:");
  await enter(again, words, "exit 0");
  expectNothingInPlain(home);
  const { stdout } = await built(["history", "--json", "--passphrase-file", file], { home });
  expect(JSON.parse(stdout).checkins).toHaveLength(2);
});
