import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import * as source from "../../src/core";
import { exampleAnswers, exampleNames } from "../helpers/examples";

const project = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
/** Runs a script inside the package, so that `headroom-cli/core` means its own `exports`. */
const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: project })).stdout;

const functions = [
  "assess",
  "earlyWarning",
  "findContradictions",
  "placeStage",
  "scoreDimensions",
  "scoreEnvironment",
  "scoreRisk",
  "scoreStrain",
];

describe("headroom-cli/core", () => {
  test("gives the same named exports to require and to import", async () => {
    const required = await node("-p", 'Object.keys(require("headroom-cli/core")).sort().join()');
    const imported = await node(
      "--input-type=module",
      "-e",
      'import * as core from "headroom-cli/core"; console.log(Object.keys(core).filter((key) => key !== "default" && key !== "module.exports").sort().join())',
    );
    const names = required.trim().split(",");
    expect(imported).toBe(required);
    expect(names).toEqual(Object.keys(source).sort());
    expect(names).toEqual(expect.arrayContaining([...functions, "instruments"]));
  });

  test("single functions can be imported by name", async () => {
    const script = `import { ${functions.join(", ")} } from "headroom-cli/core";
      console.log([${functions.join(", ")}].map((one) => typeof one).join());`;
    expect(await node("--input-type=module", "-e", script)).toBe(
      `${functions.map(() => "function").join()}\n`,
    );
  });

  test.each(exampleNames)("scores %s as the source does", async (name) => {
    const { answers, details } = exampleAnswers(name);
    const script = `const { assess } = require("headroom-cli/core");
      console.log(JSON.stringify(assess(${JSON.stringify(answers)}, { details: ${JSON.stringify(details)} })))`;
    const expected = JSON.stringify(source.assess(answers, { details }));
    expect(await node("-e", script)).toBe(`${expected}\n`);
  });

  test("has no side effect: nothing printed, nothing loaded but itself, no global changed, no timer left", async () => {
    const script = `
      const globals = Object.getOwnPropertyNames(globalThis).length;
      const before = { ...process.env };
      const listeners = process.eventNames().length;
      require("headroom-cli/core");
      const loaded = Object.keys(require.cache).map((file) => require("node:path").basename(file));
      console.log(JSON.stringify({
        loaded,
        same: globals === Object.getOwnPropertyNames(globalThis).length
          && JSON.stringify(before) === JSON.stringify(process.env)
          && listeners === process.eventNames().length,
        waiting: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout"),
      }));`;
    expect(JSON.parse(await node("-e", script))).toEqual({
      loaded: [
        "core.js",
        "core-questionnaire-instruments.js",
        "core-scoring-assess.js",
        "core-plan-fields.js",
        "core-questionnaire-load-metrics.js",
      ],
      same: true,
      waiting: [],
    });
  });

  test.each(["core.js", "core-scoring-assess.js"])("asks for no module of Node: %s runs anywhere", (file) => {
    const built = readFileSync(path.join(project, "dist", file), "utf8");
    expect(built).not.toMatch(/require\(["'](?!\.\/)/);
    expect(built).not.toMatch(/\bprocess\.|\bDate\.now|new Date\(\)|Math\.random/);
  });

  test("nothing else of the package can be reached", async () => {
    await expect(node("-e", 'require("headroom-cli/dist/program.js")')).rejects.toThrow(
      "ERR_PACKAGE_PATH_NOT_EXPORTED",
    );
  });
});

describe("types", () => {
  const types = path.join(project, "dist/types/core.d.ts");
  const tsc = (...args: string[]) =>
    run(process.execPath, ["node_modules/typescript/bin/tsc", ...args], { cwd: project });

  beforeAll(async () => {
    if (!existsSync(types) || statSync(types).mtimeMs < newestSource())
      await tsc("-p", "tsconfig.types.json").catch(({ stdout }) => {
        throw new Error(stdout);
      });
  }, 60_000);

  // That the installed package serves `--module nodenext` is seen where it is packed.
  test("serve programs compiled for a bundler", { timeout: 60_000 }, async () => {
    const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
    const target = ["--module", "preserve", "--moduleResolution", "bundler", "--target", "es2022"];
    const consumer = path.join("test/fixtures/consumer", "consumer.mts");
    const { stdout } = await tsc(
      ...strict,
      ...target,
      "--typeRoots",
      "none",
      "--skipDefaultLibCheck",
      consumer,
    ).catch((failed) => failed);
    expect(stdout).toBe("");
  });
});

function newestSource(): number {
  const names = readdirSync(path.join(project, "src"), { recursive: true, encoding: "utf8" });
  return Math.max(...names.map((name) => statSync(path.join(project, "src", name)).mtimeMs));
}
