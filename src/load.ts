import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

/** Loads the built files, each once. */
export interface Loader {
  /** @param name as the files name each other: `./program.js` */
  load(name: string): unknown;
  /** What was compiled so far, by name. */
  readonly compiled: ReadonlyMap<string, Script>;
}

/** Caches of one version of node are of no use to another. */
export function cacheFolder(
  dist: string,
  { version, arch }: Pick<NodeJS.Process, "version" | "arch">,
): string {
  return join(dist, "code-cache", `${version}-${arch}`);
}

/**
 * A `require` for the files of `dist` that gives each its code cache, made by `warm-up.ts` when the
 * program is built: compiling is otherwise a third of the time of a short command. A missing cache, or
 * one that V8 refuses, costs only the time to compile. Everything else is left to node.
 * @param dist absolute path of the built files
 * @param caches where their caches lie; nowhere when left out
 */
export function loaderFor(dist: string, nodeRequire: NodeJS.Require, caches: string | null): Loader {
  const loaded = new Map<string, { exports: unknown }>();
  const compiled = new Map<string, Script>();
  const load = (name: string): unknown => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(dist, name);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, "utf8")}\n})`,
      { filename, cachedData: caches === null ? undefined : cacheOf(join(caches, name)) },
    );
    compiled.set(name, script);
    const module: { exports: unknown } = { exports: {} };
    loaded.set(name, module);
    const required = (wanted: string): unknown =>
      wanted.startsWith("./") ? load(wanted) : nodeRequire(wanted);
    script.runInThisContext()(module.exports, required, module, filename, dirname(filename));
    return module.exports;
  };
  return { load, compiled };
}

function cacheOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
