import type { CalendarDate } from "../../core/calendar";
import type { ScalePoint } from "../../core/trend/scales";
import type { Trend } from "../../core/trend/trend";
import { flowed, page, textWidth, wrap } from "../layout";
import type { Look } from "../look";
import { type Paint, paintFor } from "../paint";
import { newestTurn } from "../state-words";
import { type Symbols, symbolsFor } from "../symbols";
import { helpLine } from "../words";
import { axisOf } from "./axes";
import { axisLines, type Chart, type ChartSymbols, chartLines, chartSymbolsFor, fieldColumn } from "./chart";
import {
  fitted,
  leftOut,
  legendEntries,
  marksBySlot,
  type Row,
  rowLine,
  rowsOf,
  type Shown,
  signsBySlot,
} from "./marks";
import type { TrendScreen } from "./screen";
import { axisDates, daysBySlot, slotOf, slotValues, type Timeline, timelineOf } from "./timeline";
import { emptyPage, nothingDrawn, pictureTitle, scaleInWords, wordsBelow } from "./words";

/** One scale to draw. */
interface Picture {
  readonly trend: Trend;
  readonly screen: TrendScreen;
  /** The points asked for, at least one. */
  readonly points: readonly ScalePoint[];
  /** Day of the newest check-in: where the picture ends. */
  readonly latest: CalendarDate;
  /** Available lines. */
  readonly lines: number;
}

/** Title, chart, words, rows and legend of one scale, within the available lines. */
function onePicture(picture: Picture, look: Look, paint: Paint): string[] {
  const { trend, screen, lines } = picture;
  const symbols = symbolsFor(look.unicode);
  const signsOf = chartSymbolsFor(look.unicode);
  const width = textWidth(look.width);
  const timeline = pictureTime(picture, look.width - 2 - fieldColumn);
  const points = picture.points.filter(({ date }) => slotOf(timeline, date) !== null);
  const field = fieldOf(picture, points, timeline);
  const shown = { scale: trend.scale, name: screen.name, unit: timeline.unit };
  const days = points.map(({ date }) => date);
  const above = pictureTitle(shown, days, look.width, paint);
  const words = wordsBelow(trend, points, screen, look, paint);
  const rows = sideRows(picture, timeline, symbols, signsOf);
  const layOut = (bandRows: 2 | 3, kept: readonly Row[]) => {
    const values = field.values.map(({ value }) => value);
    const axis = axisOf(trend.scale, { values, bandRows, words: !screen.crisis });
    const below = [
      ...words,
      ...kept.map((row) => rowLine(row, timeline, symbols, paint)),
      ...leftOut(rows, kept, width),
      ...flowed(legendEntries(legendOf(field, kept, picture), signsOf), "  ", width),
    ];
    return { axis, below, height: above.length + axis.rows.length + axisLines + below.length };
  };
  const { axis, below } = fitted(layOut, rows, lines);
  return [...above, ...chartLines({ ...field, axis }, signsOf, paint), ...below];
}

/** The content of the chart, independent of its height. */
function fieldOf(
  { trend, screen }: Picture,
  points: readonly ScalePoint[],
  timeline: Timeline,
): Omit<Chart, "axis"> {
  const values = slotValues(points, trend.segments, timeline);
  const days = screen.weeks.map(({ date }) => date);
  return {
    timeline,
    values,
    gap: trend.scale.startsWith("m.") ? "not logged" : trend.watch === null ? null : "no check-in",
    signs: signsBySlot(trend, values, timeline, screen.crisis),
    marks: marksBySlot(screen, timeline),
    dates: axisDates(timeline, daysBySlot(days, timeline)),
  };
}

/** The timeline ends with the newest check-in, or with the newest point of a scale dropped long before. */
function pictureTime({ points, screen, latest }: Picture, columns: number): Timeline {
  const newest = points.at(-1)?.date ?? latest;
  const first = screen.from ?? points.at(0)?.date ?? latest;
  const upToNow = timelineOf(first, latest, columns, screen.from !== null);
  return slotOf(upToNow, newest) === null
    ? timelineOf(first, newest, columns, screen.from !== null)
    : upToNow;
}

/** The other scales on the same dates, below a single chart only. */
function sideRows(
  { trend, screen, latest }: Picture,
  timeline: Timeline,
  symbols: Symbols,
  signsOf: ChartSymbols,
): Row[] {
  if (screen.trends.length > 1) return [];
  // States are today's; beside a picture that ends long before, they would be read as belonging to it.
  const isOld = slotOf(timeline, latest) === null;
  const others = screen.side
    .filter(({ scale }) => scale !== trend.scale)
    // The letters for levels would call something low (docs/method.md, "Help").
    .filter(({ scale }) => !screen.crisis || scale !== "index")
    .map((one) => (isOld || (screen.crisis && one.state !== "worsening") ? { ...one, state: null } : one));
  return rowsOf(others, screen.levels, timeline, { symbols, chart: signsOf });
}

function legendOf(field: Omit<Chart, "axis">, rows: readonly Row[], { trend }: Picture): Shown {
  const { signs, timeline } = field;
  const turn = trend.watch === null ? null : newestTurn(trend.watch);
  // The sentence explains its own turn; an older one with the same sign needs the legend.
  const others = [...signs].filter(
    ([slot, sign]) => sign === turn?.direction && slot !== slotOf(timeline, turn.date),
  );
  return {
    signs: new Set(signs.values()),
    marks: new Set([...field.marks.values()].flatMap((letters) => [...letters])),
    rows,
    explained: turn !== null && others.length === 0 ? turn.direction : null,
  };
}

/** A printed screen has at most 23 lines, so that the prompt fits below it. */
const screenLines = 23;

/**
 * `trend`: a line chart for each scale asked for, the state in words and, below a single chart, a row for
 * each other scale on the same dates.
 * @param manner `inReport` leaves out the line on help, for a document; `plain` uses words without a picture
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
  // After a crisis answer help comes first; otherwise quietly at the end.
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
