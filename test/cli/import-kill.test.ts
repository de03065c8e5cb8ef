import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { journalIn, journalPath, newFolder, now } from "../helpers/cli";
import { content, stamp } from "../store/content";

const program = path.resolve(import.meta.dirname, "../../bin/headroom.js");
const many = 1_000;

/** A journal from elsewhere, large enough for a kill to fall in the middle of everything. */
function largeJournal(): string {
  const lines = Array.from({ length: many }, (_, n) => {
    const id = `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
    return JSON.stringify({
      v: 1,
      id,
      type: "checkin",
      recordedAt: stamp,
      ...content,
      answers: { "phys.head-eyes": 3 },
    });
  });
  return `${lines.join("\n")}\n`;
}

test("kill -9 at any moment: all of an import is in the record, or nothing", async () => {
  const source = path.join(newFolder("in"), "other.jsonl");
  writeFileSync(source, largeJournal());
  const seen = new Set<number>();
  // How long a whole import takes here and now, so that the kills spread over it.
  const whole = newFolder();
  const begun = performance.now();
  await once(start(source, whole), "exit");
  const length = performance.now() - begun;
  expect(linesIn(whole)).toBe(many + 1);
  for (let attempt = 0; attempt < 3; attempt++) {
    const home = newFolder();
    const child = start(source, home);
    const killer = setTimeout(() => child.kill("SIGKILL"), length * (0.4 + 0.2 * attempt));
    await once(child, "exit");
    clearTimeout(killer);
    const lines = linesIn(home);
    expect([1, many + 1]).toContain(lines);
    seen.add(lines);
    // What was left half done is cleared away by the next one.
    await once(start(source, home), "exit");
    expect(linesIn(home)).toBe(many + 1);
    expect(readdirSync(path.dirname(journalPath(home))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  }
  expect(seen).toContain(1);
}, 120_000);

function start(source: string, home: string) {
  const env = { HEADROOM_HOME: home, HEADROOM_NOW: now, PATH: process.env.PATH, TZ: "UTC" };
  if (!existsSync(path.join(home, "people"))) seed(home);
  return spawn(process.execPath, [program, "import", source], { env, stdio: "ignore" });
}

/** A record that is there already. */
function seed(home: string): void {
  const file = journalPath(home);
  mkdirSync(path.dirname(file), { recursive: true });
  const id = "01900000-0000-7000-9000-000000000000";
  writeFileSync(file, `${JSON.stringify({ v: 1, id, type: "checkin", recordedAt: stamp, ...content })}\n`);
}

function linesIn(home: string): number {
  const text = journalIn(home) ?? readFileSync(journalPath(home), "utf8");
  expect(text.endsWith("\n")).toBe(true);
  return text.split("\n").length - 1;
}
