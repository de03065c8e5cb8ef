import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DiskModel, type DiskStep, fates } from "./disk-model";
import { openStep, real, record } from "./disk-recorder";

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
 * file (`await import(...)`), but not the callback and promise functions. Links are not followed. A function that is not understood here
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
        // The computer was started since, so that a lock is nobody's; how that is told has tests of its own.
        for (const path of files.keys()) if (path.endsWith(".lock")) files.delete(path);
        const print = fingerprint(files, acknowledged);
        if (seen.has(print)) continue;
        seen.add(print);
        const where = `${nameOf(step)}; unsynced writes ${fate}; names until ${moment}`;
        await inFolder(files, (folder) => check({ folder, acknowledged: [...acknowledged], where }));
      }
  }
  return seen.size;
}

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
