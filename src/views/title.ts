import type { Paint } from "./paint";
import { textWidth } from "./text";

/** A title line: what it is at the left, a remark at the right edge, or below when both do not fit. */
export function titleLine(left: string, right: string, width: number): string[] {
  const gap = textWidth(width) - left.length - right.length;
  if (right === "") return [left];
  return gap < 2 ? [left, `  ${right}`] : [left + " ".repeat(gap) + right];
}

/** The title line of a screen in its colours: the title strong, the remark quiet, beside it or below. */
export function screenTitle(left: string, right: string, width: number, paint: Paint): string[] {
  const [first = "", ...rest] = titleLine(left, right, width);
  if (rest.length > 0) return [paint.strong(left), `  ${paint.quiet(right)}`];
  const gap = first.slice(left.length, first.length - right.length);
  return [paint.strong(left) + gap + paint.quiet(right)];
}

/** A block with its headings strong: what stands in column 1, up to what stands beside it. */
export function strongHeadings(lines: readonly string[], paint: Paint): string[] {
  return lines.map((line) => {
    const heading = /^\S.*?(?= {2}|$)/.exec(line)?.[0] ?? "";
    return heading === "" ? line : paint.strong(heading) + line.slice(heading.length);
  });
}

/** Blocks with one blank line between them, empty ones left out; ends with a line break. */
export function page(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
