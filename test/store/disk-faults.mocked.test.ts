import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isFailure } from "../../src/errors";
import { append } from "../../src/store/append";
import { addPerson, removePerson, renamePerson } from "../../src/store/change-people";
import { checkInEntry } from "../../src/store/entry";
import { findPerson, listPeople } from "../../src/store/people";
import { readJournal } from "../../src/store/read";
import { rewrite } from "../../src/store/rewrite";
import { content, stamp } from "./content";
import { checkIn, idAt, linesFor, tempFolder } from "./samples";

/** Lets a chosen call of node:fs fail, those of the lock among them. */
const disk = vi.hoisted(() => ({
  calls: 0,
  /** Called before each call with its number and name; what it throws is what the disk says. */
  before: (_call: number, _name: string): unknown => undefined,
  /** How many bytes a write takes. */
  takes: (length: number): number => length,
}));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const mocked: Record<string, unknown> = { ...real };
  for (const [name, member] of Object.entries(real)) {
    // existsSync tells of no trouble.
    if (!name.endsWith("Sync") || name === "existsSync" || typeof member !== "function") continue;
    mocked[name] = (...args: unknown[]) => {
      disk.calls += 1;
      disk.before(disk.calls, name);
      if (name === "writeSync" && typeof args[3] === "number") args[3] = disk.takes(args[3]);
      return Reflect.apply(member, real, args);
    };
  }
  return mocked;
});

const disturb = (code: string) => {
  throw Object.assign(new Error(`${code}: made up`), { code, syscall: "test" });
};
function calm(): void {
  disk.calls = 0;
  disk.before = () => {};
  disk.takes = (length) => length;
}
beforeEach(calm);

/** How the disk behaves from the n-th call on: it fails once, or it is gone (as when the program is killed). */
const faults = {
  "fails once with EIO": (n: number) => (call: number) => {
    if (call === n) disturb("EIO");
  },
  "fails once with ENOSPC": (n: number) => (call: number) => {
    if (call === n) disturb("ENOSPC");
  },
  "is gone from then on": (n: number) => (call: number) => {
    if (call >= n) disturb("EIO");
  },
};

/** Runs the operation with the fault at each of its calls in turn, until it meets none any more. */
async function atEveryCall(
  fault: (n: number) => (call: number) => void,
  round: (
    run: <T>(work: () => T | Promise<T>) => Promise<{ done: T } | { failed: unknown }>,
  ) => Promise<void>,
): Promise<number> {
  for (let n = 1; n < 200; n++) {
    let met = false;
    await round(async (work) => {
      disk.calls = 0;
      disk.before = fault(n);
      try {
        return { done: await work() };
      } catch (failed) {
        return { failed };
      } finally {
        met = disk.calls >= n;
        calm();
      }
    });
    if (!met) return n - 1;
  }
  throw new Error("it never ends");
}

/** As if the two seconds had gone by after which a lock that was not wholly written counts as left behind. */
function letTornLockAge(file: string): void {
  const lock = `${file}.lock`;
  if (existsSync(lock)) utimesSync(lock, 0, 0);
}

const bytesOf = (file: string) => readFileSync(file, "utf8");
const add = (file: string, note: string) =>
  append(file, (id) => checkInEntry(id, stamp, { ...content, note }), Date.parse(stamp));

