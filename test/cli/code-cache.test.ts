import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { cacheFolder, loaderFor } from "../../src/load";
import { newFolder } from "../helpers/cli";

const project = path.resolve(import.meta.dirname, "../..");
const dist = path.join(project, "dist");
const caches = cacheFolder(dist, process);
const built = readdirSync(dist).filter((name) => name.endsWith(".js"));

/** The program in a folder of its own, its caches replaced by what `change` makes of them. */
function copyWith(change: (cache: Buffer) => Buffer): string {
  const folder = newFolder("program");
  mkdirSync(path.join(folder, "bin"));
  cpSync(path.join(project, "bin"), path.join(folder, "bin"), { recursive: true });
  cpSync(dist, path.join(folder, "dist"), { recursive: true });
  const copied = cacheFolder(path.join(folder, "dist"), process);
  for (const name of readdirSync(copied)) {
    const file = path.join(copied, name);
    writeFileSync(file, change(readFileSync(file)));
  }
  return path.join(folder, "bin/headroom.js");
}

describe("the code cache", () => {
  it("fits what was built: V8 takes the cache of every file that a command loads", () => {
    const refused = readdirSync(caches).filter((name) => {
      const source = readFileSync(path.join(dist, name), "utf8");
      const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
      return new Script(wrapped, { cachedData: readFileSync(path.join(caches, name)) }).cachedDataRejected;
    });
    expect(refused).toEqual([]);
    const without = built.filter((name) => !readdirSync(caches).includes(name));
    expect(without.toSorted()).toEqual(["main.js", "warm-up.js"]);
  });

  it.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut off", (cache: Buffer) => cache.subarray(0, cache.length >> 1)],
    [
      "of another version of node",
      (cache: Buffer) => Buffer.concat([Buffer.alloc(16, 7), cache.subarray(16)]),
    ],
  ])("does no harm when it is %s", async (_, change) => {
    const { stdout, exitCode } = await execa(process.execPath, [copyWith(change), "due"], {
      env: { HEADROOM_HOME: newFolder(), LANG: "C.UTF-8" },
      reject: false,
    });
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: "The first check-in is due.",
    });
  });

  it("is not needed", () => {
    const loaded = loaderFor(dist, require, null).load("./core.js");
    expect(loaded).toHaveProperty("assess");
  });
});
