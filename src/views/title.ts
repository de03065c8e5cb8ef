import { textWidth } from "./text";

/** A title line: what it is at the left, a remark at the right edge, or below when both do not fit. */
export function titleLine(left: string, right: string, width: number): string[] {
  const gap = textWidth(width) - left.length - right.length;
  if (right === "") return [left];
  return gap < 2 ? [left, `  ${right}`] : [left + " ".repeat(gap) + right];
}

/** Blocks with one blank line between them, empty ones left out; ends with a line break. */
export function page(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
