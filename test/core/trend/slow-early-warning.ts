import { daysBetween, weekStart } from "../../../src/core/calendar";
import type { SeriesPoint } from "../../../src/core/trend/series";

/**
 * The early warning read once more, line by line, with nothing of the program but the calendar: matrices,
 * no running sums, no bound. What stands in docs/method.md, "For a statistician".
 */
export interface SlowWarning {
  date: string;
  direction: "worsening" | "improving";
  onset: string;
  recent: number[];
  before: number[];
  odds: number;
  /** Odds of the other onsets nearly as likely; which of them is the largest is then up to rounding. */
  rivals: string[];
}

const week = (point: SeriesPoint) => daysBetween("1970-01-05", weekStart(point.date)) / 7;
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const total = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0);

/** The last point of each ISO week, cut into segments; then only weeks neither on leave nor ill. */
export function slowSegments(points: readonly SeriesPoint[]): SeriesPoint[][] {
  const weekly = [...points]
    .sort((a, b) => daysBetween(b.date, a.date))
    .filter((point, i, all) => {
      const next = all[i + 1];
      return !next || week(next) !== week(point);
    });
  const segments: SeriesPoint[][] = [];
  weekly.forEach((point, i) => {
    const before = weekly[i - 1];
    if (!before || daysBetween(before.date, point.date) >= 42 || before.version !== point.version)
      segments.push([]);
    segments.at(-1)?.push(point);
  });
  return segments.map((segment) => segment.filter((point) => !/leave|ill/.test(`${point.context}`)));
}

/** Odds of both directions at the last of these points, with the terms of each onset week. */
export function slowOdds(tested: readonly SeriesPoint[]) {
  const last40 = tested.slice(-40);
  const x = last40.map(({ value }) => value);
  const w = last40.map(week);
  const n = x.length;
  const k = 10 + n - 1;
  const now = w.at(-1) ?? 0;
  const first = w[0] ?? 0;
  const calm = { up: 0, down: 0 };
  const terms = { up: new Map<number, number>(), down: new Map<number, number>() };
  for (const [phi, p] of [
    [0, 0.25],
    [0.3, 0.5],
    [0.6, 0.25],
  ] as const) {
    const c = w.map((at, i) => (i === 0 ? 0 : phi ** (at - (w[i - 1] ?? 0))));
    const g = c.map((ci) => 1 / Math.sqrt(1 - ci * ci));
    const whiten = (a: readonly number[]) =>
      a.map((ai, i) => (ai - (c[i] ?? 0) * (a[i - 1] ?? 0)) * (g[i] ?? 0));
    const o = whiten(x.map(() => 1));
    const centred = (a: readonly number[]) => {
      const white = whiten(a);
      const level = dot(white, o) / dot(o, o);
      return white.map((ai, i) => ai - level * (o[i] ?? 0));
    };
    const cx = centred(x);
    const s0 = 360 + dot(cx, cx);
    const base =
      (p * g.reduce((product, gi) => product * gi, 1) * ((36 * k) / s0) ** (k / 2)) / Math.sqrt(dot(o, o));
    const left = (h: readonly number[], sign: number) => {
      const rest = centred(h).map((hi, i) => (cx[i] ?? 0) - sign * hi);
      return 360 + dot(rest, rest);
    };
    for (const [way, sign] of [
      ["up", 1],
      ["down", -1],
    ] as const) {
      calm[way] += base;
      for (let at = Math.max(1, n - 6); at < n; at++) {
        const blip = x.map((_, i) => (i === at ? 25 : 0));
        calm[way] += 0.01 * base * (s0 / left(blip, sign)) ** (k / 2);
      }
      for (let ago = 1; ago <= 11; ago++) {
        const onset = now - ago;
        if (onset <= first || w.filter((at) => at >= onset).length < 2) continue;
        const step = w.map((at) => (at >= onset ? 15 : 0));
        const drift = w.map((at) => (at >= onset ? 1.5 * (at - onset + 1) : 0));
        const term = (h: readonly number[], weight: number) =>
          weight * base * (s0 / left(h, sign)) ** (k / 2) * ((36 * k) / left(h, sign));
        const both = (ago <= 3 ? term(step, 1) : 0) + term(drift, 0.5);
        terms[way].set(onset, (terms[way].get(onset) ?? 0) + both);
      }
    }
  }
  const odds = (way: "up" | "down") => total([...terms[way].values()]) / calm[way];
  return { up: odds("up"), down: odds("down"), terms };
}

/** All warnings of a series, oldest first. */
export function slowWarnings(points: readonly SeriesPoint[], threshold: number): SlowWarning[] {
  const found: SlowWarning[] = [];
  for (const tested of slowSegments(points)) {
    tested.forEach((point, i) => {
      const known = tested.slice(0, i + 1);
      if (known.length < 6) return;
      const { up, down, terms } = slowOdds(known);
      const isUp = up >= down;
      if (Math.max(up, down) <= threshold) return;
      const silencing = found.filter(({ direction }) => !isUp || direction === "worsening");
      if (silencing.some(({ date }) => daysBetween(date, point.date) <= 28)) return;
      const sums = [...(isUp ? terms.up : terms.down)].sort((a, b) => b[1] - a[1]);
      const [onsetWeek, most] = sums[0] ?? [0, 0];
      const since = (from: number) => known.filter((one) => week(one) >= from);
      found.push({
        date: point.date,
        direction: isUp ? "worsening" : "improving",
        onset: since(onsetWeek)[0]?.date ?? "",
        recent: since(onsetWeek).map(({ value }) => value),
        before: known
          .filter((one) => week(one) < onsetWeek)
          .slice(-26)
          .map(({ value }) => value),
        odds: Math.max(up, down),
        rivals: sums
          .filter(([, term]) => term > most * (1 - 1e-9))
          .map(([from]) => since(from)[0]?.date ?? ""),
      });
    });
  }
  return found;
}
