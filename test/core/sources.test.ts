import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { citedInWords, sourceLegend, sourceMark, sources } from "../../src/core/sources";

const code = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, "utf8") }));

const sections = Object.entries(sources).flatMap(([id, { sections: own }]) =>
  Object.keys(own).map((section) => `${id}/${section}`),
);

it("tells sources by number, with what the numbers stand for", () => {
  const both = ["burnout-essay/boundaries", "community-article/costs-of-burnout", "ours"] as const;
  expect(sourceMark(both)).toBe("[1, 3]");
  expect(sourceLegend([...both, "provider-note/five-causes"])).toEqual([
    "[1] a long article on burnout in IT, from an IT support community",
    "[2] a note for managed-service providers that also sells such services, 2025-11-09",
    "[3] a long blog post on burnout in technology work",
  ]);
});

it("names the sections of a citation", () => {
  expect(citedInWords(["community-article/physical-signs", "ours"])).toBe(
    "community-article: Physical signs; ours",
  );
});

// The compiler checks that a citation names a section; this, that no section is left that nothing cites.
it("has no section that nothing cites", () => {
  const cited = code.map(({ text }) => text).join("\n");
  expect(sections.filter((section) => !cited.includes(`"${section}"`))).toEqual([]);
});

it("cites no line numbers", () => {
  expect(
    code.filter(({ text }) => /\b00\d L\d|\bdomain(\.md)? \d/.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

it("lists every text and section in docs/method.md", () => {
  const method = readFileSync("docs/method.md", "utf8");
  const listed = method.slice(method.indexOf("## Sources")).replace(/\s+/g, " ");
  Object.entries(sources).forEach(([id, { title, published, sections: own }], index) => {
    const words = Object.values(own).join("; ");
    const entry = `**[${index + 1}] \`${id}\`**: ${title}, ${published ?? "undated"}. Sections: ${words}.`;
    expect(listed).toContain(entry);
  });
});
