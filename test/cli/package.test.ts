import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = path.resolve(import.meta.dirname, "../..");
const fixtures = path.join(project, "test/fixtures/consumer");
const root = mkdtempSync(path.join(tmpdir(), "headroom-package-"));
const folder = path.join(root, "an empty folder");
const program = path.join(folder, "node_modules/.bin/headroom");

/** Runs without a shell and without what npm has put into the environment of the tests. */
function run(file: string, args: readonly string[], input = ""): string {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(kept), HEADROOM_HOME: path.join(root, "home"), NO_COLOR: "1" };
  return execFileSync(file, args, { cwd: folder, env, input, encoding: "utf8", stdio: "pipe" });
}

let packed: { filename: string; size: number; files: readonly { readonly path: string }[] };

beforeAll(() => {
  mkdirSync(folder);
  writeFileSync(path.join(folder, "package.json"), '{"name": "empty", "private": true}\n');
  // What was built stands there already; scripts would build it again under the other tests.
  const told = run("npm", ["pack", project, "--ignore-scripts", "--json", "--pack-destination", root]);
  packed = JSON.parse(told)[0];
  const quiet = [
    "--offline",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--cache",
    path.join(root, "npm"),
  ];
  run("npm", ["install", path.join(root, packed.filename), ...quiet]);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("it is under 1.6 MB and holds the program, its types and papers, and nothing else", () => {
  expect(packed.size).toBeLessThan(1_600_000);
  const others = packed.files
    .map((file) => file.path)
    .filter(
      (file) =>
        !/^(bin\/headroom\.js|dist\/THIRD-PARTY-LICENSES|dist\/headroom\.1|dist\/[\w-]+\.js|dist\/types\/.*\.d\.ts)$/.test(
          file,
        ),
    );
  expect(others.toSorted()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
});

test("it carries the licences of what it bundles", () => {
  const licences = readFileSync(
    path.join(folder, "node_modules/headroom-cli/dist/THIRD-PARTY-LICENSES"),
    "utf8",
  );
  const bundles = readdirSync(path.join(project, "dist"))
    .filter((name) => name.startsWith("package-"))
    .map((name) => name.slice("package-".length, -".js".length));
  expect(bundles.length).toBeGreaterThan(3);
  const known = licences.match(/^\S+ \d+\.\d+\.\d+\S* \(.+\)$/gm) ?? [];
  const names = known.map((line) => line.split(" ")[0]?.replace(/^@/, "").replace("/", "-"));
  expect(bundles.filter((name) => !names.some((one) => one?.endsWith(name)))).toEqual([]);
  for (const name of ["commander", "chalk", "conf", "inquirer", "zod", "age-encryption"])
    expect(names).toContain(name);
  expect(licences).toContain("Permission is hereby granted");
  // Its licence asks for the notice, too.
  expect(licences).toContain("echarts 6.1.0 (Apache-2.0)");
  expect(licences).toContain("Apache ECharts\nCopyright 2017-2026 The Apache Software Foundation");
});

test("it brings no other package along", () => {
  expect(readdirSync(path.join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
    "headroom-cli",
  ]);
});

test("the program runs, checks in and looks back", () => {
  expect(run(program, ["--version"])).toMatch(/^\d+\.\d+\.\d+\n$/);
  const answers = '{"answers": {"phys.head-eyes": 3, "high.long-hours": true}}';
  run(program, ["checkin", "--routine", "weekly", "--answers", "-"], answers);
  expect(JSON.parse(run(program, ["history", "--json"])).checkins).toHaveLength(1);
  expect(run(program, ["help-now", "--country", "DE"])).toContain("112");
});

test("the core is there for require, for import and for types", () => {
  const list = (load: string, type: string) =>
    run(process.execPath, [`--input-type=${type}`, "-e", `${load}; console.log(typeof core.scoreRisk)`]);
  expect(list('const core = require("headroom-cli/core")', "commonjs")).toBe("function\n");
  expect(list('import * as core from "headroom-cli/core"', "module")).toBe("function\n");
  const consumers = readdirSync(fixtures);
  for (const name of consumers) copyFileSync(path.join(fixtures, name), path.join(folder, name));
  const options = [
    "--strict",
    "--noEmit",
    "--skipDefaultLibCheck",
    "--exactOptionalPropertyTypes",
    "--noUncheckedIndexedAccess",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--typeRoots",
    "none",
  ];
  expect(
    run(process.execPath, [path.join(project, "node_modules/typescript/bin/tsc"), ...options, ...consumers]),
  ).toBe("");
});
