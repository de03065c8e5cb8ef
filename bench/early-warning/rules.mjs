/**
 * The rules that are compared. Each takes one person's points and gives the weeks in which it
 * warns of worsening; after a warning all of them keep the 28 days of silence of scoring.md 7.
 */

const silentWeeks = 4;

/** The rule of scoring.md 7, as the program has it. */
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

/**
 * An exponentially weighted mean beyond three standard errors. scoring.md names no limit; 3 is the
 * textbook's.
 */
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
