/**
 * Measures the early warning on simulated people (docs/method.md, "The early warning") beside simpler rules, and prints
 * the tables of docs/method.md. Always the same people: `node bench/early-warning.mjs [people] [seed]`,
 * after `npm run build`.
 */
import { performance } from "node:perf_hooks";
import { earlyWarning } from "../dist/core.js";
import { delays, falseAlarms } from "./early-warning/measure.mjs";
import { usual } from "./early-warning/people.mjs";
import { cusum, ewma, headroomRule, twoRises } from "./early-warning/rules.mjs";

const cohort = { people: Number(process.argv[2] ?? 12_000), seed: Number(process.argv[3] ?? 1) };
const rules = { "two rises": twoRises, EWMA: ewma, CUSUM: cusum, headroom: headroomRule(earlyWarning) };

/** A change is preceded by 14 weeks; what follows is watched for 40. */
const changeAt = 14;
const watched = changeAt + 40;

const worlds = [
  ["φ 0.3, SD 6, 15 % missing", {}],
  ["φ 0", { phi: 0 }],
  ["φ 0.5", { phi: 0.5 }],
  ["SD 4", { sd: 4 }],
  ["SD 9", { sd: 9 }],
  ["35 % missing", { missing: 0.35 }],
  ["8 % one-off bad weeks (+15)", { blips: 0.08 }],
];

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
function head(title, first) {
  console.log(`\n### ${title}\n`);
  row([first, ...Object.keys(rules)]);
  row(["---", ...Object.keys(rules).map(() => "---:")]);
}
const rates = (result) => Object.values(result).map((rate) => rate.toFixed(2));
const seen = (result) =>
  Object.values(result).map(
    ({ median, within }) =>
      `${Number.isFinite(median) ? median : "never"}; ${within.map((share) => Math.round(share * 100)).join("/")}`,
  );

console.log(`${cohort.people} people, seeds ${cohort.seed} to ${cohort.seed + cohort.people - 1}`);

head("False alarms a person-year", "first year");
for (const [name, world] of worlds)
  row([name, ...rates(falseAlarms(rules, { ...usual, weeks: 52, ...world }, cohort))]);
const third = { ...cohort, people: Math.ceil(cohort.people / 3) };
for (const phi of [0.3, 0.5])
  row([`years 2 and 3, φ ${phi}`, ...rates(falseAlarms(rules, { ...usual, weeks: 156, phi }, third, 52))]);
const settled = { ...usual, weeks: 156, changeAt: 30, step: 10 };
row(["year 3, the level having moved by 10 in week 31", ...rates(falseAlarms(rules, settled, third, 104))]);

for (const [title, change] of [
  ["A step of +15", { step: 15 }],
  ["A drift of 1.5 a week", { drift: 1.5 }],
]) {
  head(`${title}: median weeks; % seen within 4/8/12 weeks`, "after 14 weeks");
  for (const [name, world] of worlds)
    row([name, ...seen(delays(rules, { ...usual, weeks: watched, changeAt, ...world, ...change }, cohort))]);
  const long = { ...usual, weeks: 92, changeAt: 52, ...change };
  row(["after a year", ...seen(delays(rules, long, cohort))]);
}

head("A decline of 1.5 a week from the first week on: median weeks; % seen within 8/12/16 weeks", "");
const atOnce = { ...usual, weeks: 52, changeAt: 0, drift: 1.5 };
for (const phi of [0, 0.3, 0.5])
  row([`φ ${phi}`, ...seen(delays(rules, { ...atOnce, phi }, cohort, [8, 12, 16]))]);

const long = Array.from({ length: 2600 }, (_, week) => ({
  date: new Date(Date.UTC(1980, 0, 7) + week * 604_800_000).toISOString().slice(0, 10),
  value: 30 + 10 * Math.sin(week * 1.7) + (week % 100 > 60 ? 15 : 0),
}));
const times = Array.from({ length: 9 }, () => {
  const start = performance.now();
  earlyWarning(long);
  return performance.now() - start;
});
const typical = times.toSorted((a, b) => a - b)[4];
console.log(`\n2,600 points (50 years): ${times[0].toFixed(1)} ms at first, then ${typical.toFixed(1)} ms.`);
