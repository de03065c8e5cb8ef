/**
 * Takes the pictures of two pages of `report`: `node docs/pictures/pages.mjs`, after `npm run build`.
 * Needs Debian's Chromium.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const folder = mkdtempSync(path.join(tmpdir(), "headroom-pages-"));
const home = path.join(folder, "robin");
const env = { ...process.env, TZ: "UTC", HEADROOM_HOME: home, HEADROOM_NOW: "2026-11-29T18:00:00" };
const headroom = (...argv) =>
  execFileSync(process.execPath, [path.resolve("bin/headroom.js"), ...argv], { env, stdio: "pipe" });

headroom("demo", "--to", home);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const [name, argv, height] of [
    ["report", [], 760],
    ["report-work", ["--for", "work", "--yes"], 800],
  ]) {
    const file = path.join(folder, `${name}.html`);
    headroom("report", "-o", file, ...argv);
    const page = await browser.newPage({ viewport: { width: 880, height } });
    await page.goto(`file://${file}`);
    await page.screenshot({ path: `docs/pictures/${name}.png` });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
