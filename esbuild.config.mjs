/**
 * Builds `dist/`: one small CommonJS file for each command, loaded only when it runs.
 *
 * Every entry is bundled on its own, and an entry that imports another entry requires its
 * file instead of swallowing it. So what several commands share (the rules with the
 * questionnaires, the record, the prompts) stands in `dist` once, and `dist` is flat so
 * that this `require` reads the same wherever the import stood.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const source = path.resolve("src");
/** Every module that somebody imports lazily is an entry. */
const lazy = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const file = path.join(source, name);
    const imports = readFileSync(file, "utf8").matchAll(/\bimport\("(\.[^"]+)"\)/g);
    return [...imports].map(([, wanted]) => `${path.resolve(path.dirname(file), wanted)}.ts`);
  });
/** Entries, too: large modules that several of those need at once. */
const shared = [
  "main.ts",
  "core/index.ts",
  "core/questionnaire/instruments/index.ts",
  "core/questionnaire/load-metrics.ts",
  "core/contacts/contacts.ts",
  "core/plan/fields.ts",
  "core/advice/strategies/index.ts",
  "core/scoring/assess.ts",
  "core/text.ts",
  "store/people.ts",
  "store/settings-write.ts",
  "store/append.ts",
  "store/rewrite.ts",
  "store/due-stamp.ts",
  "ui/layout.ts",
  "ui/paint.ts",
  "commands/common/record.ts",
  "commands/common/prompter.ts",
  "commands/report/charts.ts",
];
const entries = new Map(
  [...new Set([...shared.map((file) => path.join(source, file)), ...lazy])].map((file) => [
    file,
    path
      .relative(source, file)
      .replace(/(\/index)?\.ts$/, "")
      .replaceAll(path.sep, "-"),
  ]),
);

/** Large packages that several entries need: each stands in `dist` once, as an entry of its own. */
const packages = new Map([
  ["@inquirer/core", "package-inquirer-core"],
  ["inquirer", "package-inquirer"],
  ["zod", "package-zod"],
  ["ical-generator", "package-ical-generator"],
]);

/** Turns an import of another entry into a `require` of its file. */
const requireEntries = {
  name: "require-entries",
  setup(context) {
    context.onResolve({ filter: /^(@?inquirer|zod|ical-generator)/ }, ({ path: wanted, kind }) => {
      const name = packages.get(wanted);
      return name && kind !== "entry-point" ? { path: `./${name}.js`, external: true } : undefined;
    });
    context.onResolve({ filter: /^\./ }, ({ path: wanted, resolveDir, kind }) => {
      const name = entries.get(path.resolve(resolveDir, `${wanted}.ts`));
      return name && kind !== "entry-point" ? { path: `./${name}.js`, external: true } : undefined;
    });
  },
};

