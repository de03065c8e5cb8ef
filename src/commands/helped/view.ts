import { asideNote, type ToldChange } from "../../ui/helped-words";
import { page, textWidth, wrap } from "../../ui/layout";
import type { Look } from "../../ui/look";
import { paintFor } from "../../ui/paint";

/** Draws what changed after what was done, a block each, and once how to read them. */
export function renderHelped(told: readonly ToldChange[], name: string, look: Look): string {
  const paint = paintFor(look.colour);
  const lines = (text: string, indent = "") => wrap(`${indent}${text}`, textWidth(look.width));
  const title = paint.strong(`${name === "" ? "W" : `${name}, w`}hat changed after what you did`);
  if (told.length === 0)
    return page([
      [title],
      lines(
        "There is nothing to look back on yet: no boundary put into practice, no step done, no holiday and no start of a recovery.",
      ),
    ]);
  return page([
    [title],
    ...told.map(({ what, when, numbers, alongside, clear }) => [
      ...lines(`${what}, ${when}`).map((line) => paint.strong(line)),
      ...lines(numbers, "  ").map((line) => (clear ? paint.strong(line) : line)),
      ...(alongside === null ? [] : lines(alongside, "  ").map((line) => paint.quiet(line))),
    ]),
    lines(`Mean strain of up to six weeks each. ${asideNote}`),
  ]);
}
