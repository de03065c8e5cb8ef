import type { PlaceReason } from "./advice-place";
import type { Fit } from "./advice-weight";
import type { HelpLevel } from "./help";
import type { Stage } from "./instrument";
import type { RecoveryPhase } from "./strategy";

/** What the choice of the two steps is made from. */
export interface Pools {
  /** Strategies that fit, best first. */
  readonly fits: readonly Fit[];
  readonly help: HelpLevel;
  readonly stage: Stage | null;
  readonly place: PlaceReason | null;
  readonly phase: RecoveryPhase | null;
  /** The workplace stands at 50 or more. */
  readonly heavyPlace: boolean;
  /** Mind or body is affected, so that therapy comes before coaching (domain.md 8.2). */
  readonly mind: boolean;
  /** Strategies of the stage's own list (domain.md 4.3). */
  readonly listed: ReadonlySet<string>;
}

type Test = (fit: Fit) => boolean;

/** Steps that rest a person rather than ask for more. */
const restful: ReadonlySet<string> = new Set(["rest", "sleep", "move", "mind"]);
const shorterDay = "load.no-compensating";

const sectionOf = ({ strategy }: Fit) => strategy.id.split(".")[0] ?? "";
const aboutPlace: Test = ({ strategy }) => strategy.who !== "person";
const aboutPerson: Test = (fit) => !aboutPlace(fit) && sectionOf(fit) !== "pro";
const isRest: Test = (fit) => restful.has(sectionOf(fit)) || fit.strategy.id === shorterDay;

/**
 * The first and the second step. Therapy and stage 4 put help and rest first; a place that
 * weighs more than the person comes next; and where the place is heavy at all, one of the
 * two is about it, since nobody mends a workplace by self-care (domain.md 3.2).
 * @param helpFit makes the step of professional help, or `null` when it is not to be shown
 */
export function chooseSteps(pools: Pools, helpFit: (id: string) => Fit | null): Fit[] {
  const helpId = helpStep(pools);
  const help = helpId === null ? null : helpFit(helpId);
  const first = firstStep(pools, help);
  if (first === null) return [];
  const second = secondStep(pools, first, help);
  return second === null ? [first] : [first, second];
}

/** Which professional help the answers or the stage call for. */
function helpStep({ help, stage, mind }: Pools): string | null {
  if (help === "therapy" || stage === 4) return "pro.therapist";
  if (help === "professional") return mind ? "pro.therapist" : "pro.coach";
  return help === "decision" ? "pro.exit-guidance" : null;
}

function firstStep(pools: Pools, help: Fit | null): Fit | null {
  const { fits, place, stage, listed } = pools;
  const best = (test: Test) => fits.find(test) ?? null;
  if (pools.help === "therapy" || stage === 4)
    return help ?? best(isRest) ?? best(aboutPerson) ?? best(() => true);
  if (place !== null) return best(aboutPlace) ?? help ?? best(aboutPerson) ?? best(() => true);
  if (help !== null) return help;
  // The eager stage has its own list: nothing on it sounds an alarm.
  if (stage === 1) return best((fit) => listed.has(fit.strategy.id)) ?? best(aboutPerson);
  return best((fit) => sectionOf(fit) !== "pro") ?? best(() => true);
}

function secondStep(pools: Pools, first: Fit, help: Fit | null): Fit | null {
  const { fits, stage, place, listed } = pools;
  const next = (test: Test) => differing(fits.filter(test), first);
  if (help !== null && first.strategy.id !== help.strategy.id) return help;
  if (stage === 4) {
    const small: Test = (fit) => listed.has(fit.strategy.id) && fit.strategy.effort !== "year";
    const compensating = fits.find(
      ({ strategy, why }) => strategy.id === shorterDay && answersMoreHours(why),
    );
    if (compensating && compensating.strategy.id !== first.strategy.id) return compensating;
    const handOff = place === null ? null : next((fit) => small(fit) && aboutPlace(fit));
    return (
      handOff ?? next((fit) => small(fit) && isRest(fit)) ?? next(small) ?? next(isRest) ?? next(aboutPerson)
    );
  }
  if (stage === 1) return next((fit) => listed.has(fit.strategy.id)) ?? next(aboutPerson);
  const wantsPlace = (pools.heavyPlace || place !== null) && !aboutPlace(first);
  if (wantsPlace) return next(aboutPlace) ?? next(aboutPerson);
  return next(aboutPlace(first) ? aboutPerson : (fit) => sectionOf(fit) !== "pro") ?? next(() => true);
}

/** Falling output that is answered with hours: the spiral that source 003 L15 singles out. */
function answersMoreHours(why: readonly string[]): boolean {
  return why.includes("icd.overcompensate");
}

const overlapFactor = 0.5;

/** The best one from another part of life that rests on other answers, where there is one. */
function differing(fits: readonly Fit[], first: Fit): Fit | null {
  const others = fits.filter(({ strategy }) => strategy.id !== first.strategy.id);
  const elsewhere = others.filter((fit) => sectionOf(fit) !== sectionOf(first));
  const pool = elsewhere.length > 0 ? elsewhere : others;
  const worth = (fit: Fit) =>
    fit.score * (fit.why.some((item) => first.why.includes(item)) ? overlapFactor : 1);
  return pool.reduce<Fit | null>(
    (best, fit) => (best === null || worth(fit) > worth(best) ? fit : best),
    null,
  );
}
