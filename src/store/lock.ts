import { randomInt } from "node:crypto";
import { closeSync, fstatSync, lstatSync, openSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../errors";
import { diskFailure, hasCode, isDiskError } from "./disk-error";
import { fileMode, keepOwner, readTextWithin } from "./files";
import { fateOf, type LockOwner, newOwner, parseOwner } from "./lock-owner";
import { uptime } from "./machine";
import { remark } from "./remarks";

/**
 * The lock of a person's files: a small file `<journal>.lock` that says which process holds it
 * (docs/record.md, "The lock"). A live process on this host never loses it; a dead one loses it at once.
 */

/** Milliseconds without a sign of life after which a lock of another host is taken over. */
const farSilence = 60_000;
/**
 * A lock file is written within microseconds; one still incomplete after this long was left by a killed
 * process.
 */
const tornSilence = 2_000;
const signOfLife = 10_000;
const givesUpAfter = 15_000;

/** A lock that this process holds. */
export interface Held {
  /**
   * Makes sure that this process still holds the lock; call it before each step that replaces or removes
   * something.
   * @throws Failure `disk` when another host took it over
   */
  check(): void;
  release(): void;
}

/** Locks of this process, so that one it failed to remove is not mistaken for a live one. */
const held = new Set<string>();

/**
 * Runs the work while no other process changes this person's files; readers need no lock.
 * @param file the journal with links resolved; its folder must exist
 * @throws Failure `disk` when the lock is not free within 15 seconds, or cannot be created
 */
export async function withLock<T>(file: string, work: (held: Held) => T | Promise<T>): Promise<T> {
  const own = await acquire(file);
  try {
    return await work(own);
  } finally {
    own.release();
  }
}

/**
 * {@link withLock} without yielding to the event loop, for the moment between two answers.
 * @param patience milliseconds to wait for the lock
 */
export function withLockNow<T>(file: string, work: (held: Held) => T, patience = 2_000): T {
  for (let waited = 0; ; waited += 5) {
    const own = take(file);
    if (own !== null)
      try {
        return work(own);
      } finally {
        own.release();
      }
    if (waited >= patience) throw busy(file);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
}

/** Takes the lock of a file if it is free; `null` when a live process holds it. @throws Failure `disk` */
export function take(file: string): Held | null {
  try {
    return takeFile(`${file}.lock`);
  } catch (error) {
    throw isDiskError(error)
      ? diskFailure("the record cannot be written", file, error, "Nothing was stored.")
      : error;
  }
}

/**
 * The state of a lock file: held by a live process, left behind by a dead one, or something odd in its place.
 */
export function standingOf(path: string): "held" | "left" | "odd" {
  const seen = look(path);
  if (seen === null) return "left";
  if (seen.owner === null || seen.age < -farSilence)
    return isTorn(seen.text) && seen.age >= 0 ? (mayBreak(seen) ? "left" : "held") : "odd";
  return mayBreak(seen) ? "left" : "held";
}

async function acquire(file: string): Promise<Held> {
  let waited = 0;
  for (let pause = 4; ; pause = Math.min(pause * 1.5, 100)) {
    const own = take(file);
    if (own !== null) return own;
    if (waited >= givesUpAfter) throw busy(file);
    // Processes that started together must not retry in step forever.
    const length = randomInt(Math.ceil(pause / 2), Math.ceil(pause * 1.5) + 1);
    waited += length;
    await wait(length);
  }
}

function takeFile(path: string): Held | null {
  const own = create(path);
  if (own !== null) return own;
  const seen = look(path);
  if (seen === null) return create(path);
  if (!mayBreak(seen)) return null;
  // Only one process at a time may remove a dead lock, or a second one would remove its successor.
  const breaker = takeFile(`${path}.break`);
  if (breaker === null) return null;
  try {
    const now = look(path);
    if (now === null || now.text !== seen.text || now.inode !== seen.inode) return null;
    rmSync(path);
    if (seen.owner !== null && fateOf(seen.owner) === "far")
      remark(
        `a lock of another computer (${seen.owner.host.split("/")[0]}) was taken over after a minute without a sign of life`,
        "Do not write to a shared folder from two computers at once; sync two copies with Git or Syncthing.",
      );
  } finally {
    breaker.release();
  }
  return create(path);
}

function create(path: string): Held | null {
  let handle: number;
  try {
    handle = openSync(path, "wx", fileMode);
  } catch (error) {
    if (hasCode(error, "EEXIST", "EISDIR")) return null;
    throw error;
  }
  const owner = newOwner();
  const text = `${JSON.stringify(owner)}\n`;
  try {
    keepOwner(path);
    writeFileSync(handle, text);
    // If this process was suspended between the two steps, it may have lost the file meanwhile.
    if (lstatSync(path, { throwIfNoEntry: false })?.ino !== fstatSync(handle).ino) return null;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return hold(path, owner.token, text);
}

function hold(path: string, token: string, text: string): Held {
  held.add(token);
  const isOwn = () => look(path)?.text === text;
  const life = setInterval(() => {
    try {
      const now = new Date();
      if (isOwn()) utimesSync(path, now, now);
    } catch {
      // The next step that changes something will notice.
    }
  }, signOfLife);
  life.unref();
  return {
    check: () => {
      let now = "";
      try {
        now = readTextWithin(path, 4_096) ?? "";
      } catch (error) {
        if (isDiskError(error)) throw error;
      }
      if (now !== text) throw lost(path);
    },
    release: () => {
      clearInterval(life);
      held.delete(token);
      // The work is done and stored: an error with the lock must not turn it into a failure.
      try {
        if (isOwn()) rmSync(path);
      } catch {
        // The next process will find that its owner has ended.
      }
    },
  };
}

interface Seen {
  /** `null` for anything but a readable file. */
  readonly text: string | null;
  readonly owner: LockOwner | null;
  /** Milliseconds since its last sign of life; negative when its time is in the future. */
  readonly age: number;
  readonly inode: number;
}

function look(path: string): Seen | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  let text: string | null = null;
  try {
    // A lock is tiny; anything larger is not read.
    if (found.isFile() && found.size < 4_096) {
      text = readTextWithin(path, 4_096);
      if (text === null) return null;
    }
  } catch {
    // Reported as odd.
  }
  const owner = text === null ? null : parseOwner(text);
  return { text, owner, age: Date.now() - found.mtimeMs, inode: found.ino };
}

function mayBreak({ owner, text, age }: Seen): boolean {
  if (owner === null) return isTorn(text) && (age > tornSilence || age / 1_000 > uptime());
  const fate = fateOf(owner);
  if (fate === "far") return age > farSilence;
  return fate === "dead" || (owner.pid === process.pid && !held.has(owner.token));
}

/** A kill or a power cut leaves it empty, half written or full of zeros. */
function isTorn(text: string | null): boolean {
  return text !== null && ('{"host":"'.startsWith(text.slice(0, 9)) || /^\0+$/.test(text));
}

function lost(path: string): Failure {
  return new Failure(
    "disk",
    `another computer took over the lock of the record: ${path}`,
    "Nothing was stored. Run the same command again, on one computer at a time.",
  );
}

function busy(file: string): Failure {
  const owner = look(`${file}.lock`)?.owner ?? null;
  const who =
    owner === null
      ? ""
      : ` (process ${owner.pid}${fateOf(owner) === "far" ? ` on ${owner.host.split("/")[0]}` : ""})`;
  return new Failure(
    "disk",
    `the record is in use by another headroom${who}: ${file}`,
    standingOf(`${file}.lock`) === "odd"
      ? "Nothing was stored. headroom doctor --fix releases a stale lock."
      : "Nothing was stored. Let it finish, or end it, and run the same command again.",
  );
}
