import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, resolve } from "node:path";
import type { DiskStep } from "./disk-model";

const { O_CREAT, O_TRUNC, O_APPEND } = fs.constants;
/** The functions as they are without a recorder. */
export const real: typeof fs = { ...fs };

let recorder: { readonly root: string; readonly steps: (DiskStep | string)[] } | null = null;
let depth = 0;

/**
 * Does the work and returns its changes in a folder, with what it acknowledged among them.
 * Only functions loaded through `node:fs` after this file are sure to be seen.
 */
export async function record(
  root: string,
  work: (acknowledge: (what: string) => void) => Promise<void> | void,
): Promise<(DiskStep | string)[]> {
  const steps: (DiskStep | string)[] = [];
  recorder = { root, steps };
  try {
    await work((what) => steps.push(what));
  } finally {
    recorder = null;
  }
  return steps;
}

/** What a call that came back without an error has asked of the disk. */
const meanings: Record<string, (args: unknown[], result: unknown) => DiskStep[]> = {
  openSync: ([path, flags], result) => [openStep(String(path), flags as number | string, Number(result))],
  writeSync: ([handle, data, offset, , at], result) => {
    const bytes = typeof data === "string" ? Buffer.from(data) : Buffer.from(data as Buffer);
    const from = typeof data === "string" ? 0 : Number(offset ?? 0);
    const place = typeof data === "string" ? offset : (at ?? null);
    return [
      {
        does: "write",
        handle: Number(handle),
        bytes: bytes.subarray(from, from + Number(result)),
        at: typeof place === "number" ? place : null,
      },
    ];
  },
  ftruncateSync: ([handle, length]) => [
    { does: "truncate", handle: Number(handle), length: Number(length ?? 0) },
  ],
  fsyncSync: ([handle]) => [{ does: "sync", handle: Number(handle) }],
  fdatasyncSync: ([handle]) => [{ does: "sync", handle: Number(handle) }],
  renameSync: ([from, to]) => [{ does: "rename", from: resolve(String(from)), to: resolve(String(to)) }],
  unlinkSync: ([path]) => [{ does: "remove", path: resolve(String(path)) }],
  rmdirSync: ([path]) => [{ does: "remove", path: resolve(String(path)) }],
  rmSync: ([path]) => [{ does: "remove", path: resolve(String(path)) }],
  mkdirSync: ([path, options], first) =>
    typeof options === "object" && (options as { recursive?: boolean } | null)?.recursive
      ? foldersFrom(first, String(path))
      : [{ does: "make-folder", path: resolve(String(path)) }],
  writeFileSync: ([target, data]) => {
    const bytes = Buffer.from(data as string);
    // An open file is written where it stands; it is not opened once more.
    if (typeof target === "number") return [{ does: "write", handle: target, bytes, at: null }];
    return [openStep(String(target), "w", -1), { does: "write", handle: -1, bytes, at: null }];
  },
};
const notUnderstood = ["appendFileSync", "copyFileSync", "cpSync", "linkSync", "symlinkSync", "truncateSync"];
notUnderstood.push("writevSync");

export function openStep(path: string, flags: number | string, handle: number): DiskStep & { does: "open" } {
  const text = typeof flags === "string" ? flags : "";
  const bits = typeof flags === "number" ? flags : 0;
  return {
    does: "open",
    handle,
    path: resolve(path),
    creates: /[wa]/.test(text) || (bits & O_CREAT) !== 0,
    empties: text.includes("w") || (bits & O_TRUNC) !== 0,
    appends: text.includes("a") || (bits & O_APPEND) !== 0,
  };
}

/** The folders that a recursive mkdir has made, the outermost first. */
function foldersFrom(first: unknown, path: string): DiskStep[] {
  if (typeof first !== "string") return [];
  const made: DiskStep[] = [];
  for (let one = resolve(path); one.length >= first.length; one = dirname(one))
    made.unshift({ does: "make-folder", path: one });
  return made;
}

function isOurs(step: DiskStep, root: string): boolean {
  if (step.does === "rename") return step.to.startsWith(`${root}/`);
  return !("path" in step) || step.path === root || step.path.startsWith(`${root}/`);
}

for (const name of [...Object.keys(meanings), ...notUnderstood]) {
  const original = Reflect.get(real, name) as (...args: unknown[]) => unknown;
  Reflect.set(fs, name, (...args: unknown[]) => {
    if (recorder === null || depth > 0) return original(...args);
    const wasThere = name === "rmSync" && real.lstatSync(String(args[0]), { throwIfNoEntry: false });
    depth += 1;
    try {
      const result = original(...args);
      const meaning = meanings[name];
      if (meaning === undefined) throw new Error(`${name} is not known to test/helpers/disk-recorder.ts`);
      if (name !== "rmSync" || wasThere)
        for (const step of meaning(args, result)) if (isOurs(step, recorder.root)) recorder.steps.push(step);
      return result;
    } finally {
      depth -= 1;
    }
  });
}
syncBuiltinESMExports();
