/** What the measurements of the record have in common. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles parts of the journal as the program has them.
 * @param folder where the bundle may lie
 * @param names what is wanted, by its file in `src/journal`
 */
export async function loadJournal(folder, names) {
  const outfile = join(folder, "journal.mjs");
  await build({
    stdin: {
      contents: Object.entries(names)
        .map(([file, name]) => `export { ${name} } from "./${file}";`)
        .join("\n"),
      resolveDir: join(import.meta.dirname, "../../src/journal"),
      loader: "ts",
    },
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return import(pathToFileURL(outfile).href);
}

/** A monthly check-in of 903 bytes, the size that the figures in docs stand for. */
export function entry(id) {
  const answers = Object.fromEntries(Array.from({ length: 29 }, (_, n) => [`scale.item-${n + 10}`, n % 5]));
  const base = {
    ...{ v: 1, id, type: "checkin", recordedAt: "2026-11-22T09:14:03+01:00", date: "2026-11-22" },
    ...{ routine: "monthly", instruments: { checklist: 1, physical: 1 }, answers, details: {} },
    ...{ load: { "m.hours": 47 }, context: ["on-call"], boundaries: {}, note: "", tags: ["release"] },
  };
  return { ...base, note: "x".repeat(902 - JSON.stringify(base).length) };
}

/** Milliseconds that some work takes. */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
