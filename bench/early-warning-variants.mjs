/**
 * What was tried to beat the rule of scoring.md 7, and what it gave: thresholds are set on one set
 * of people so that chance warns 0.5 times in the first year, results are those of other people.
 * `node bench/early-warning-variants.mjs [people]`
 */
import { delays, falseAlarms } from "./early-warning/measure.mjs";
import { person, usual } from "./early-warning/people.mjs";
import * as variants from "./early-warning/variants.mjs";

const people = Number(process.argv[2] ?? 12_000);
const tuning = { people, seed: 1_000_001 };
const report = { people, seed: 2_000_001 };
const fewer = { ...report, people: Math.ceil(people / 3) };
const target = 0.5;

/** Rules with the threshold at which each raises as many false alarms as the others. */
function calibrated(scores, scenario) {
  const cohort = Array.from({ length: tuning.people }, (_, i) => person(scenario, tuning.seed + i));
  return Object.fromEntries(
    Object.entries(scores).map(([name, z]) => {
      const threshold = Math.round(variants.calibrate(z, cohort, target) * 100) / 100;
      return [`${name} (${threshold.toFixed(2)})`, variants.warnsBeyond(z, threshold)];
    }),
  );
}

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
function table(title, rules, rows) {
  console.log(`\n### ${title}\n`);
  row(["", ...Object.keys(rules)]);
  row(["---", ...Object.keys(rules).map(() => "---:")]);
  for (const [name, cells] of rows) row([name, ...Object.values(cells)]);
}
const each = (result, text) =>
  Object.fromEntries(Object.entries(result).map(([name, value]) => [name, text(value)]));
const alarms = (rules, world, cohort = report, from = 0) =>
  each(falseAlarms(rules, { ...usual, weeks: 52, ...world }, cohort, from), (rate) => rate.toFixed(2));
const percent = ({ median, within }) =>
  `${median}; ${within.map((share) => (share * 100).toFixed(1)).join("/")}`;
const seen = (rules, change, within, cohort = report) =>
  each(delays(rules, { ...usual, weeks: 54, changeAt: 14, ...change }, cohort, within), percent);
const step = { step: 15 };
const drift = { drift: 1.5 };

console.log(`${people} people; thresholds from seeds ${tuning.seed}…, results from seeds ${report.seed}…`);

const main = calibrated(
  {
    "the rule": variants.zOf(variants.specification),
    "A: spread around means": variants.zOf(variants.aroundMeans),
    "B: A, r up to 4": variants.zOf(variants.shorter),
    "C: B, own rhythm": variants.zOf(variants.ownRhythm),
    "D: C, cap": variants.zOf(variants.candidate),
    oracle: variants.oracle,
  },
  { ...usual, weeks: 52 },
);
table("One number a week (threshold)", main, [
  ["false alarms a year, φ 0.3", alarms(main, {})],
  ["φ 0", alarms(main, { phi: 0 })],
  ["φ 0.5", alarms(main, { phi: 0.5 })],
  ["SD 4", alarms(main, { sd: 4 })],
  ["SD 9", alarms(main, { sd: 9 })],
  ["35 % missing", alarms(main, { missing: 0.35 })],
  ["8 % one-off bad weeks", alarms(main, { blips: 0.08 })],
  ["years 2 and 3", alarms(main, { weeks: 156 }, fewer, 52)],
  ["step: median; % within 2/4/8", seen(main, step, [2, 4, 8])],
  ["step, φ 0.5", seen(main, { ...step, phi: 0.5 }, [2, 4, 8])],
  ["step, SD 9", seen(main, { ...step, sd: 9 }, [2, 4, 8])],
  ["step, 35 % missing", seen(main, { ...step, missing: 0.35 }, [2, 4, 8])],
  ["drift: median; % within 7/8/12", seen(main, drift, [7, 8, 12])],
  ["drift, φ 0.5", seen(main, { ...drift, phi: 0.5 }, [7, 8, 12])],
  ["drift, SD 9", seen(main, { ...drift, sd: 9 }, [7, 8, 12])],
  ["drift, 35 % missing", seen(main, { ...drift, missing: 0.35 }, [7, 8, 12])],
  ["drift from week 1: median; % within 8/12/16", seen(main, { ...drift, changeAt: 0 }, [8, 12, 16])],
]);

const between = 0.5;
const parts = calibrated(
  {
    "the rule": variants.zOf(variants.specification),
    "the rule or a subscale beyond by 0.8": variants.withParts(variants.specification, 0.8),
    D: variants.zOf(variants.candidate),
    "D or a subscale beyond by 0.8": variants.withParts(variants.candidate, 0.8),
  },
  { ...usual, weeks: 52, between },
);
table(
  "Three subscales, noise correlated 0.5 between them (threshold)",
  parts,
  [
    ["all alike", [1, 1, 1]],
    ["2 : ½ : ½", [2, 0.5, 0.5]],
    ["one alone", [3, 0, 0]],
  ]
    .flatMap(([name, shares]) => [
      [`step, ${name}: within 2/4/8`, seen(parts, { ...step, between, shares }, [2, 4, 8], fewer)],
      [`drift, ${name}: within 7/8/12`, seen(parts, { ...drift, between, shares }, [7, 8, 12], fewer)],
    ])
    .concat([
      ["false alarms, φ 0.3", alarms(parts, { between }, fewer)],
      ["false alarms, φ 0.5", alarms(parts, { between, phi: 0.5 }, fewer)],
    ]),
);

const onCall = Object.fromEntries(
  Object.entries({
    "the rule": [variants.zOf(variants.specification), 2.2],
    "the rule, on-call effect out": [variants.withoutOnCall(variants.specification), 2.2],
  }).map(([name, [z, threshold]]) => [name, variants.warnsBeyond(z, threshold)]),
);
table(
  "Every fourth week on call (thresholds as without)",
  onCall,
  [8, 15].flatMap((points) => [
    [`+${points}: false alarms`, alarms(onCall, { onCall: points }, fewer)],
    [`+${points}: step, within 2/4/8`, seen(onCall, { ...step, onCall: points }, [2, 4, 8], fewer)],
    [`+${points}: drift, within 7/8/12`, seen(onCall, { ...drift, onCall: points }, [7, 8, 12], fewer)],
  ]),
);