for (const [name, fault] of Object.entries(faults))
  describe(`the disk ${name}`, () => {
    it.each(["a new record", "a record", "a record with a torn tail"])(
      "during an append to %s",
      async (state) => {
        const root = tempFolder();
        const points = await atEveryCall(fault, async (run) => {
          const file = join(root, "people", "me", "journal.jsonl");
          rmSync(join(root, "people"), { recursive: true, force: true });
          const before =
            state === "a new record" ? "" : linesFor([checkIn(1)]) + (state === "a record" ? "" : '{"v":1');
          if (before !== "") {
            mkdirSync(join(root, "people", "me"), { recursive: true });
            writeFileSync(file, before);
          }
          const whole = before === "" ? [] : [idAt(1)];
          const outcome = await run(() => add(file, "new"));
          const ids = readJournal(file).entries.map(({ id }) => id);
          if ("done" in outcome) expect(ids).toEqual([...whole, outcome.done.id]);
          else {
            expect(isFailure(outcome.failed), String(outcome.failed)).toBe(true);
            const { hint } = outcome.failed as Error & { hint: string };
            if (hint.startsWith("Nothing was stored.")) expect(ids).toEqual(whole);
            else expect(hint).toMatch(/^It may or may not be stored/);
          }
          letTornLockAge(file);
          const next = await add(file, "next");
          expect(readJournal(file).entries.map(({ id }) => id)).toEqual([...ids, next.id]);
        });
        expect(points).toBeGreaterThan(8);
      },
    );

    it("during a rewrite", async () => {
      const folder = tempFolder();
      const file = join(folder, "journal.jsonl");
      const before = linesFor([checkIn(1), checkIn(2), checkIn(3)]);
      const after = linesFor([checkIn(1), checkIn(3)]);
      const points = await atEveryCall(fault, async (run) => {
        writeFileSync(file, before);
        const outcome = await run(() => rewrite(file, ({ id }) => id !== idAt(2)));
        const now = bytesOf(file);
        if ("done" in outcome) expect(now).toBe(after);
        else {
          expect(isFailure(outcome.failed), String(outcome.failed)).toBe(true);
          const { hint } = outcome.failed as Error & { hint: string };
          expect(now).toBe(hint.startsWith("It was made") ? after : before);
        }
        letTornLockAge(file);
        await rewrite(file, ({ id }) => id !== idAt(2));
        expect(bytesOf(file)).toBe(after);
        expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
      });
      expect(points).toBeGreaterThan(10);
    });

    it("while a person is added or renamed", async () => {
      const home = { people: join(tempFolder(), "people") };
      const none = { role: null, country: null };
      await atEveryCall(fault, async (run) => {
        for (const person of listPeople(home)) removePerson(home, person);
        const added = await run(() => addPerson(home, "Ann", none, "2026-11-22"));
        if ("done" in added) expect(findPerson(home, "ann")).toEqual(added.done);
        else expect(isFailure(added.failed), String(added.failed)).toBe(true);
        const names = listPeople(home).map((person) => person.name);
        expect(["me", "me,Ann"]).toContain(names.join());
        const ann = names.includes("Ann")
          ? findPerson(home, "Ann")
          : addPerson(home, "Ann", none, "2026-11-22");
        expect(ann.id).toBe("ann");
      });
      await atEveryCall(fault, async (run) => {
        renamePerson(home, findPerson(home, "ann"), "Ann");
        const ann = findPerson(home, "ann");
        const renamed = await run(() => renamePerson(home, ann, "Anna"));
        const { name: now } = findPerson(home, "ann");
        if ("done" in renamed) expect(now).toBe("Anna");
        else expect(isFailure(renamed.failed), String(renamed.failed)).toBe(true);
        expect(["Ann", "Anna"]).toContain(now);
      });
    });
  });

describe("a disk that takes only a part", () => {
  it("of an entry gives it back", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    await add(file, "first");
    const before = bytesOf(file);
    for (const part of [0, 1, 300]) {
      disk.takes = (length) => Math.min(length, part);
      await expect(add(file, "second")).rejects.toMatchObject({
        kind: "disk",
        message: `the record cannot be written: ${file}: no space left on the device`,
        hint: "Nothing was stored. Free some space and run the same command again.",
      });
      calm();
      expect(bytesOf(file)).toBe(before);
    }
  });

  it("and cannot even be cut leaves a half line that harms nobody", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    await add(file, "first");
    disk.takes = () => 300;
    disk.before = (_, name) => name === "ftruncateSync" && disturb("EIO");
    await expect(add(file, "second")).rejects.toMatchObject({
      hint: expect.stringMatching(/^Nothing was stored/),
    });
    calm();
    expect(readJournal(file)).toMatchObject({ entries: [{ note: "first" }], damaged: [{ line: 2 }] });
    await add(file, "third");
    expect(readJournal(file)).toMatchObject({
      entries: [{ note: "first" }, { note: "third" }],
      damaged: [{ line: 2 }],
    });
  });

  it("of a rewrite keeps the old record; one that takes it piece by piece is fine", async () => {
    const folder = tempFolder();
    const file = join(folder, "journal.jsonl");
    const before = linesFor([checkIn(1), checkIn(2)]);
    writeFileSync(file, before);
    let room = 700;
    disk.takes = (length) => {
      const taken = Math.min(length, room);
      room -= taken;
      return taken;
    };
    await expect(rewrite(file, () => true)).rejects.toMatchObject({ kind: "disk" });
    calm();
    expect(bytesOf(file)).toBe(before);
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
    disk.takes = (length) => Math.min(length, 100);
    await rewrite(file, ({ id }) => id === idAt(2));
    calm();
    expect(bytesOf(file)).toBe(linesFor([checkIn(2)]));
  });
});

