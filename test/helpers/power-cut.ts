import { createHash } from "node:crypto";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { DiskModel, type DiskStep, fates } from "./disk-model";

/** What a power cut left. */
export interface AfterCut {
  /** A folder like the root of the work, as the computer finds it when it starts again. */
  readonly folder: string;
  /** What the work had acknowledged until then. */
  readonly acknowledged: readonly string[];
  /** For messages: the last step before the cut, and what became of unsynced writes. */
  readonly where: string;
}

/**
 * Does some work in a folder once, with every change of files in it recorded, then cuts the power after
 * each of these changes in thought: whatever was not synced may be lost, half there, zeros or kept, and
 * new names may be lost. Each disk that can be left is laid out in a folder and given to `check`.
 *
 * Every way to the disk through `node:fs` is seen, also that of a library which is loaded after this
 * file (`await import(...)`), but not the callback and promise functions; so the locks of
 * proper-lockfile are not part of it. Links are not followed. A function that is not understood here
 * and changes files fails the test rather than being overlooked.
 *
 *     await afterEveryCut(home, async (acknowledge) => {
 *       acknowledge((await append(file, …)).id);
 *     }, ({ folder, acknowledged, where }) => {
 *       expect(idsIn(join(folder, "journal.jsonl")), where).toEqual(expect.arrayContaining(acknowledged));
 *     });
 *
 * @param root holds what was there before; that outlives every cut
 * @returns how many different disks were checked
 */
export async function afterEveryCut(
  root: string,
  work: (acknowledge: (what: string) => void) => Promise<void> | void,
  check: (after: AfterCut) => Promise<void> | void,
): Promise<number> {
  const model = new DiskModel(root);
  for (const step of stepsToMake(root)) model.apply(step);
  model.syncAll();
  const steps = await record(root, work);
  const seen = new Set<string>();
  const acknowledged: string[] = [];
  for (const step of [null, ...steps]) {
    if (typeof step === "string") acknowledged.push(step);
    else if (step !== null) model.apply(step);
    for (const fate of fates)
      for (const moment of model.openMoments()) {
        const files = model.afterCut(fate, moment);
        const print = fingerprint(files, acknowledged);
        if (seen.has(print)) continue;
        seen.add(print);
        const where = `${nameOf(step)}; unsynced writes ${fate}; names until ${moment}`;
        await inFolder(files, (folder) => check({ folder, acknowledged: [...acknowledged], where }));
      }
  }
  return seen.size;
}

const { O_CREAT, O_TRUNC, O_APPEND } = fs.constants;
const real = { ...fs };

let recorder: { readonly root: string; readonly steps: (DiskStep | string)[] } | null = null;
let depth = 0;

async function record(
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
  writeFileSync: ([path, data]) => [
    { ...openStep(String(path), "w", -1) },
    { does: "write", handle: -1, bytes: Buffer.from(data as string), at: null },
  ],
};
const notUnderstood = ["appendFileSync", "copyFileSync", "cpSync", "linkSync", "symlinkSync", "truncateSync"];
notUnderstood.push("writevSync");

function openStep(path: string, flags: number | string, handle: number): DiskStep & { does: "open" } {
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
      if (meaning === undefined) throw new Error(`${name} is not known to test/helpers/power-cut.ts`);
      if (name !== "rmSync" || wasThere)
        for (const step of meaning(args, result)) if (isOurs(step, recorder.root)) recorder.steps.push(step);
      return result;
    } finally {
      depth -= 1;
    }
  });
}
syncBuiltinESMExports();

/** Steps that make a folder as it is now. */
function* stepsToMake(folder: string): Generator<DiskStep> {
  for (const entry of real.readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield { does: "make-folder", path };
      yield* stepsToMake(path);
    } else {
      yield openStep(path, "w", -1);
      yield { does: "write", handle: -1, bytes: real.readFileSync(path), at: null };
    }
  }
}

async function inFolder(
  files: ReadonlyMap<string, Buffer | null>,
  use: (folder: string) => Promise<void> | void,
): Promise<void> {
  const folder = real.mkdtempSync(join(tmpdir(), "headroom-cut-"));
  try {
    for (const [path, bytes] of files)
      if (bytes === null) real.mkdirSync(join(folder, path), { mode: 0o700 });
      else real.writeFileSync(join(folder, path), bytes, { mode: 0o600 });
    await use(folder);
  } finally {
    real.rmSync(folder, { recursive: true, force: true });
  }
}

function fingerprint(files: ReadonlyMap<string, Buffer | null>, acknowledged: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(acknowledged));
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${path}\0${bytes?.length ?? "folder"}\0`).update(bytes ?? "");
  return hash.digest("hex");
}

function nameOf(step: DiskStep | string | null): string {
  if (step === null) return "before the first step";
  if (typeof step === "string") return `after ${step} was acknowledged`;
  return `after ${step.does} ${"path" in step ? step.path : "to" in step ? step.to : ""}`;
}
