import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const files = ["src", "test", "bench"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|mjs|cjs)$/.test(name))
    .map((name) => path.join(root, name)),
);

/** Headings of a document of this repository. */
function headingsOf(document: string): string[] {
  return [...readFileSync(document, "utf8").matchAll(/^#+ (.+)$/gm)].flatMap(([, heading]) => heading ?? []);
}

test("whatever a comment cites is in the repository", () => {
  const missing: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8").replace(/\n\s*(\*|\/\/) /g, " ");
    for (const [, document = "", heading] of text.matchAll(/\b(docs\/[a-z-]+\.md)(?:, "([^"]+)")?/g)) {
      if (!existsSync(document)) missing.push(`${file}: ${document}`);
      else if (heading !== undefined && !headingsOf(document).includes(heading))
        missing.push(`${file}: ${document}, "${heading}"`);
    }
  }
  expect(missing).toEqual([]);
});
