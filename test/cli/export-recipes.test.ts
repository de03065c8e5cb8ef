import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, test } from "vitest";
import { done, newFolder, now } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";

interface Recipe {
  readonly title: string;
  readonly kind: string;
  readonly code: string;
  readonly needs: string | undefined;
  readonly prints: string | undefined;
  readonly leaves: string | undefined;
}

const root = path.resolve(import.meta.dirname, "../..");
const page = readFileSync(path.join(root, "docs/json.md"), "utf8");

/** Every block of the page with what is said of it in the remark above. */
const recipes: Recipe[] = [
  ...page.matchAll(
    /\n(?<title>[^\n]+)\n\n(?:<!-- (?<says>.*?) -->\n)?```(?<kind>sh|crontab)\n(?<code>[\s\S]*?)```/g,
  ),
].map(({ groups: { title = "", says = "", kind = "", code = "" } = {} }) => {
  const said = (word: string) => new RegExp(`(?:^|; )${word} (.*?)(?:; |$)`).exec(says)?.[1];
  return { title, kind, code, needs: said("needs"), prints: said("prints"), leaves: said("leaves") };
});

/** Where the npm package of DuckDB is; it takes the place of a program that is not there. */
const duckdbPackage = process.env.HEADROOM_TEST_DUCKDB;

function isHere(tool: string): boolean {
  if (tool === "duckdb" && duckdbPackage !== undefined) return true;
  const python = tool === "pandas" || tool === "jsonschema";
  return spawnSync(python ? "python3" : "which", python ? ["-c", `import ${tool}`] : [tool]).status === 0;
}

let home: string;
let bin: string;

beforeAll(async () => {
  home = newFolder();
  for (const [day, example] of [
    ["2026-11-01", "help-desk"],
    ["2026-11-08", "after-layoffs"],
    ["2026-11-15", "contradictory"],
  ] as const)
    await done(["checkin", "--answers", exampleFile(example), "--date", day], { home });
  await done(["people", "add", "Ada"], { home });
  await done(["-p", "Ada", "checkin", "--answers", exampleFile("help-desk")], { home });
  bin = newFolder("bin");
  writeFileSync(
    path.join(bin, "headroom"),
    `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/headroom.js" "$@"\n`,
  );
  writeFileSync(path.join(bin, "date"), "#!/bin/sh\necho 2026-11-22\n");
  const duckdb = path.join(import.meta.dirname, "../helpers/duckdb.cjs");
  if (duckdbPackage !== undefined)
    writeFileSync(
      path.join(bin, "duckdb"),
      `#!/bin/sh\nHEADROOM_TEST_DUCKDB="${duckdbPackage}" exec "${process.execPath}" "${duckdb}" "$@"\n`,
    );
  for (const name of readdirSync(bin)) chmodSync(path.join(bin, name), 0o755);
});

describe("the recipes of docs/json.md run", () => {
  test("all of them were found", () => {
    expect(recipes.length).toBe((page.match(/```(sh|crontab)/g) ?? []).length);
    expect(recipes.length).toBeGreaterThan(10);
  });

  for (const { title, kind, code, needs, prints, leaves } of recipes) {
    const missing = needs !== undefined && !isHere(needs);
    test.skipIf(missing)(`${title}${missing ? ` (${needs} is not installed)` : ""}`, async () => {
      const cwd = newFolder("recipe");
      mkdirSync(path.join(cwd, "backup"));
      const script = kind === "sh" ? code : code.replace(/^(?:\S+ ){5}/, "").replaceAll("\\%", "%");
      const { stdout, stderr, exitCode } = await execa("bash", ["--norc", "-euo", "pipefail", "-c", script], {
        cwd,
        env: {
          PATH: `${bin}:${process.env.PATH}`,
          ...{ HOME: cwd, HEADROOM_HOME: home, HEADROOM_NOW: now, TZ: "UTC", LANG: "C.UTF-8" },
        },
        extendEnv: false,
        reject: false,
      });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      if (prints !== undefined) expect(stdout).toMatch(new RegExp(prints, "m"));
      if (leaves !== undefined) expect(existsSync(path.join(cwd, leaves))).toBe(true);
    });
  }
});
