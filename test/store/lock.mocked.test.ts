import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { standingOf, take, withLock, withLockNow } from "../../src/store/lock";
import { type LockOwner, newOwner } from "../../src/store/lock-owner";
import { takeRemarks } from "../../src/store/remarks";
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
/** A live process of this host: the one that started this one. */
const alive = () => ({ ...newOwner(), pid: process.ppid, start: null });
const dead = () => ({ ...newOwner(), pid: 1 << 22 });
const far = () => ({ ...newOwner(), host: "elsewhere/12345678" });

/** @param age seconds since its last sign of life */
function lockWith(owner: LockOwner | string, age = 0): string {
  const file = fileIn(tempFolder());
  writeFileSync(`${file}.lock`, typeof owner === "string" ? owner : `${JSON.stringify(owner)}\n`);
  const then = Date.now() / 1_000 - age;
  utimesSync(`${file}.lock`, then, then);
  return file;
}

it("is a small file that says who holds it, while the work goes on, also when that throws", async () => {
  const file = fileIn(tempFolder());
  const owner = await withLock(file, () => JSON.parse(readFileSync(`${file}.lock`, "utf8")));
  expect(owner).toMatchObject({ pid: process.pid, token: expect.any(String) });
  expect(Object.keys(owner)).toEqual(["host", "boot", "pid", "start", "token"]);
  expect(existsSync(`${file}.lock`)).toBe(false);
  await expect(
    withLock(file, () => {
      throw new RangeError("oops");
    }),
  ).rejects.toThrow("oops");
  expect(existsSync(`${file}.lock`)).toBe(false);
});

it("waits for the one who has it", async () => {
  const file = lockWith(alive());
  waits.onWait = () => {
    if (waits.sum > 500) rmSync(`${file}.lock`, { force: true });
  };
  expect(await withLock(file, () => "done")).toBe("done");
  expect(waits.sum).toBeGreaterThan(500);
});

it("is never taken from a live process of this host, however old; after 15 seconds it says who holds it", async () => {
  const file = lockWith(alive(), 1_000_000);
  let worked = false;
  await expect(
    withLock(file, () => {
      worked = true;
    }),
  ).rejects.toMatchObject({
    kind: "disk",
    message: `the record is in use by another headroom (process ${process.ppid}): ${file}`,
  });
  expect(worked).toBe(false);
  expect(waits.sum).toBeGreaterThan(14_900);
  expect(waits.sum).toBeLessThan(16_000);
  expect(standingOf(`${file}.lock`)).toBe("held");
  expect(() => withLockNow(file, () => 1, 20)).toThrow("in use");
});

it.each([
  ["has ended", dead()],
  ["was started before the last boot", { ...alive(), boot: `another/${newOwner().boot?.split("/")[1]}` }],
  ["had the same number, and started at another time", { ...newOwner(), pid: process.ppid, start: "1" }],
  ["is this one, and has lost it", newOwner()],
])("is taken at once from a process that %s", async (_, owner) => {
  const file = lockWith(owner);
  expect(standingOf(`${file}.lock`)).toBe("left");
  expect(await withLock(file, () => "done")).toBe("done");
  expect(waits.sum).toBe(0);
  expect(existsSync(`${file}.lock`)).toBe(false);
});

it.each([
  [50, false],
  [70, true],
])("of another host, %i seconds without a sign of life: taken %s, and said", (age, taken) => {
  const file = lockWith(far(), age);
  takeRemarks();
  const held = take(file);
  expect(held !== null).toBe(taken);
  held?.release();
  expect(takeRemarks().map(({ message }) => message)).toEqual(
    taken ? [expect.stringContaining("another computer (elsewhere)")] : [],
  );
});

it("that a killed process left empty is taken after a moment", () => {
  const [fresh, left] = [lockWith("", 1), lockWith("", 10)];
  expect(take(fresh)).toBeNull();
  const held = take(left);
  expect(held).not.toBeNull();
  held?.release();
});

it.each([
  ["dated ahead", () => lockWith(far(), -200_000_000)],
  ["no lock of ours", () => lockWith("something else", 1_000)],
  [
    "a folder",
    () => {
      const file = fileIn(tempFolder());
      mkdirSync(`${file}.lock`);
      writeFileSync(join(`${file}.lock`, ".DS_Store"), "");
      return file;
    },
  ],
])("that is %s is left to doctor", async (_, plant) => {
  const file = plant();
  expect(standingOf(`${file}.lock`)).toBe("odd");
  await expect(withLock(file, () => 1)).rejects.toMatchObject({
    hint: expect.stringContaining("headroom doctor --fix"),
  });
  expect(statSync(`${file}.lock`)).toBeDefined();
});

it("notices that it was taken over, and does not remove what is another's", () => {
  const file = fileIn(tempFolder());
  const held = take(file);
  held?.check();
  writeFileSync(`${file}.lock`, JSON.stringify(far()));
  expect(() => held?.check()).toThrow("another computer took over the lock");
  held?.release();
  expect(existsSync(`${file}.lock`)).toBe(true);
});

it("of which the breaker was killed is taken all the same, by one", async () => {
  const file = lockWith(dead());
  writeFileSync(`${file}.lock.break`, JSON.stringify(dead()));
  let inside = 0;
  await Promise.all(
    [1, 2, 3].map(() =>
      withLock(file, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
      }),
    ),
  );
  expect(existsSync(`${file}.lock.break`)).toBe(false);
});

it("says at once when there can be no lock", async () => {
  const folder = tempFolder();
  await expect(withLock(join(folder, "gone", "journal.jsonl"), () => 1)).rejects.toMatchObject({
    kind: "disk",
    message: expect.stringContaining("the folder is gone"),
  });
  expect(waits.sum).toBe(0);
});
