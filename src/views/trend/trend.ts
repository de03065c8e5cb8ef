import type { Look } from "../look";
import { paintFor } from "../paint";
import { textWidth, wrap } from "../text";
import { page } from "../title";
import { helpLine } from "../words";
import { emptyPage, nothingDrawn } from "./empty";
import { scaleInWords } from "./in-words";
import { onePicture } from "./picture";
import type { TrendScreen } from "./screen";

/** A printed screen has 23 lines at most, so that the prompt fits below it (screens.md, "Grid"). */
const screenLines = 23;

/**
 * `trend` (screens.md 13): a line chart for each scale asked for, the state in words, and below a
 * single chart a row for each other scale on the same dates.
 * @param manner `inReport` in a document, where no line says where help is; `plain` in words without a picture
 */
export function renderTrend(
  screen: TrendScreen,
  look: Look,
  { inReport = false, plain = false } = {},
): string {
  const { latest } = screen;
  if (latest === null) return emptyPage(screen.name, look.width);
  const paint = paintFor(look.colour);
  const crisis = screen.crisis
    ? wrap("One of your answers comes before any number here. Help: headroom help-now", textWidth(look.width))
    : [];
  // After a crisis answer it stands first; for everybody else quietly at the end.
  const below = screen.crisis || inReport ? [] : [paint.quiet(helpLine)];
  const lines = screenLines - (crisis.length > 0 ? crisis.length + 1 : 0) - below.length;
  const pictures = screen.trends.map((trend) => {
    const points = trend.points.filter(({ date }) => date >= (screen.from ?? date));
    return points.length === 0
      ? nothingDrawn(trend, screen, look.width)
      : plain
        ? scaleInWords(trend, points, screen, look)
        : onePicture({ trend, screen, points, latest, lines }, look, paint);
  });
  const last = [...(pictures.pop() ?? []), ...below];
  return page([crisis, ...pictures, last]);
}
