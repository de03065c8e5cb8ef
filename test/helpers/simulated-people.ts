import { addDays } from "../../src/core/calendar";
import type { Answers } from "../../src/core/questionnaire/answers";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import { weeklyIds } from "./answers";
import { checkIn } from "./check-ins";
import { seededRandom } from "./random";

/** How a simulated person's bad turns begin. */
export interface SimulatedPerson {
  readonly seed: number;
  /** Items that rise `leadWeeks` before the others, at every turn. */
  readonly leading?: readonly string[];
  readonly leadWeeks?: number;
  /** Weeks at which everything else rises; it falls back after twelve. */
  readonly turns: readonly number[];
  /** Weeks until a rise is complete: 0 is a step, more is a drift. */
  readonly drift?: number;
  /** How many steps of the answers a turn raises each item, on average; 0.6 is 15 points of strain. */
  readonly size?: number;
  /** How unlike the items of one person react: 0 all alike. */
  readonly unevenness?: number;
  readonly weeks: number;
}

/** A turn lasts this long, with recovery after it. */
const badWeeks = 12;

/**
 * Weekly check-ins of somebody whose 18 answers follow one strain (autocorrelated, SD 6 of 100), each
 * with a level, a reaction and a noise of its own, rounded to what can be answered; 15 % of the weeks
 * are missing.
 */
export function simulatedPerson(person: SimulatedPerson): CheckIn[] {
  const { seed, leading = [], leadWeeks = 4, turns, drift = 0, size = 1, unevenness = 0.3, weeks } = person;
  const random = seededRandom(seed);
  const own = new Map(
    weeklyIds.map((id) => [
      id,
      { level: 1.2 + 0.5 * random.normal(), reaction: Math.max(0.1, 1 + unevenness * random.normal()) },
    ]),
  );
  let shared = 0;
  const made: CheckIn[] = [];
  for (let week = 0; week < weeks; week++) {
    shared = 0.3 * shared + 0.24 * Math.sqrt(1 - 0.09) * random.normal();
    const answers: Record<string, number> = {};
    for (const id of weeklyIds) {
      const { level, reaction } = own.get(id) ?? { level: 1, reaction: 1 };
      const early = leading.includes(id) ? leadWeeks : 0;
      const risen = Math.max(...turns.map((turn) => bump(week - turn + early, badWeeks + early, drift)), 0);
      const value = level + shared + size * reaction * risen + 0.6 * random.normal();
      answers[id] = Math.min(4, Math.max(0, Math.round(value)));
    }
    if (random.uniform() < 0.15) continue;
    made.push(checkIn({ date: addDays("2020-01-05", 7 * week), answers: answers satisfies Answers }));
  }
  return made;
}

/** From 0 to 1, at once or over some weeks, for as long as the turn lasts. */
function bump(since: number, lasts: number, drift: number): number {
  if (since < 0 || since >= lasts) return 0;
  return drift === 0 ? 1 : Math.min(1, (since + 1) / drift);
}
