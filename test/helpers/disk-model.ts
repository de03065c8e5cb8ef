import { dirname, join, relative } from "node:path";

/** A change that a program asked the disk for. Paths are absolute. */
export type DiskStep =
  | {
      readonly does: "open";
      readonly handle: number;
      readonly path: string;
      readonly creates: boolean;
      readonly empties: boolean;
      readonly appends: boolean;
    }
  | { readonly does: "write"; readonly handle: number; readonly bytes: Buffer; readonly at: number | null }
  | { readonly does: "truncate"; readonly handle: number; readonly length: number }
  | { readonly does: "sync"; readonly handle: number }
  | { readonly does: "rename"; readonly from: string; readonly to: string }
  | { readonly does: "make-folder"; readonly path: string }
  | { readonly does: "remove"; readonly path: string };

/** What a power cut leaves of writes that were not synced. */
export const fates = ["lost", "half", "zeros", "kept"] as const;
export type Fate = (typeof fates)[number];

class File {
  durable: Buffer = Buffer.alloc(0);
  content: Buffer = Buffer.alloc(0);
  /** The content when half of the last write was there. */
  half: Buffer = Buffer.alloc(0);

  change(content: Buffer, half: Buffer = content): void {
    [this.content, this.half] = [content, half];
  }
  sync(): void {
    [this.durable, this.half] = [this.content, this.content];
  }
  after(fate: Fate): Buffer {
    if (fate === "lost") return this.durable;
    if (fate === "half") return this.half;
    if (fate === "kept" || this.durable.equals(this.content)) return this.content;
    const same = Math.min(this.durable.length, this.content.length);
    return Buffer.concat([this.durable.subarray(0, same), Buffer.alloc(this.content.length - same)]);
  }
}

type Names = ReadonlyMap<string, File | Folder>;

class Folder {
  /** The names at the moments of their changes; what stands first is durable. */
  history: { readonly moment: number; readonly names: Names }[] = [{ moment: 0, names: new Map() }];

  get names(): Names {
    return this.namesAt(Number.POSITIVE_INFINITY);
  }
  namesAt(moment: number): Names {
    return this.history.findLast((past, index) => index === 0 || past.moment <= moment)?.names ?? new Map();
  }
  change(moment: number, name: string, to: File | Folder | null): void {
    const names = new Map(this.names);
    if (to === null) names.delete(name);
    else names.set(name, to);
    this.history.push({ moment, names });
  }
  sync(): void {
    this.history = [{ moment: 0, names: this.names }];
  }
}

/**
 * A disk that keeps apart what was written from what would outlive a power cut: the content of a file
 * only once the file was synced, a name only once its folder was. Names that were not synced come back
 * in the order of their changes, as file systems with a log of them do it; a rename is whole or not there.
 */
export class DiskModel {
  private readonly top = new Folder();
  private readonly handles = new Map<number, { of: File | Folder; appends: boolean; at: number }>();
  private moment = 0;

  /** @param root every path is in here */
  constructor(private readonly root: string) {}

  apply(step: DiskStep): void {
    this.moment += 1;
    if (step.does === "open") this.open(step);
    else if (step.does === "make-folder") this.put(step.path, new Folder());
    else if (step.does === "remove") this.put(step.path, null);
    else if (step.does === "rename") {
      const moved = this.find(step.from);
      this.put(step.from, null);
      this.put(step.to, moved);
    } else this.applyToOpen(step);
  }

  private applyToOpen(step: DiskStep & { handle: number }): void {
    const handle = this.handles.get(step.handle);
    if (handle === undefined) return;
    const { of } = handle;
    if (step.does === "sync") of.sync();
    if (!(of instanceof File)) return;
    const { content } = of;
    if (step.does === "truncate")
      of.change(Buffer.concat([content, Buffer.alloc(step.length)]).subarray(0, step.length));
    if (step.does !== "write") return;
    const at = handle.appends ? content.length : (step.at ?? handle.at);
    const written = (bytes: Buffer) =>
      Buffer.concat([content.subarray(0, at), bytes, content.subarray(at + bytes.length)]);
    of.change(written(step.bytes), written(step.bytes.subarray(0, step.bytes.length / 2)));
    handle.at = at + step.bytes.length;
  }

  /** All that is there now outlives a power cut. */
  syncAll(folder: Folder = this.top): void {
    folder.sync();
    for (const member of folder.names.values())
      if (member instanceof Folder) this.syncAll(member);
      else member.sync();
  }

  /** Moments at which names were changed that may be lost; 0 for none of them kept. */
  openMoments(): number[] {
    const moments = new Set([0]);
    const collect = (folder: Folder): void => {
      for (const { moment, names } of folder.history) {
        moments.add(moment);
        for (const member of names.values()) if (member instanceof Folder) collect(member);
      }
    };
    collect(this.top);
    return [...moments];
  }

  /** Files by their path in the root, folders with `null`, when the power is cut now. */
  afterCut(fate: Fate, namesUntil: number): Map<string, Buffer | null> {
    const found = new Map<string, Buffer | null>();
    const walk = (folder: Folder, path: string): void => {
      for (const [name, member] of folder.namesAt(namesUntil)) {
        found.set(join(path, name), member instanceof File ? member.after(fate) : null);
        if (member instanceof Folder) walk(member, join(path, name));
      }
    };
    walk(this.top, "");
    return found;
  }

  private open(step: DiskStep & { does: "open" }): void {
    let found = this.find(step.path);
    if (found === null) {
      if (!step.creates) return;
      found = new File();
      this.put(step.path, found);
    } else if (step.empties && found instanceof File) found.change(Buffer.alloc(0));
    this.handles.set(step.handle, { of: found, appends: step.appends, at: 0 });
  }

  private find(path: string): File | Folder | null {
    const way = relative(this.root, path);
    if (way === "") return this.top;
    const parent = this.find(dirname(path));
    return parent instanceof Folder ? (parent.names.get(way.split("/").at(-1) ?? "") ?? null) : null;
  }

  private put(path: string, what: File | Folder | null): void {
    const parent = this.find(dirname(path));
    if (!(parent instanceof Folder)) throw new Error(`no folder for ${path}`);
    parent.change(this.moment, path.slice(dirname(path).length + 1), what);
  }
}
