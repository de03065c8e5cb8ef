/**
 * The rules that are compared. Each takes one person's points and gives the weeks in which it
 * warns of worsening; after a warning all of them keep 28 days of silence.
 */

const silentWeeks = 4;

/** The rule of docs/method.md, as the program has it. */
export const headroomRule = (earlyWarning, options) => (points) => {
  const weekOf = new Map(points.map((point) => [point.date, point.week]));
  return earlyWarning(points, options)
    .warnings.filter((warning) => warning.direction === "worsening")
    .map((warning) => weekOf.get(warning.date));
};

/** Higher than the time before, twice running. */
export function twoRises(points) {
  return spaced(points, (i) => i >= 2 && rises(points, i) && rises(points, i - 1));
}

const rises = (points, i) => points[i].value > points[i - 1].value;

/** An exponentially weighted mean beyond three standard errors, the textbook's limit. */
export function ewma(points, lambda = 0.3, limit = 3) {
  const own = firstWeeks(points);
  const beyond = limit * Math.sqrt(lambda / (2 - lambda));
  let smoothed = 0;
  return spaced(points, (i) => {
    if (i < learning) return false;
    smoothed = lambda * own(points[i].value) + (1 - lambda) * smoothed;
    return smoothed > beyond;
  });
}

/** A one-sided cumulative sum of what is more than k spreads above the usual; begins anew after a warning. */
export function cusum(points, k = 1, h = 2.7) {
  const own = firstWeeks(points);
  let sum = 0;
  return spaced(
    points,
    (i) => {
      if (i < learning) return false;
      sum = Math.max(0, sum + own(points[i].value) - k);
      return sum > h;
    },
    () => {
      sum = 0;
    },
  );
}

/**
 * The rule that the program had before: the most extreme split into the last 2 to 6 and up to 26 before,
 * in standard errors taken from differences of neighbours.
 */
export function bestSplit(points, limit = 2.2) {
  const values = points.map((point) => point.value);
  const silent = { until: -1 };
  // It kept silent after warnings of either direction.
  const weeks = [];
  for (let i = 5; i < points.length; i++) {
    if (points[i].week <= silent.until) continue;
    const z = splitZ(values.slice(Math.max(0, i - 31), i + 1));
    if (Math.abs(z) <= limit) continue;
    silent.until = points[i].week + silentWeeks;
    if (z > 0) weeks.push(points[i].week);
  }
  return weeks;
}

function splitZ(values) {
  const n = values.length;
  const last = values.slice(-20);
  const halfSquares = last.reduce((sum, value, k) => sum + (k ? (value - last[k - 1]) ** 2 / 2 : 0), 0);
  const variance = (6 * 36 + halfSquares / 0.7) / (6 + last.length - 1);
  let most = 0;
  for (let r = 2; r <= 6 && n - r >= 4; r++) {
    const before = values.slice(Math.max(0, n - r - 26), n - r);
    const share = (1 / r) * (1 + (0.54 * (1 - 1 / r)) / 0.7) + 1.3 / 0.7 / before.length;
    const z = (mean(values.slice(n - r)) - mean(before)) / Math.sqrt(variance * share);
    if (Math.abs(z) > Math.abs(most)) most = z;
  }
  return most;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Somebody who knows each person's mean of 30 and spread of 6: about the best that could be reached. */
export function oracle(points, limit = 2.46) {
  const z = (i) => {
    let [most, sum] = [Number.NEGATIVE_INFINITY, 0];
    for (let r = 1; r <= Math.min(6, i + 1); r++) {
      sum += points[i + 1 - r].value - 30;
      let variance = 1 / r;
      for (let lag = 1; lag < r; lag++) variance += (2 * (r - lag) * 0.25 ** lag) / (r * r);
      most = Math.max(most, sum / r / 6 / Math.sqrt(variance));
    }
    return most;
  };
  return spaced(points, (i) => z(i) > limit);
}

/** Control charts learn the usual level from this many check-ins and then keep it. */
const learning = 8;

/** Standardises by mean and spread of the first check-ins; the spread leans on 6 points with the weight of 6 weeks. */
function firstWeeks(points) {
  const values = points.slice(0, learning).map((point) => point.value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = Math.sqrt((6 * 36 + squares) / (6 + values.length - 1));
  return (value) => (value - mean) / spread;
}

function spaced(points, alarmAt, onWarning = () => {}) {
  const weeks = [];
  for (let i = 0; i < points.length; i++) {
    const alarm = alarmAt(i);
    const last = weeks.at(-1);
    if (!alarm || (last !== undefined && points[i].week - last <= silentWeeks)) continue;
    weeks.push(points[i].week);
    onWarning();
  }
  return weeks;
}
