import { person } from "./people.mjs";

/**
 * Warnings of worsening a person-year among people to whom nothing happens.
 * @param rules `{ name: points => weeks }`
 * @param from first week that counts, for rates of later years
 */
export function falseAlarms(rules, scenario, { seed, people }, from = 0) {
  const counts = Object.fromEntries(Object.keys(rules).map((name) => [name, 0]));
  for (let i = 0; i < people; i++) {
    const points = person(scenario, seed + i);
    for (const [name, rule] of Object.entries(rules))
      counts[name] += rule(points).filter((week) => week >= from).length;
  }
  const years = (people * (scenario.weeks - from)) / 52;
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / years]));
}

/**
 * How long a change goes unseen: weeks from its first week (which is week 1) to the first warning
 * of worsening in it. People who were warned by chance shortly before are not left out.
 * @returns per rule the median and the share seen within each of `within` weeks
 */
export function delays(rules, scenario, { seed, people }, within = [4, 8, 12]) {
  const all = Object.fromEntries(Object.keys(rules).map((name) => [name, []]));
  for (let i = 0; i < people; i++) {
    const points = person(scenario, seed + i);
    for (const [name, rule] of Object.entries(rules)) {
      const seen = rule(points).find((week) => week >= scenario.changeAt);
      all[name].push(seen === undefined ? Number.POSITIVE_INFINITY : seen - scenario.changeAt + 1);
    }
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, weeks]) => [
      name,
      {
        median: weeks.sort((a, b) => a - b)[Math.floor(people / 2)],
        within: within.map((limit) => weeks.filter((week) => week <= limit).length / people),
      },
    ]),
  );
}

/**
 * Share of people whom one single bad week makes a rule warn, in that week or the three after it,
 * and who would not have been warned without it. Who did not answer in that week is left out.
 */
export function oneBadWeek(rules, scenario, { seed, people }) {
  const counts = Object.fromEntries(Object.keys(rules).map((name) => [name, 0]));
  const { changeAt } = scenario;
  let answered = 0;
  for (let i = 0; i < people; i++) {
    const points = person(scenario, seed + i);
    if (!points.some(({ week }) => week === changeAt)) continue;
    answered++;
    const without = person({ ...scenario, changeAt: null }, seed + i);
    const isNear = (week) => week >= changeAt && week < changeAt + 4;
    for (const [name, rule] of Object.entries(rules))
      if (rule(points).some(isNear) && !rule(without).some(isNear)) counts[name]++;
  }
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / answered]));
}

/** Warnings of worsening a person after the first, in the weeks from the change on. */
export function repeats(rules, scenario, { seed, people }) {
  const counts = Object.fromEntries(Object.keys(rules).map((name) => [name, 0]));
  for (let i = 0; i < people; i++) {
    const points = person(scenario, seed + i);
    for (const [name, rule] of Object.entries(rules))
      counts[name] += Math.max(0, rule(points).filter((week) => week >= scenario.changeAt).length - 1);
  }
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / people]));
}
