import type { GuidePart } from "../../content/mentor-guide";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { textWidth, wrap } from "../text";
import { page, screenTitle, titleLine } from "../title";

/** `session guide`: each point one sentence or two; the sources stand in the JSON. */
export function renderGuide(parts: readonly GuidePart[], look: Look): string {
  const paint = paintFor(look.colour);
  const title = screenTitle("How to mentor well", "no diagnosis, no crisis to run", look.width, paint);
  return page([
    title,
    ...parts.map(({ title: heading, points }) => [
      paint.strong(heading),
      ...points.flatMap(({ says }) => wrap(`  ${says}`, textWidth(look.width))),
    ]),
    titleLine("headroom session --with NAME  begins one", "headroom help-now  help at once", look.width),
  ]);
}
