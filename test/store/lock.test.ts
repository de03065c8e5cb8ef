import { existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { withLock } from "../../src/store/lock";
import { tempFolder } from "./samples";

/** Waiting takes no time here, and is counted. */
const waits = vi.hoisted(() => ({ sum: 0, onWait: () => {} }));
vi.mock("node:timers/promises", () => ({
  setTimeout: async (length: number) => {
    waits.sum += length;
    waits.onWait();
    await new Promise((resolve) => setImmediate(resolve));
  },
}));
beforeEach(() => {
  waits.sum = 0;
  waits.onWait = () => {};
});

const fileIn = (folder: string) => join(folder, "journal.jsonl");

it("holds a folder beside the journal while the work goes on, also when that throws", async () => {
  const file = fileIn(tempFolder());
  expect(await withLock(file, () => existsSync(`${file}.lock`))).toBe(true);
  expect(existsSync(`${file}.lock`)).toBe(false);
  await expect(
    withLock(file, () => {
      throw new RangeError("oops");
    }),
  ).rejects.toThrow("oops");
  expect(existsSync(`${file}.lock`)).toBe(false);
});

it("waits for the one who has it", async () => {
  const file = fileIn(tempFolder());
  mkdirSync(`${file}.lock`);
  waits.onWait = () => {
    if (waits.sum > 500) rmSync(`${file}.lock`, { recursive: true, force: true });
  };
  expect(await withLock(file, () => "done")).toBe("done");
  expect(waits.sum).toBeGreaterThan(500);
});

it("gives up after 15 seconds with a plain word", async () => {
  const file = fileIn(tempFolder());
  mkdirSync(`${file}.lock`);
  let worked = false;
  await expect(
    withLock(file, () => {
      worked = true;
    }),
  ).rejects.toMatchObject({
    kind: "disk",
    message: `the record is in use by another headroom: ${file}`,
    hint: expect.stringContaining(`remove the folder ${file}.lock`),
  });
  expect(worked).toBe(false);
  expect(waits.sum).toBeGreaterThan(14_900);
  expect(waits.sum).toBeLessThan(16_000);
  expect(statSync(`${file}.lock`).isDirectory()).toBe(true);
});

it("takes over a lock that was left behind, without waiting", async () => {
  const file = fileIn(tempFolder());
  mkdirSync(`${file}.lock`);
  utimesSync(`${file}.lock`, 0, 0);
  expect(await withLock(file, () => "done")).toBe("done");
  expect(waits.sum).toBe(0);
});

it("does not turn work that is done into a failure when the lock was taken away", async () => {
  const file = fileIn(tempFolder());
  const result = await withLock(file, () => {
    rmSync(`${file}.lock`, { recursive: true });
    writeFileSync(`${file}.lock`, "a file in its place");
    return "stored";
  });
  expect(result).toBe("stored");
});

it("says at once when there can be no lock", async () => {
  const folder = tempFolder();
  await expect(withLock(join(folder, "gone", "journal.jsonl"), () => 1)).rejects.toMatchObject({
    kind: "disk",
    message: expect.stringContaining("the folder is gone"),
  });
  expect(waits.sum).toBe(0);
});
