import { HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  CalendarComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  VisualMapComponent,
} from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { CalendarDate } from "../../core/calendar";
import { bandLimits } from "../../core/scoring/strain";
import { colours } from "./colours";
import type { Course, Point, PunchCard, Small } from "./model";

use([
  ...[HeatmapChart, LineChart, ScatterChart, SVGRenderer],
  ...[
    CalendarComponent,
    GridComponent,
    LegendComponent,
    MarkAreaComponent,
    MarkLineComponent,
    VisualMapComponent,
  ],
]);

/** A chart drawn for wide screens and paper, and once more for a phone. */
export interface Drawing {
  readonly wide: string;
  readonly narrow: string;
}

const font = { fontFamily: "sans-serif", fontSize: 12, color: colours.muted };
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const dayMs = 86_400_000;
/** From few moments to many. */
const shades = [colours.punch1, colours.punch2, colours.punch3, colours.punch4] as const;

/** Draws strain over time: bands, gaps, unusual weeks, warnings, and what was started. */
export function drawCourse(course: Course, height = 270): Drawing {
  return {
    wide: svg(courseOption(course), 760, height),
    narrow: svg(courseOption(course), 340, Math.max(height, 280)),
  };
}

function courseOption({ stretches, warnings, marks }: Course): EChartsCoreOption {
  const points = stretches.flat();
  const ofContext = (name: string) =>
    points.filter(({ context }) => context.includes(name)).map(({ date }) => [at(date), 4]);
  const valueOn = (date: CalendarDate) => points.findLast((point) => point.date <= date)?.value ?? 50;
  const scatter = (
    name: string,
    symbol: string,
    color: string,
    data: readonly (readonly number[])[],
    size = 8,
  ) =>
    data.length === 0
      ? []
      : [{ type: "scatter", name, symbol, symbolSize: size, itemStyle: { color }, data, z: 5 }];
  const series = [
    {
      type: "line",
      name: "strain",
      data: lineData(stretches, points.length > 80 ? "lone" : "all"),
      symbolSize: 5,
      lineStyle: { width: 2, color: colours.line },
      itemStyle: { color: colours.line },
      markArea: { data: bandAreas(), label: { position: "insideTopLeft", ...font, fontSize: 11 } },
      markLine: {
        symbol: "none",
        lineStyle: { color: colours.mark, type: "dashed", width: 1.5 },
        label: { formatter: "{b}", ...font, color: colours.mark, fontWeight: "bold" },
        data: marks.map(({ date }, index) => ({ name: markLetter(index), xAxis: at(date) })),
      },
    },
    ...scatter(
      "turn for the worse",
      "triangle",
      colours.high,
      warnings.filter(({ worse }) => worse).map(({ date }) => [at(date), Math.min(96, valueOn(date) + 8)]),
      11,
    ),
    ...scatter(
      "turn for the better",
      "diamond",
      colours.calm,
      warnings.filter(({ worse }) => !worse).map(({ date }) => [at(date), Math.max(10, valueOn(date) - 8)]),
      11,
    ),
    ...scatter("on call", "rect", colours.onCall, ofContext("on-call")),
    ...scatter("leave", "circle", colours.leave, ofContext("leave")),
    ...scatter("ill", "diamond", colours.ill, ofContext("ill"), 10),
  ];
  return {
    legend: {
      bottom: 0,
      itemWidth: 12,
      itemHeight: 10,
      textStyle: font,
      icon: null,
      data: series.map(({ name }) => name),
    },
    grid: { left: 34, right: 12, top: 22, bottom: series.length > 4 ? 66 : 52 },
    xAxis: timeAxis(points),
    yAxis: valueAxis(100, 25),
    series,
  };
}

/** A, B, …, matching the list below the chart. */
export function markLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

function bandAreas() {
  const band = (name: string, from: number, to: number, color: string) => [
    { name, yAxis: from, itemStyle: { color, opacity: 1 } },
    { yAxis: to },
  ];
  return [
    band("calm", 0, bandLimits.raised, colours.calmBand),
    band("raised", bandLimits.raised, bandLimits.high, colours.raisedBand),
    band("high", bandLimits.high, 100, colours.highBand),
  ];
}

/** Draws one scale as a small chart, to be set beside others. */
export function drawSmall({ stretches, top }: Small): string {
  const points = stretches.flat();
  return svg(
    {
      grid: { left: 30, right: 8, top: 8, bottom: 22 },
      xAxis: { ...timeAxis(points), splitNumber: 2 },
      yAxis: valueAxis(top, top === 100 ? 50 : null),
      series: [
        {
          type: "line",
          data: lineData(stretches, "lone"),
          symbolSize: 4,
          lineStyle: { width: 1.8, color: colours.line },
          itemStyle: { color: colours.line },
        },
      ],
    },
    240,
    120,
  );
}

