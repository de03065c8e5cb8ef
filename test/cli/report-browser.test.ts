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

/** In the dark only the colours are others. */
const violations = (rules: "all" | "colours") =>
  `axe.run({ resultTypes: ["violations"]${rules === "all" ? "" : ', runOnly: ["color-contrast"]'} })
    .then(({ violations }) => violations.map((v) => [v.id, v.nodes[0].html]))`;

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
    { name, page: `${name}-robin`, width: 360, other: 1280, check: true },
    { name, page: `${name}-five`, width: 1280, other: 360, check: false },
  ]);

  test.each(rows)("$page: told in words, printed, accessible, whole, and nothing is loaded", async (row) => {
    const viewport = (width: number) => ({ width, height: 900 });
    const context = await browser.newContext({
      viewport: viewport(row.width),
      colorScheme: "dark",
      // Only so that the checker itself may run: the page allows no script at all.
      bypassCSP: true,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`file://${fileOf(row.page)}`);
    const figures = (await page.evaluate(figuresIn)) as Figure[];
    const charts = await page.locator("svg").count();
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");

    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    const found: unknown[] = [];
    // Five years have more of the same, and the checker would take seconds to say so.
    if (row.check) {
      await page.evaluate(axe.source);
      found.push(...((await page.evaluate(violations("colours"))) as unknown[]));
      await page.emulateMedia({ colorScheme: "light" });
      found.push(...((await page.evaluate(violations("all"))) as unknown[]));
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
    expectTold(figures, charts, { me: 9, doctor: 1, mentor: 1, work: 0 }[row.name]);
    expectPrinted(pdf, printedPages[row.name]);
  });

  /** Every chart has a sentence and a table. */
  function expectTold(figures: readonly Figure[], charts: number, least: number): void {
    expect(figures.reduce((sum, figure) => sum + figure.charts, 0)).toBe(charts);
    for (const { says, rows: told, hidden } of figures) {
      expect(says).toMatch(/\.$/);
      expect(told).toBeGreaterThan(0);
      expect(hidden).toBe(true);
    }
    expect(figures.length).toBeGreaterThanOrEqual(least);
  }

  /** On A4, and on no more pages than it may take. */
  function expectPrinted(pdf: string, most: number): void {
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.length).toBeLessThanOrEqual(most);
    for (const [, width, height] of sizes)
      expect([width, height].map((side) => Math.round(Number(side)))).toEqual([595, 842]);
  }

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
