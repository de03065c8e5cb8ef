import { readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { isObject } from "../core/structure";
import { hasCode, onDisk } from "./disk-error";
import { syncFolder } from "./files";
import type { Vault } from "./locked/lock-file";
import { replaceFile } from "./write";

/** The file of a draft, in plain or sealed. */
export interface DraftFile {
  /** Its text; `null` when there is none, or none that opens. */
  read(): Promise<string | null>;
  /** Whether this process has written it. */
  written(): boolean;
  /** Which process wrote it last; `null` when nobody knows. */
  owner(): string | null;
  /**
   * Writes it, all or nothing. In plain it is on the disk before this returns; sealing takes some
   * milliseconds, so that a sealed one follows, the newest text only.
   * @param mayWrite throws when the file is no longer ours
   * @throws Failure `disk`, also of a write before this one
   */
  write(text: string, owner: string, mayWrite: () => void): void;
  remove(): void;
  /** When everything is on the disk. @throws Failure as {@link write} */
  settled(): Promise<void>;
}

/** A draft in plain. */
export function plainDraftFile(file: string): DraftFile {
  let written = false;
  return {
    read: async () => textOf(file),
    written: () => written,
    owner: () => ownerOf(file),
    write: (text, _owner, mayWrite) => {
      mayWrite();
      put(file, text);
      written = true;
    },
    remove: () => {
      remove(file);
      written = false;
    },
    settled: async () => {},
  };
}

/** A draft beside a locked record; one that still lies there in plain is read as well. */
export function sealedDraftFile(file: string, vault: Vault): DraftFile {
  let written = false;
  let wanted: (() => Promise<void>) | null = null;
  let running: Promise<void> | null = null;
  let trouble: unknown = null;
  const run = async () => {
    for (let next = wanted; next !== null; next = wanted) {
      wanted = null;
      try {
        await next();
      } catch (error) {
        trouble = error;
      }
    }
    running = null;
  };
  const ask = (work: () => Promise<void>) => {
    wanted = work;
    running ??= run();
  };
  const complain = () => {
    const what = trouble;
    trouble = null;
    if (what !== null) throw what;
  };
  return {
    read: async () => {
      const text = textOf(file);
      return text === null ? null : vault.open(text);
    },
    written: () => written,
    owner: () => ownerOf(file),
    write: (text, owner, mayWrite) => {
      mayWrite();
      ask(async () => {
        const sealed = await vault.seal(text, { owner });
        // Something newer has come, or it was thrown away, while it was being sealed.
        if (wanted !== null) return;
        mayWrite();
        put(file, sealed);
        written = true;
      });
      complain();
    },
    remove: () => {
      const work = () => {
        remove(file);
        written = false;
      };
      if (running === null) work();
      else ask(async () => work());
    },
    settled: async () => {
      await running;
      complain();
    },
  };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT", "EISDIR", "EACCES", "EIO")) return null;
    throw error;
  }
}

function ownerOf(file: string): string | null {
  try {
    const value: unknown = JSON.parse(textOf(file) ?? "");
    return isObject(value) && typeof value.owner === "string" ? value.owner : null;
  } catch {
    return null;
  }
}

function put(file: string, text: string): void {
  onDisk("answers cannot be kept", file, "", () => replaceFile(file, [Buffer.from(text)]));
}

function remove(file: string): void {
  rmSync(file, { force: true });
  syncFolder(dirname(file));
}
