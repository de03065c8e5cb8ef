import { readFileSync } from "node:fs";

const method = readFileSync(new URL("../../docs/method.md", import.meta.url), "utf8");

/** The text of one section of docs/method.md, from its heading to the next of the same rank. */
export function sectionOf(heading: string): string {
  const [, section] = `\n${method}`.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`docs/method.md has no section "${heading}"`);
  return section.split("\n## ")[0] ?? "";
}

/** The rows below a table's heading row that begins with these cells, cell by cell. */
export function tableIn(heading: string, ...cells: readonly string[]): string[][] {
  const lines = sectionOf(heading).split("\n");
  const head = lines.findIndex((line) => line.startsWith(`| ${cells.join(" | ")} |`));
  if (head === -1) throw new Error(`"${heading}" has no table ${cells.join(", ")}`);
  const below = lines.slice(head + 2);
  return below
    .slice(
      0,
      below.findIndex((line) => !line.startsWith("|")),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** All numbers in a text, in their order. */
export function numbersIn(text = ""): number[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}
