/**
 * Measures how often `helped` speaks of more than chance, on simulated people, beside rules that were
 * tried, and prints the tables of docs/method.md. Always the same people:
 * `node bench/helped.mjs [people] [seed]`, after `npm run build`.
 */
import { changeAround } from "../dist/core.js";
import { person, uniform, usual } from "./early-warning/people.mjs";

const people = Number(process.argv[2] ?? 8_000);
const seed = Number(process.argv[3] ?? 1);
const weeks = 70;
/** Something is begun in this week, after half a year of check-ins. */
const begun = 26;
/** The last week that any rule looks at. */
const last = 9;

const day = (week) => new Date(Date.UTC(2024, 0, 1) + week * 604_800_000).toISOString().slice(0, 10);
const isClear = ({ verdict }) => verdict === "lower" || verdict === "higher";

/** The rule in few lines, with what was tried in its place. */
function variant({ threshold = 2.2, aside = 2, lasting = true, reach = 8, most = 6 }) {
  return (points, week) => {
    const before = points.filter((p) => p.week <= week - aside && p.week > week - aside - reach).slice(-most);
    const after = points.filter((p) => p.week > week && p.week <= week + reach).slice(0, most);
    if (before.length < 3 || after.length < 3) return { verdict: "too-few" };
    const upTo = points.filter((p) => p.week <= after.at(-1).week).slice(-20);
    const steps = upTo.slice(1).map((p, i) => (p.value - upTo[i].value) ** 2 / 2);
    const share = lasting ? 0.7 : 1;
    const variance = (6 * 36 + steps.reduce((a, b) => a + b, 0) / share) / (6 + steps.length);
    const [a, b] = [after.length, before.length];
    const v = lasting ? (1 + (0.54 * (1 - 1 / a)) / 0.7) / a + 1.3 / 0.7 / b : 1 / a + 1 / b;
    const mean = (list) => list.reduce((sum, p) => sum + p.value, 0) / list.length;
    const difference = mean(after) - mean(before);
    if (Math.abs(difference) <= threshold * Math.sqrt(variance * v)) return { verdict: "within-chance" };
    return { verdict: difference < 0 ? "lower" : "higher" };
  };
}

const rules = {
  headroom: (points, week) => changeAround(points, { from: day(week), until: day(week) }),
  "threshold 2.0": variant({ threshold: 2 }),
  "threshold 2.4": variant({ threshold: 2.4 }),
  "no two weeks set aside": variant({ aside: 0 }),
  "one week set aside": variant({ aside: 1 }),
  "six weeks by the calendar": variant({ reach: 6 }),
  "no correction for lasting noise": variant({ lasting: false }),
  "up to eight weeks": variant({ reach: 10, most: 8 }),
};

/** When something is begun, for a person's check-ins. */
const starts = {
  anyWeek: () => begun,
  /** The first week from a random one on that is the highest of the last eight. */
  worstSoFar(points, random) {
    for (let week = 16 + Math.floor(random() * 8); week < 56; week++) {
      const eight = points.filter((p) => p.week > week - 8 && p.week <= week);
      const now = eight.at(-1);
      if (eight.length >= 4 && now.week === week && eight.every((p) => p.value <= now.value)) return week;
    }
    return null;
  },
  /** Looking back from a random week: the highest of the last eight. */
  worstOfEight(points, random) {
    const from = 24 + Math.floor(random() * 8);
    const eight = points.filter((p) => p.week > from - 8 && p.week <= from);
    return eight.reduce((worst, p) => (worst && worst.value >= p.value ? worst : p), null)?.week ?? null;
  },
};

/** @returns in per cent: lower, higher, and clear at any of the weekly looks */
function measure(rule, scenario, start, onlyFull = false) {
  let told = 0;
  const counts = { lower: 0, higher: 0, ever: 0 };
  for (let i = 0; i < people; i++) {
    const points = person({ ...usual, weeks, ...scenario }, seed + i);
    const week = start(points, uniform((seed + i) * 7 + 3));
    if (week === null) continue;
    const looks = [];
    for (let k = 3; k <= last; k++)
      looks.push(
        rule(
          points.filter((p) => p.week <= week + k),
          week,
        ),
      );
    const final = looks.at(-1);
    if (final.verdict === "too-few") continue;
    if (onlyFull && (final.before.count < 6 || final.after.count < 6)) continue;
    told++;
    if (final.verdict in counts) counts[final.verdict]++;
    if (looks.some(isClear)) counts.ever++;
  }
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, (100 * count) / told]));
}

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
const pair = ({ lower, higher }) => `${lower.toFixed(1)} + ${higher.toFixed(1)}`;
const drop = (scenario) => ({ base: 50, changeAt: begun + 1, step: -15, ...scenario });

const worlds = [
  ["φ 0.3, SD 6, 15 % missing", {}],
  ["φ 0", { phi: 0 }],
  ["φ 0.5", { phi: 0.5 }],
  ["SD 4", { sd: 4 }],
  ["SD 9", { sd: 9 }],
  ["35 % missing", { missing: 0.35 }],
  ["8 % one-off bad weeks (+15)", { blips: 0.08 }],
];

console.log(`${people} people, seeds ${seed} to ${seed + people - 1}. Per cent: lower + higher.\n`);
row(["", "any week", "at any look", "worst so far", "worst of eight", "drop of 15 seen", "at any look"]);
row(["---", "---:", "---:", "---:", "---:", "---:", "---:"]);
const rule = rules.headroom;
for (const [name, world] of worlds) {
  const any = measure(rule, world, starts.anyWeek);
  const seen = measure(rule, drop(world), starts.anyWeek);
  row([
    name,
    pair(any),
    any.ever.toFixed(1),
    pair(measure(rule, world, starts.worstSoFar)),
    pair(measure(rule, world, starts.worstOfEight)),
    seen.lower.toFixed(1),
    seen.ever.toFixed(1),
  ]);
}
const full = measure(rule, drop({}), starts.anyWeek, true).lower;
console.log(`\nA drop of 15 with six weeks on each side is seen in ${full.toFixed(1)} %.\n`);

row([
  "tried, in the first world",
  "any week",
  "at any look",
  "worst so far",
  "worst of eight",
  "drop of 15 seen",
]);
row(["---", "---:", "---:", "---:", "---:", "---:"]);
for (const [name, tried] of Object.entries(rules)) {
  const any = measure(tried, {}, starts.anyWeek);
  row([
    name,
    pair(any),
    any.ever.toFixed(1),
    pair(measure(tried, {}, starts.worstSoFar)),
    pair(measure(tried, {}, starts.worstOfEight)),
    measure(tried, drop({}), starts.anyWeek).lower.toFixed(1),
  ]);
}
