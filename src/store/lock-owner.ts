import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { isObject } from "../core/structure";
import { hasCode } from "./disk-error";
import { hostname, platform } from "./machine";

/** The process that holds a lock, as written in the lock file. */
export interface LockOwner {
  /** Host name with part of a hash of the machine's id, to tell apart hosts with the same name. */
  readonly host: string;
  /** Changes with every boot, and between containers that do not see each other's processes. */
  readonly boot: string | null;
  readonly pid: number;
  /** When the process started, since process ids are reused; `null` where the system does not say. */
  readonly start: string | null;
  /** Tells apart two locks of one process. */
  readonly token: string;
}

/** `far` is a process on another host, whose fate this host cannot know. */
type Fate = "alive" | "dead" | "far";

/** Describes this process as the owner of a new lock. */
export function newOwner(): LockOwner {
  return {
    host: hostOnce(),
    boot: bootOnce(),
    pid: process.pid,
    start: startOf(process.pid),
    token: randomBytes(8).toString("hex"),
  };
}

/** Parses the owner from the text of a lock file; `null` for anything else. */
export function parseOwner(text: string): LockOwner | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    const { host, boot, pid, start, token } = value;
    if (typeof host !== "string" || !Number.isInteger(pid) || typeof token !== "string") return null;
    return { host, boot: textOrNull(boot), pid: Number(pid), start: textOrNull(start), token };
  } catch {
    return null;
  }
}

/** Returns what became of the process that took a lock. */
export function fateOf(owner: LockOwner): Fate {
  if (owner.host !== hostOnce()) return "far";
  const [boot, space] = (owner.boot ?? "").split("/");
  const [ownBoot, ownSpace] = (bootOnce() ?? "").split("/");
  if (boot !== ownBoot) return "dead";
  if (space !== ownSpace) return "far";
  if (!isRunning(owner.pid)) return "dead";
  return owner.start === null || owner.start === startOf(owner.pid) ? "alive" : "dead";
}

let knownHost: string | null = null;
function hostOnce(): string {
  knownHost ??= hostOf();
  return knownHost;
}

function hostOf(): string {
  const machine = textIn("/etc/machine-id");
  const mark = machine === null ? "" : `/${createHash("sha256").update(machine).digest("hex").slice(0, 8)}`;
  return `${hostname()}${mark}`;
}

let knownBoot: string | null = null;
function bootOnce(): string | null {
  if (platform() !== "linux") return null;
  knownBoot ??= `${textIn("/proc/sys/kernel/random/boot_id") ?? ""}/${processSpace()}`;
  return knownBoot;
}

function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** Clock ticks since boot; `null` where the system does not say, and for a process that has ended. */
function startOf(pid: number): string | null {
  if (platform() !== "linux") return null;
  const stat = textIn(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The program's name is in parentheses and may contain anything.
  const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? null : (fields[18] ?? null);
}

function textIn(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
