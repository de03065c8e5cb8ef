import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import type { Stage } from "../questionnaire/items";
import type { Result } from "../scoring/assess";
import type { HelpLevel } from "../scoring/help-level";
import type { AdvisedStanding } from "../scoring/standing";
import type { RecoveryPhase } from "./strategy";
import type { Fit } from "./weight";

/**
 * Why the first step is about the workplace: it weighs more than the strain, or the person's own boundaries
 * hold.
 */
export type PlaceReason = "heavier" | "boundaries-kept";

/** From this mean, the workplace as a whole is heavy. */
const heavyPlace = 50;

/**
 * Whether anything needs to change: not for someone whose level is low, whose habits are not at high risk,
 * who does not need help, and whose workplace is not heavy.
 */
export function isNeeded({ headline, risk, help, environment }: Result): boolean {
  const calm = headline.level === "low" && help === "none" && (environment?.score ?? 0) < heavyPlace;
  return !calm || risk?.levels.includes("high") === true;
}

/** What wears people down on its own, however calm the rest of the workplace is. */
const duty: ReadonlySet<string> = new Set(["env.on-call-load", "env.always-on"]);

/**
 * Whether one of the two steps must be about the workplace: it is heavy as a whole, on-call load or constant
 * reachability is often a problem, calls broke the nights, or two causes are answered "often" or one "nearly
 * always".
 */
export function placeCounts(
  { result, answers }: Pick<AdvisedStanding, "result" | "answers">,
  nights: boolean,
): boolean {
  if (nights || (result.environment?.score ?? 0) >= heavyPlace) return true;
  const causes = Object.entries(answers).filter(
    ([id, value]) => id.startsWith("env.") && id !== "env.high-stakes" && Number(value) >= 3,
  );
  return causes.length >= 2 || causes.some(([id, value]) => value === 4 || duty.has(id));
}

/**
 * Whether the workplace comes first because more self-care is not what is missing.
 * @param kept true when the active boundaries were mostly kept
 */
export function placeReason(
  { environment, strain }: Pick<Result, "environment" | "strain">,
  kept: boolean,
): PlaceReason | null {
  const place = environment?.score ?? null;
  const overall = strain?.overall ?? null;
  if (place !== null && overall !== null && place >= heavyPlace && place > overall) return "heavier";
  return kept && (strain?.band === "raised" || strain?.band === "high") ? "boundaries-kept" : null;
}

/** Days of check-ins that show how a boundary is going at present. */
const recentDays = 56;
const fewestAnswers = 2;

/**
 * True when the boundaries in effect were kept in most of the answers of the last eight weeks; two answers
 * are needed. "Partly" does not count as "kept".
 */
export function mostlyKept(
  checkIns: readonly CheckIn[],
  active: readonly string[],
  asOf: CalendarDate,
): boolean {
  const answers = checkIns
    .filter(({ date }) => date <= asOf && daysBetween(date, asOf) <= recentDays)
    .flatMap(({ boundaries }) => active.map((field) => boundaries[field]))
    .filter((answer) => answer !== undefined);
  const kept = answers.filter((answer) => answer === "kept").length;
  return answers.length >= fewestAnswers && kept * 2 > answers.length;
}

/** What the two steps are chosen from. */
export interface Pools {
  /** Strategies that fit, best first. */
  readonly fits: readonly Fit[];
  readonly help: HelpLevel;
  readonly stage: Stage | null;
  readonly place: PlaceReason | null;
  readonly phase: RecoveryPhase | null;
  /** True when one of the two steps must be about the workplace (`placeCounts`). */
  readonly heavyPlace: boolean;
  /** The heaviest workplace causes. */
  readonly causes: ReadonlySet<string>;
  /** True when mind or body is affected, so that therapy comes before coaching. */
  readonly mind: boolean;
  /** True for harsh thoughts, or too much to manage alone: someone to talk to comes before a coach. */
  readonly talk: boolean;
  /** True when something physical needs a doctor. */
  readonly doctor: boolean;
  /** Strategies of the stage's own list (docs/method.md, "The steps"). */
  readonly listed: ReadonlySet<string>;
}

type Test = (fit: Fit) => boolean;

/** What people do for themselves: out of place beside "more self-care is not what is missing". */
const selfCare: ReadonlySet<string> = new Set([
  ...["rest", "sleep", "move", "mind", "daily", "weekly", "cbt", "self", "pomo"],
]);

/** Steps that give rest rather than ask for more. */
const restful: ReadonlySet<string> = new Set(["rest", "sleep", "move", "mind"]);
const shorterDay = "load.no-compensating";

const sectionOf = ({ strategy }: Fit) => strategy.id.split(".")[0] ?? "";
const aboutPlace: Test = ({ strategy }) => strategy.who !== "person";
const aboutPerson: Test = (fit) => !aboutPlace(fit) && sectionOf(fit) !== "pro";
const allOf =
  (...tests: Test[]): Test =>
  (fit) =>
    tests.every((test) => test(fit));