/** Draws a year of weeks: all seven days of a week take the colour of its strain. */
export function drawYear(points: readonly Point[], from: CalendarDate, until: CalendarDate): Drawing {
  const data = points
    .flatMap(({ date, value }) =>
      Array.from({ length: 7 }, (_, back): [string, number] => [dayText(at(date) - back * dayMs), value]),
    )
    .filter(([day]) => day >= from && day <= until);
  const option = (orient: "horizontal" | "vertical", cell: number): EChartsCoreOption => ({
    visualMap: {
      type: "piecewise",
      pieces: [
        { lt: bandLimits.raised, label: "calm", color: colours.calmCell },
        { gte: bandLimits.raised, lt: bandLimits.high, label: "raised", color: colours.raisedCell },
        { gte: bandLimits.high, label: "high", color: colours.highCell },
      ],
      orient: "horizontal",
      left: 30,
      bottom: 0,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: font,
    },
    calendar: {
      orient,
      range: [from, until],
      cellSize: [cell, cell],
      left: 34,
      top: 24,
      itemStyle: { color: colours.emptyCell, borderColor: colours.paper, borderWidth: 2 },
      splitLine: { show: false },
      yearLabel: { show: false },
      dayLabel: { firstDay: 1, nameMap: ["S", "M", "T", "W", "T", "F", "S"], ...font, fontSize: 11 },
      monthLabel: { ...font },
    },
    series: [{ type: "heatmap", coordinateSystem: "calendar", data }],
  });
  return { wide: svg(option("horizontal", 13), 760, 156), narrow: svg(option("vertical", 13), 340, 770) };
}

/** Draws when work was seen: weekdays by hours. */
export function drawPunchCard({ hours }: PunchCard): Drawing {
  const most = Math.max(1, ...hours.flat());
  const data = hours.flatMap((row, day) =>
    row.map((count, hour): [number, number, number] => [hour, day, count]),
  );
  const option = (every: number): EChartsCoreOption => ({
    visualMap: {
      show: false,
      type: "piecewise",
      pieces: [
        { value: 0, color: colours.emptyCell },
        ...shades.map((color, index) => ({
          gt: (most * index) / shades.length,
          lte: (most * (index + 1)) / shades.length,
          color,
        })),
      ],
    },
    grid: { left: 38, right: 8, top: 8, bottom: 24 },
    xAxis: {
      type: "category",
      data: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}`),
      axisLabel: { ...font, fontSize: 11, interval: every - 1 },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: weekdays,
      axisLabel: { ...font, fontSize: 11 },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [{ type: "heatmap", data, itemStyle: { borderColor: colours.paper, borderWidth: 2 } }],
  });
  return { wide: svg(option(2), 760, 190), narrow: svg(option(6), 340, 190) };
}

/**
 * The points of the line, with its gaps.
 * @param dots which values get a dot: `lone` for those off the line only, since hundreds would fill the page
 */
function lineData(stretches: readonly (readonly Point[])[], dots: "all" | "lone") {
  return stretches.flatMap((stretch) => [
    ...stretch.map(({ date, value }) => ({
      value: [at(date), Math.round(value * 10) / 10],
      symbol: dots === "all" || stretch.length === 1 ? "circle" : "none",
    })),
    // A point without a value ends the line.
    ...stretch.slice(-1).map(({ date }) => ({ value: [at(date) + dayMs, null], symbol: "none" })),
  ]);
}

function timeAxis(points: readonly Point[]) {
  const [first, last] = [points.at(0), points.at(-1)];
  const span = first && last ? at(last.date) - at(first.date) : 0;
  return {
    type: "time",
    // A single point would sit on the axis.
    ...(first && span < 28 * dayMs
      ? { min: at(first.date) - 14 * dayMs, max: at((last ?? first).date) + 14 * dayMs }
      : {}),
    axisLabel: {
      ...font,
      fontSize: 11,
      hideOverlap: true,
      formatter: { year: "{yyyy}", month: "{MMM}", day: "{d} {MMM}" },
    },
    axisLine: { lineStyle: { color: colours.axis } },
    axisTick: { lineStyle: { color: colours.axis } },
    splitLine: { show: false },
  };
}

function valueAxis(top: number | null, interval: number | null) {
  return {
    type: "value",
    min: 0,
    ...(top === null ? {} : { max: top }),
    ...(interval === null ? { splitNumber: 3 } : { interval }),
    axisLabel: { ...font, fontSize: 11 },
    splitLine: { lineStyle: { color: colours.grid } },
  };
}

function at(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dayText(moment: number): CalendarDate {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Without `dispose` the chart's timers would keep the program alive. */
function svg(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      useUTC: true,
      silent: true,
      backgroundColor: "transparent",
      ...option,
    });
    return slim(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** Drops what responds to a mouse, which is useless without scripts and half the size, and all clipping. */
function slim(drawing: string): string {
  const plain = drawing
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<defs[^>]*>.*?<\/defs>/gs, "")
    .replace(/ (?:pointer-events|class|clip-path|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/><\/(?:path|rect|circle)>/g, "/>")
    .replace(/\n/g, "");
  // Adjacent paths that look alike become one: a calendar has hundreds of cells.
  return plain.replace(/(?:<path d="[^"]*"[^>]*\/>){2,}/g, (run) => {
    const joined: { d: string; look: string }[] = [];
    for (const [, d = "", look = ""] of run.matchAll(/<path d="([^"]*)"([^>]*)\/>/g)) {
      const last = joined.at(-1);
      if (last?.look === look && !look.includes("transform")) last.d += d;
      else joined.push({ d, look });
    }
    return joined.map(({ d, look }) => `<path d="${d}"${look}/>`).join("");
  });
}
