/**
 * Measures the early warning on simulated people beside other rules, prints the tables of
 * docs/method.md, and holds the rule against its aims. Always the same people:
 * `node bench/early-warning.mjs [people] [seed]`, after `npm run build`; another seed gives fresh ones.
 */
import { performance } from "node:perf_hooks";
import { earlyWarning } from "../dist/core.js";
import { delays, falseAlarms, oneBadWeek, repeats } from "./early-warning/measure.mjs";
import { usual } from "./early-warning/people.mjs";
import { bestSplit, cusum, ewma, headroomRule, oracle, twoRises } from "./early-warning/rules.mjs";

const cohort = { people: Number(process.argv[2] ?? 8_000), seed: Number(process.argv[3] ?? 7_000_001) };
const headroom = headroomRule(earlyWarning);
const rules = { "two rises": twoRises, EWMA: ewma, CUSUM: cusum, "best split": bestSplit, headroom, oracle };

/** A change is preceded by 14 weeks; what follows is watched for 40. */
const changeAt = 14;
const watched = changeAt + 40;
const changing = { ...usual, weeks: watched, changeAt };
const step = { step: 15 };
const drift = { drift: 1.5 };

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
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const rates = (result) => Object.values(result).map((rate) => rate.toFixed(2));
const shares = (result) => Object.values(result).map(percent);
const seen = (result) =>
  Object.values(result).map(
    ({ median, within }) =>
      `${Number.isFinite(median) ? median : "never"}; ${within.map((share) => Math.round(share * 100)).join("/")}`,
  );

console.log(`${cohort.people} people, seeds ${cohort.seed} to ${cohort.seed + cohort.people - 1}`);

head("False alarms a person-year", "first year");
const alarms = worlds.map(([name, world]) => {
  const result = falseAlarms(rules, { ...usual, weeks: 52, ...world }, cohort);
  row([name, ...rates(result)]);
  return result.headroom;
});
const third = { ...cohort, people: Math.ceil(cohort.people / 3) };
for (const phi of [0.3, 0.5])
  row([`years 2 and 3, φ ${phi}`, ...rates(falseAlarms(rules, { ...usual, weeks: 156, phi }, third, 52))]);
const settled = { ...usual, weeks: 156, changeAt: 30, step: 10 };
row(["year 3, the level having moved by 10 in week 31", ...rates(falseAlarms(rules, settled, third, 104))]);

const found = [
  ["A step of +15", step],
  ["A drift of 1.5 a week", drift],
].map(([title, change]) => {
  head(`${title}: median weeks; % seen within 4/8/12 weeks`, "after 14 weeks");
  const results = worlds.map(([name, world]) => {
    const result = delays(rules, { ...changing, ...world, ...change }, cohort);
    row([name, ...seen(result)]);
    return result.headroom;
  });
  const long = { ...usual, weeks: 92, changeAt: 52, ...change };
  row(["after a year", ...seen(delays(rules, long, cohort))]);
  return results[0];
});

head("A step of another size, after 14 weeks: median weeks; % seen within 4/8/12 weeks", "");
for (const size of [10, 30, 45, 60])
  row([`+${size}`, ...seen(delays(rules, { ...changing, step: size }, cohort))]);

head("A decline of 1.5 a week from the first week on: median weeks; % seen within 8/12/16 weeks", "");
const atOnce = { ...usual, weeks: 52, changeAt: 0, ...drift };
for (const phi of [0, 0.3, 0.5])
  row([`φ ${phi}`, ...seen(delays(rules, { ...atOnce, phi }, cohort, [8, 12, 16]))]);

head("One single bad week: people it warns", "");
const blips = [15, 30].map((worse) => {
  const result = oneBadWeek(rules, { ...changing, step: worse, lasts: 1 }, cohort);
  row([`+${worse}`, ...shares(result)]);
  return result.headroom;
});
head("Warnings after the first, in the 40 weeks from a step of +15 on", "");
row(["a person", ...rates(repeats(rules, { ...changing, ...step }, cohort))]);

const subscale = { headroom: headroomRule(earlyWarning, { threshold: 175 }) };
const apart = falseAlarms(subscale, { ...usual, weeks: 52, sd: 7.3 }, cohort).headroom;
console.log(`\nA subscale (SD 7.3), at odds of 175: ${apart.toFixed(2)} false alarms a year.`);

console.log("\n### Aims\n");
const [usualAlarms, , lasting, , noisy] = alarms;
const [steps, drifts] = found;
for (const [aim, value, isMet] of [
  ["false alarms a year at most 0.55", usualAlarms.toFixed(2), usualAlarms <= 0.55],
  ["at φ 0.5 at most 0.72", lasting.toFixed(2), lasting <= 0.72],
  ["at SD 9 at most 0.72", noisy.toFixed(2), noisy <= 0.72],
  ["a step within 4 weeks in at least 84 %", percent(steps.within[0]), steps.within[0] >= 0.84],
  ["a drift after 7 weeks (median)", drifts.median, drifts.median <= 7],
  ["a drift within 12 weeks in at least 94 %", percent(drifts.within[2]), drifts.within[2] >= 0.94],
  ["one week 30 points worse warns at most 8 %", percent(blips[1]), blips[1] <= 0.08],
])
  console.log(`${isMet ? "met   " : "MISSED"} ${aim}: ${value}`);

const long = Array.from({ length: 2600 }, (_, week) => ({
  date: new Date(Date.UTC(1980, 0, 7) + week * 604_800_000).toISOString().slice(0, 10),
  value: 30 + 10 * Math.sin(week * 1.7) + (week % 100 > 60 ? 15 : 0),
}));
for (const points of [long.slice(0, 520), long]) {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    earlyWarning(points);
    return performance.now() - start;
  });
  const typical = times.toSorted((a, b) => a - b)[4];
  console.log(
    `\n${points.length} points: ${times[0].toFixed(1)} ms at first, then ${typical.toFixed(1)} ms.`,
  );
}