const notHelp: Test = (fit) => sectionOf(fit) !== "pro";
const anyStep: Test = () => true;
const noSelfCare: Test = (fit) => !selfCare.has(sectionOf(fit));
const isRest: Test = (fit) => restful.has(sectionOf(fit)) || fit.strategy.id === shorterDay;

/**
 * The first and the second step. Therapy and stage 4 put help and rest first; next comes a workplace that
 * weighs more than the person's strain; and if the workplace is heavy at all, one of the two is about it,
 * since no one fixes a workplace by self-care (docs/method.md, "The steps").
 * @param helpFit makes the step of professional help, or `null` if it must not be shown
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
function helpStep({ help, stage, mind, talk, doctor }: Pools): string | null {
  if (help === "therapy" || stage === 4) return "pro.therapist";
  if (help === "professional") return doctor ? "pro.doctor" : mind || talk ? "pro.therapist" : "pro.coach";
  return help === "decision" ? "pro.exit-guidance" : null;
}

function firstStep(pools: Pools, help: Fit | null): Fit | null {
  const { fits, place, stage, listed } = pools;
  const best = (...tests: Test[]) =>
    tests.reduce<Fit | null>((found, test) => found ?? fits.find(test) ?? null, null);
  if (pools.help === "therapy" || stage === 4) return help ?? best(isRest, aboutPerson, anyStep);
  if (place !== null) return best(...placeTests(pools)) ?? help ?? best(anyStep);
  if (help !== null) return help;
  // The eager stage has its own list, and nothing on it is alarming.
  if (stage === 1) return best((fit) => listed.has(fit.strategy.id), aboutPerson);
  return best(notHelp, anyStep);
}

function secondStep(pools: Pools, first: Fit, help: Fit | null): Fit | null {
  const { fits, stage, place, listed, heavyPlace } = pools;
  const next = (...tests: Test[]) =>
    tests.reduce<Fit | null>((found, test) => found ?? differing(fits.filter(test), first), null);
  if (help !== null && first.strategy.id !== help.strategy.id) return help;
  if (stage === 4) return besideHelp(pools, first, next);
  if (stage === 1) return next((fit) => listed.has(fit.strategy.id), aboutPerson);
  if (place !== null && aboutPlace(first)) return next(allOf(aboutPerson, noSelfCare), noSelfCare);
  if (aboutPlace(first)) return next(aboutPerson, anyStep);
  if (heavyPlace || place !== null) return next(...placeTests(pools), aboutPerson);
  return next(notHelp);
}

/**
 * At the breaking point: no more hours, less load if the workplace is heavy, otherwise rest; all in small
 * steps.
 */
function besideHelp(pools: Pools, first: Fit, next: (...tests: Test[]) => Fit | null): Fit | null {
  const small: Test = ({ strategy }) => pools.listed.has(strategy.id) && strategy.effort !== "year";
  if (pools.heavyPlace || pools.place !== null) {
    const handOff = next(...placeTests(pools).map((test) => allOf(soonEnough, test)));
    if (handOff !== null) return handOff;
  }
  const compensating = pools.fits.find(
    ({ strategy, why }) => strategy.id === shorterDay && answersMoreHours(why),
  );
  if (compensating !== undefined && compensating !== first) return compensating;
  return next(
    (fit) => small(fit) && sectionOf(fit) === "rest",
    (fit) => small(fit) && isRest(fit),
    small,
    isRest,
    aboutPerson,
  );
}

/**
 * What a step about the workplace should be, best first: it addresses a heavy cause, not just its effect on
 * the person; for someone who is worn out, something for this week.
 */
function placeTests({ causes, mind }: Pools): Test[] {
  const answersCause: Test = (fit) => aboutPlace(fit) && fit.why.some((item) => causes.has(item));
  const soon: Test = (fit) => mind && fit.strategy.effort === "week" && answersCause(fit);
  return [soon, answersCause, aboutPlace];
}

/** Falling output met with more hours: the spiral that `burnout-essay/efficacy` singles out. */
function answersMoreHours(why: readonly string[]): boolean {
  return why.includes("icd.overcompensate");
}

/** Beside professional help, nothing that takes a year. */
const soonEnough: Test = ({ strategy }) => strategy.effort !== "year";

const overlapFactor = 0.5;

/**
 * The best step from another area of life that rests on other answers, if there is one. Beside professional
 * help, the same answers may be cited again.
 */
function differing(fits: readonly Fit[], first: Fit): Fit | null {
  const others = fits.filter(({ strategy }) => strategy.id !== first.strategy.id);
  const elsewhere = others.filter((fit) => sectionOf(fit) !== sectionOf(first));
  const pool = elsewhere.length > 0 ? elsewhere : others;
  const cited = sectionOf(first) === "pro" ? [] : first.why;
  const worth = (fit: Fit) => fit.score * (fit.why.some((item) => cited.includes(item)) ? overlapFactor : 1);
  return pool.reduce<Fit | null>(
    (best, fit) => (best === null || worth(fit) > worth(best) ? fit : best),
    null,
  );
}
