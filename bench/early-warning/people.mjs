/**
 * Simulated people for the early warning (docs/method.md): a usual level, weekly noise in which
 * neighbouring weeks resemble each other, weeks missed, and, where asked, a change that begins in
 * a known week. Every person has a seed of their own, so all rules see the same people.
 */

/** What an answer can give: 18 items of 0-4 make steps of 100/72, six make steps of 100/24. */
const overallStep = 100 / 72;
const partStep = 100 / 24;
const monday = Date.UTC(2024, 0, 1);

/** Uniform numbers in [0, 1) from a 32-bit seed (sfc32). */
export function uniform(seed) {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88 ^ Math.imul(seed, 0x85ebca6b);
  let c = 0xb7e15162 ^ Math.imul(seed, 0xc2b2ae35);
  let d = 1;
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** Standard normal numbers (Box-Muller, one of the pair). */
export function normal(random) {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** What the simulation assumes where a scenario says nothing else. */
export const usual = {
  weeks: 104,
  base: 30,
  sd: 6,
  phi: 0.3,
  missing: 0.15,
  /** Share of weeks that are bad once, by `blipSize` points, and over in the next. */
  blips: 0,
  blipSize: 15,
  /** Points added from week `changeAt` on (0 is the first week): all at once, or this many each week up to `driftMost`. */
  changeAt: null,
  step: 0,
  drift: 0,
  driftMost: 45,
  /** Weeks after which the change is over again. */
  lasts: Number.POSITIVE_INFINITY,
  /** Correlation of the three subscales' noise; `null` simulates the overall score alone. */
  between: null,
  /** How much of the change each subscale carries; 1, 1, 1 is all alike. The mean must be 1. */
  shares: [1, 1, 1],
  /** Points that a week on call adds; every fourth week is one, from a week that differs between people. */
  onCall: 0,
};

/**
 * One person's check-ins.
 * @param scenario {@link usual} with what differs
 * @returns `{ week, date, onCall, value, parts? }`, oldest first
 */
export function person(scenario, seed) {
  const { weeks, sd, phi, missing, blips, blipSize, between } = scenario;
  const random = uniform(seed);
  const gauss = normal(random);
  const noises = Array.from({ length: between === null ? 1 : 3 }, () => 0);
  const partSd = between === null ? sd : sd / Math.sqrt((1 + 2 * between) / 3);
  const points = [];
  for (let week = 0; week < weeks; week++) {
    const shared = gauss();
    noises.forEach((noise, k) => {
      const fresh =
        between === null ? shared : Math.sqrt(between) * shared + Math.sqrt(1 - between) * gauss();
      // The first week is drawn from the long-run spread, so that no person begins at the mean.
      noises[k] = week === 0 ? fresh : phi * noise + Math.sqrt(1 - phi * phi) * fresh;
    });
    const blip = random() < blips ? blipSize : 0;
    if (random() < missing) continue;
    const onCall = scenario.onCall > 0 && (week + seed) % 4 === 0;
    const level = scenario.base + blip + (onCall ? scenario.onCall : 0);
    const change = changeIn(scenario, week);
    points.push({
      week,
      onCall,
      date: new Date(monday + week * 604_800_000).toISOString().slice(0, 10),
      ...(between === null
        ? { value: answered(level + change + partSd * noises[0], overallStep) }
        : subscales(noises.map((noise, k) => level + change * scenario.shares[k] + partSd * noise))),
    });
  }
  return points;
}

function changeIn({ changeAt, step, drift, driftMost, lasts }, week) {
  if (changeAt === null || week < changeAt || week >= changeAt + lasts) return 0;
  return step + Math.min(driftMost, drift * (week - changeAt + 1));
}

function subscales(raw) {
  const [physical, emotional, behavioural] = raw.map((value) => answered(value, partStep));
  return { value: (physical + emotional + behavioural) / 3, parts: { physical, emotional, behavioural } };
}

function answered(value, step) {
  return Math.min(100, Math.max(0, Math.round(value / step) * step));
}
