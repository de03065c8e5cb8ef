import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.resolve(import.meta.dirname, "../..");

/**
 * Builds the program once before the whole-program tests, unless `dist` is newer than
 * everything it is made of or `HEADROOM_BUILT=1` vouches for it; gives the tests one folder
 * for all their homes, and takes it away at the end.
 */
export default function setup(): () => void {
  if (process.env.HEADROOM_BUILT !== "1" && isStale())
    execFileSync(process.execPath, ["esbuild.config.mjs"], { cwd: project, stdio: "inherit" });
  const homes = mkdtempSync(path.join(os.tmpdir(), "headroom-test-"));
  // Open to the other user as whom a few tests run.
  chmodSync(homes, 0o755);
  process.env.HEADROOM_TEST_HOMES = homes;
  return () => rmSync(homes, { recursive: true, force: true });
}

function isStale(): boolean {
  const built = path.join(project, "dist/main.js");
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  const sources = readdirSync(path.join(project, "src"), { recursive: true, encoding: "utf8" });
  const files = ["package.json", "esbuild.config.mjs", ...sources.map((name) => path.join("src", name))];
  return files.some((file) => statSync(path.join(project, file)).mtimeMs > since);
}