/** Commander needs it only for commands that are programs of their own; loading it costs 3 ms. */
const withoutChildProcess = {
  name: "without-child-process",
  setup(context) {
    context.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes(`${path.sep}commander${path.sep}`) ? { path: "none", namespace: "none" } : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Chalk asks the terminal about colours by itself; each of its users here is told, and the asking takes 3 ms. */
const withoutColourGuess = {
  name: "without-colour-guess",
  setup(context) {
    context.onResolve({ filter: /^#supports-color$/ }, () => ({ path: "colour", namespace: "colour" }));
    context.onLoad({ filter: /.*/, namespace: "colour" }, () => ({
      contents: "export default { stdout: false, stderr: false };",
    }));
  },
};

/** Half a megabyte of tables for reading back what an editor saved; Node knows those encodings itself. */
const withoutEncodingTables = {
  name: "without-encoding-tables",
  setup(context) {
    context.onResolve({ filter: /^iconv-lite$/ }, () => ({ path: "encodings", namespace: "encodings" }));
    context.onLoad({ filter: /.*/, namespace: "encodings" }, () => ({
      contents: `
        export default {
          encodingExists(name) {
            try {
              return new TextDecoder(name) !== null;
            } catch {
              return false;
            }
          },
          decode: (bytes, name) => new TextDecoder(name).decode(bytes),
        };`,
    }));
  },
};

/** Node has scrypt built in, in half the time of one in JavaScript: that is what a passphrase waits for. */
const withNativeScrypt = {
  name: "with-native-scrypt",
  setup(context) {
    context.onResolve({ filter: /^@noble\/hashes\/scrypt/ }, () => ({ path: "scrypt", namespace: "scrypt" }));
    context.onLoad({ filter: /.*/, namespace: "scrypt" }, () => ({
      contents: `
        import { scryptSync } from "node:crypto";
        export function scrypt(password, salt, { N, r, p, dkLen }) {
          return new Uint8Array(scryptSync(password, salt, dkLen, { N, r, p, maxmem: 256 * N * r }));
        }`,
    }));
  },
};

/** Loading it costs a tenth of a start; most commands seal nothing and write nothing. */
const withLateCrypto = {
  name: "with-late-crypto",
  setup(context) {
    context.onResolve({ filter: /^node:crypto$/ }, ({ namespace }) =>
      namespace === "crypto" ? undefined : { path: "crypto", namespace: "crypto" },
    );
    context.onLoad({ filter: /.*/, namespace: "crypto" }, () => ({
      // As the prototype, since the bundles copy what an object has of its own right away.
      contents: `module.exports = Object.create(new Proxy({}, { get: (_, name) => require("node:crypto")[name] }));`,
    }));
  },
};

/**
 * These make tables of all emoji and a segmenter of all scripts as soon as they are loaded, which takes
 * longer than node itself; most lines are ASCII and need neither.
 */
const withLatePatterns = {
  name: "with-late-patterns",
  setup(context) {
    context.onLoad({ filter: /[\\/](string-width|wrap-ansi)[\\/]index\.js$/ }, ({ path: file }) => {
      let contents = readFileSync(file, "utf8");
      const constants = /^const (\w+) = (new Intl\.Segmenter\(\)|\/.*\\p\{.*\/[gv]*u?);$/gm;
      for (const [line, name, value] of [...contents.matchAll(constants)])
        contents = contents
          .replace(line, "")
          .replaceAll(new RegExp(`\\b${name}\\b`, "g"), `${name}()`)
          .concat(`let ${name}Made;\nfunction ${name}() { return (${name}Made ??= ${value}); }\n`);
      return { contents };
    });
  },
};

/** Zod brings its messages in fifty languages; ours are in `formats/problems.ts`. */
const withoutOtherLanguages = {
  name: "without-other-languages",
  setup(context) {
    context.onResolve({ filter: /locales\/index\.js$/ }, ({ importer }) =>
      importer.includes(`${path.sep}zod${path.sep}`)
        ? { path: "languages", namespace: "languages" }
        : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: "languages" }, () => ({ contents: "export {};" }));
  },
};

const { metafile } = await build({
  entryPoints: [...entries, ...packages].map(([file, name]) => ({ in: file, out: name })),
  outdir: "dist",
  bundle: true,
  minify: !process.env.PLAIN,
  platform: "node",
  target: "node20",
  format: "cjs",
  // A lazily loaded command is a plain `require`: Node's ESM loader would cost several ms.
  supported: { "dynamic-import": false },
  legalComments: "none",
  plugins: [
    requireEntries,
    withoutChildProcess,
    withoutColourGuess,
    withoutEncodingTables,
    withNativeScrypt,
    withLateCrypto,
    withLatePatterns,
    withoutOtherLanguages,
  ],
  logLevel: "warning",
  metafile: true,
});

const { outputFiles } = await build({
  entryPoints: [path.join(source, "commands/man.ts")],
  bundle: true,
  write: false,
  platform: "node",
  format: "cjs",
  logLevel: "warning",
});
const manual = { exports: {} };
new Function("module", "exports", "require", outputFiles[0].text)(
  manual,
  manual.exports,
  createRequire(import.meta.url),
);
writeFileSync(path.join("dist", "headroom.1"), manual.exports.manPage());

// What an earlier build left is removed only now: a build that fails leaves a program that runs.
for (const name of readdirSync("dist"))
  if (name.endsWith(".js") && !Object.hasOwn(metafile.outputs, `dist/${name}`))
    rmSync(path.join("dist", name));

/** The folders of the packages whose code went into the bundles, from the paths esbuild read. */
const bundled = new Set(
  Object.keys(metafile.inputs).flatMap(
    (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  ),
);

/** Whatever a package ships as its licence and notices, as their terms ask. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter(
      (file) => /^(licen[cs]e|copying|notice)/i.test(file) && statSync(path.join(folder, file)).isFile(),
    )
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  if (texts.length === 0 && !license) throw new Error(`${name} is bundled and has no licence`);
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}

writeFileSync(
  path.join("dist", "THIRD-PARTY-LICENSES"),
  [...bundled]
    .toSorted()
    .map(licenceOf)
    .join(`\n\n${"-".repeat(72)}\n\n`)
    .concat("\n"),
);
