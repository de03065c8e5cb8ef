import { existsSync, statSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headroom, newFolder } from "../helpers/cli";
import { writeFiveYears } from "../helpers/five-years";

/** Debian's; `.ci/run` installs it. Without one these tests are skipped. */
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((file) => existsSync(file));
const now = "2026-11-29T18:00:00";

const pages = {
  me: ["--notes"],
  doctor: ["--for", "doctor", "--yes", "--include-safety", "--yes-safety"],
  mentor: ["--for", "mentor", "--yes", "--fields", "levels,strain,trend,answers,plan"],
  work: ["--for", "work", "--yes"],
} as const;
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];
const printedPages: Readonly<Record<Name, number>> = { me: 2, doctor: 1, mentor: 2, work: 1 };

interface Figure {
  readonly charts: number;
  readonly says: string;
  readonly rows: number;
  readonly hidden: boolean;
}

/** Runs in the page, where there is no TypeScript. */
const figuresIn = `[...document.querySelectorAll("figure")].map((figure) => ({
  charts: figure.querySelectorAll("svg").length,
  says: figure.querySelector("figcaption").textContent,
  rows: figure.querySelectorAll("tbody tr").length,
  hidden: [...figure.querySelectorAll("svg")].every((svg) => svg.closest("[aria-hidden=true]") !== null),
}))`;

const violations = `axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map((v) => [v.id, v.nodes[0].html]))`;

let browser: Browser;
const folder = newFolder("pages");
const fileOf = (name: string) => path.join(folder, `${name}.html`);

describe.skipIf(executablePath === undefined)("in a browser", () => {
  beforeAll(async () => {
    const robin = path.join(newFolder(), "robin");
    await headroom(["demo", "--to", robin], { now });
    const five = newFolder();
    writeFiveYears(five);
    for (const name of names)
      for (const [kind, home] of [
        ["robin", robin],
        ["five", five],
      ] as const) {
        const page = await headroom(["report", "-o", fileOf(`${name}-${kind}`), ...pages[name]], {
          home,
          now,
        });
        expect([page.code, page.stderr]).toEqual([0, expect.stringContaining("In it: ")]);
      }
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  }, 120_000);
  afterAll(() => browser?.close());

  const rows = names.flatMap((name) => [
    { page: `${name}-robin`, width: 360, other: 1280, check: true },
    { page: `${name}-five`, width: 1280, other: 360, check: false },
  ]);

  test.each(rows)("$page: accessible, whole at both widths, and nothing is loaded", async (row) => {
    const viewport = (width: number) => ({ width, height: 900 });
    const context = await browser.newContext({
      viewport: viewport(row.width),
      // Only so that the checker itself may run: the page allows no script at all.
      bypassCSP: true,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`file://${fileOf(row.page)}`);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    const found: unknown[] = [];
    // Five years have more of the same, and the checker would take seconds to say so.
    if (row.check) {
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...((await page.evaluate(violations)) as unknown[]));
      }
    }
    const beyond = "document.documentElement.scrollWidth - window.innerWidth";
    const wider = [await page.evaluate(beyond)];
    await page.setViewportSize(viewport(row.other));
    wider.push(await page.evaluate(beyond));
    const levels = '[...document.querySelectorAll("h1,h2,h3")].map((one) => Number(one.tagName.slice(1)))';
    const headings = (await page.evaluate(levels)) as number[];
    await context.close();
    expect({ found, wider, said }).toEqual({ found: [], wider: [0, 0], said: [] });
    expect(asked).toEqual([`file://${fileOf(row.page)}`]);
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of headings.entries())
      expect(level).toBeLessThanOrEqual((headings[index - 1] ?? 0) + 1);
  });

  test.each(names)("%s: every chart has a sentence and a table", async (name) => {
    const page = await browser.newPage();
    await page.goto(`file://${fileOf(`${name}-robin`)}`);
    const figures = (await page.evaluate(figuresIn)) as Figure[];
    const charts = await page.locator("svg").count();
    await page.close();
    expect(figures.reduce((sum, figure) => sum + figure.charts, 0)).toBe(charts);
    for (const { says, rows: told, hidden } of figures) {
      expect(says).toMatch(/\.$/);
      expect(told).toBeGreaterThan(0);
      expect(hidden).toBe(true);
    }
    expect(figures.length).toBeGreaterThanOrEqual({ me: 9, doctor: 1, mentor: 1, work: 0 }[name]);
  });

  test.each(names)("%s is printed on no more pages than it may take", async (name) => {
    for (const kind of ["robin", "five"]) {
      const page = await browser.newPage({ colorScheme: "dark" });
      await page.goto(`file://${fileOf(`${name}-${kind}`)}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      await page.close();
      const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
        size.map(Number),
      );
      expect([kind, sizes.length]).toEqual([kind, expect.toSatisfy((pages) => pages <= printedPages[name])]);
      for (const [width = 0, height = 0] of sizes) {
        expect(Math.round(width)).toBe(595);
        expect(Math.round(height)).toBe(842);
      }
    }
  });

  test("a page runs nothing that gets into it", async () => {
    const page = await browser.newPage();
    await page.goto(`file://${fileOf("me-robin")}`);
    const ran = await page.evaluate(`
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      "ran" in window;
    `);
    await page.close();
    expect(ran).toBe(false);
  });

  test("five years are under 500 KB", () => {
    for (const name of names) expect(statSync(fileOf(`${name}-five`)).size).toBeLessThan(500_000);
  });
});