describe("a program that writes without the lock", () => {
  const late = checkIn(9, { note: "added at the last moment" });

  it("is not overwritten by a rewrite that did not see its entry, which then changes nothing", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    writeFileSync(file, linesFor([checkIn(1), checkIn(2)]));
    let once = true;
    disk.before = (_, name) => {
      // While the new file is being flushed.
      if (name !== "fsyncSync" || !once) return;
      once = false;
      appendFileSync(file, linesFor([late]));
    };
    await expect(rewrite(file, ({ id }) => id !== idAt(1))).rejects.toMatchObject({
      kind: "disk",
      message: expect.stringContaining("another program changed the record meanwhile"),
    });
    calm();
    expect(bytesOf(file)).toBe(linesFor([checkIn(1), checkIn(2), late]));
  });

  it("adds to a file that a rewrite replaces before the entry is there, and writes it again", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    writeFileSync(file, linesFor([checkIn(1), checkIn(2)]));
    let once = true;
    disk.before = (_, name) => {
      if (name !== "writeSync" || !once) return;
      once = false;
      writeFileSync(`${file}.new`, linesFor([checkIn(2)]));
      renameSync(`${file}.new`, file);
    };
    const { id } = await add(file, "late");
    calm();
    expect(readJournal(file).entries.map((entry) => entry.id)).toEqual([idAt(2), id]);
  });

  it("takes nothing of another back when its own write fails", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    writeFileSync(file, linesFor([checkIn(1)]));
    disk.takes = (length) => Math.min(length, 100);
    // The other one writes after the half line, before that is cut off.
    let written = false;
    disk.before = (_, name) => {
      if (name === "writeSync") written = true;
      else if (written && name === "fstatSync") {
        written = false;
        appendFileSync(file, `\n${linesFor([late])}`);
      }
    };
    await expect(add(file, "mine")).rejects.toMatchObject({
      hint: expect.stringMatching(/^Nothing was stored/),
    });
    calm();
    expect(readJournal(file)).toMatchObject({ entries: [{ id: idAt(1) }, late], damaged: [{ line: 2 }] });
  });
});

it("the name of a new file is durable before anything is in it", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const steps: string[] = [];
  disk.before = (_, name) => ["fsyncSync", "writeSync"].includes(name) && steps.push(name);
  await add(file, "first");
  await add(file, "second");
  expect(steps.join(" ")).toBe("fsyncSync writeSync fsyncSync writeSync fsyncSync");
});

it("an entry that a replacement of the file has brought along is not written twice", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  writeFileSync(file, linesFor([checkIn(1)]));
  let flushed = 0;
  disk.before = (_, name) => {
    if (name === "fsyncSync") flushed += 1;
    else if (flushed === 1) {
      flushed += 1;
      copyFileSync(file, `${file}.new`);
      renameSync(`${file}.new`, file);
    }
  };
  const entry = await add(file, "once");
  calm();
  expect(bytesOf(file)).toBe(linesFor([checkIn(1), entry]));
});

it("a reader that comes while an entry is written does not call it damaged", () => {
  const file = join(tempFolder(), "journal.jsonl");
  const line = linesFor([checkIn(2)]);
  writeFileSync(file, linesFor([checkIn(1)]) + line.slice(0, 100));
  let looks = 0;
  disk.before = (_, name) => {
    // The first look is at the kind of the file, the second at its length, the third at whether it grew.
    if (name === "fstatSync" && ++looks === 3) appendFileSync(file, line.slice(100));
  };
  expect(readJournal(file)).toMatchObject({ entries: [checkIn(1), checkIn(2)], damaged: [] });
});

it("an entry that the disk did not confirm is taken back", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  await add(file, "first");
  const before = bytesOf(file);
  let once = true;
  disk.before = (_, name) => {
    if (name === "fsyncSync" && once) {
      once = false;
      disturb("EIO");
    }
  };
  await expect(add(file, "second")).rejects.toMatchObject({
    hint: expect.stringMatching(/^Nothing was stored/),
  });
  expect(bytesOf(file)).toBe(before);
});

it.each([
  ["EACCES", "permission denied"],
  ["EROFS", "the disk is read-only"],
  ["EDQUOT", "your disk quota is used up"],
  ["EWHATEVER", "the system says EWHATEVER"],
])("%s is told as: %s", async (code, words) => {
  const file = join(tempFolder(), "journal.jsonl");
  writeFileSync(file, linesFor([checkIn(1)]));
  disk.before = (_, name) => name === "openSync" && disturb(code);
  await expect(add(file, "x")).rejects.toMatchObject({ message: expect.stringContaining(`: ${words}`) });
  expect(() => readJournal(file)).toThrow(`the record cannot be read: ${file}: ${words}`);
});

it("file systems without modes or without a flush of folders are fine", async () => {
  const file = join(tempFolder(), "home", "journal.jsonl");
  disk.before = (_, name) => {
    if (name.includes("chmod")) disturb("EPERM");
  };
  await add(file, "first");
  calm();
  expect(readJournal(file).entries).toHaveLength(1);
});
