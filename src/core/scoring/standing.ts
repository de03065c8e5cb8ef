import type { CalendarDate } from "../calendar";
import { type Answers, answerTo, type Details, isYes } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { InstrumentId, Instruments, Item } from "../questionnaire/items";
import { type AdviceBasis, adviceBasis, assess, type Questionnaires, type Result } from "./assess";
import { ageOf, hoursLookBack, lookBack } from "./contradictions";
import { panicMark } from "./help";

/**
 * For each check-in the few before it that its assessment looks back on: the last ones with logged
 * hours, and the newest that logged the last holiday. With the check-in itself at the end they stand
 * for everything up to it in `assessLast` and `withheld`, so that a record of any length is assessed
 * in one pass.
 * @param checkIns by time
 * @returns gives the check-ins before the one at `index`, by time
 */
export function relevantBefore(checkIns: readonly CheckIn[]): (index: number) => CheckIn[] {
  const withHours = indexesWith(checkIns, "m.hours");
  const withHoliday = indexesWith(checkIns, "m.since-vacation");
  return (index) => {
    const end = countBelow(withHours, index);
    const hours = withHours.slice(Math.max(0, end - hoursLookBack), end);
    const holiday = withHoliday[countBelow(withHoliday, index) - 1];
    const wanted = new Set(holiday === undefined ? hours : [...hours, holiday]);
    return [...wanted]
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const checkIn = checkIns[at];
        return checkIn === undefined ? [] : [checkIn];
      });
  };
}

function indexesWith(checkIns: readonly CheckIn[], metric: string): number[] {
  return checkIns.flatMap(({ load }, index) => (load[metric] === undefined ? [] : [index]));
}

/** How many of the rising numbers lie below `limit`. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Days for which an instrument's newest answers still speak (docs/method.md, "Between check-ins"). */
const freshness: Readonly<Record<Exclude<InstrumentId, "help">, number>> = {
  physical: 14,
  emotional: 14,
  behavioural: 14,
  checklist: 35,
  stages: 35,
  environment: 100,
  dimensions: 100,
};

/** Weaker calls for help fade with the monthly rhythm; crisis and therapy do not. */
const helpFades = 35;

/** Where the newest answers of one instrument come from. */
export interface StandingPart {
  readonly instrument: InstrumentId;
  readonly checkIn: CheckIn;
  /** False when they are too old to count: "from 3 June, due again". */
  readonly fresh: boolean;
}

/** The answers that still speak on a day. */
interface StandingAnswers {
  readonly latest: CheckIn;
  readonly parts: readonly StandingPart[];
  /** The fresh answers of all instruments together, safety answers included. */
  readonly answers: Answers;
  readonly details: Details;
  /** A panic mark stands, which calls for therapy although it is no stage mark any more. */
  readonly panic: boolean;
}

/**
 * Finds the answers that still speak (docs/method.md, "Between check-ins") after the first `end` check-ins, for one `end` or for
 * many: what was found out about a check-in is not looked up again.
 * @param checkIns by time
 * @returns a function of `end` and the day, no earlier than the check-ins before `end`; `null` for none
 */
function standingAnswersIn(
  checkIns: readonly CheckIn[],
  instruments: Instruments,
): (end: number, asOf: CalendarDate) => StandingAnswers | null {
  const newest = newestIn(checkIns);
  const scored = Object.keys(freshness) as (keyof typeof freshness)[];
  const crisis = instruments.help.items.filter((item) => item.calls === "crisis");
  const signs = instruments.help.items.filter((item) => item.calls !== "crisis");
  const panic = instruments.stages.items.filter((item) => item.id === panicMark);

  return (end, asOf) => {
    const latest = checkIns[end - 1];
    if (latest === undefined) return null;
    const parts: StandingPart[] = [];
    const answers: Record<string, Answers[string]> = {};
    let details: Details = {};
    for (const instrument of scored) {
      const checkIn = checkIns[newest(instruments[instrument].items, end)];
      if (checkIn === undefined) continue;
      const fresh = ageOf(checkIn, asOf) <= freshness[instrument];
      parts.push({ instrument, checkIn, fresh });
      if (!fresh) continue;
      for (const { id } of instruments[instrument].items) {
        const answer = answerTo(checkIn.answers, id);
        if (answer !== null) answers[id] = answer;
      }
      if (instrument === "checklist") details = checkIn.details;
    }
    // A crisis answer stands until that very question is answered again, therapy until the help
    // questions are: a skipped question takes nothing back.
    const newestCrisis = checkIns[newest(crisis, end)];
    for (const { id } of crisis) if (newestCrisis && isYes(newestCrisis.answers, id)) answers[id] = true;
    const signsAt = newest(signs, end);
    const newestSigns = checkIns[signsAt];
    for (const { id, calls } of newestSigns === undefined ? [] : signs) {
      const stands = calls === "therapy" || (newestSigns && ageOf(newestSigns, asOf) <= helpFades);
      if (stands && newestSigns && isYes(newestSigns.answers, id)) answers[id] = true;
    }
    // A panic mark speaks longer than its stage answers: until it or the help questions are answered again.
    const panicAt = newest(panic, end);
    const marked = checkIns[panicAt];
    const panicStands = marked !== undefined && isYes(marked.answers, panicMark) && panicAt >= signsAt;
    return { latest, parts, answers, details, panic: panicStands };
  };
}

/** Where among the first `end` check-ins one of these items was answered last; -1 when it never was. */
function newestIn(checkIns: readonly CheckIn[]): (items: readonly Item[], end: number) => number {
  const known = new Map<readonly Item[], boolean[]>();
  return (items, end) => {
    const answered = known.get(items) ?? [];
    known.set(items, answered);
    for (let at = end - 1; at >= 0; at--) {
      const found = answered[at] ?? isAnswered(checkIns[at], items);
      answered[at] = found;
      if (found) return at;
    }
    return -1;
  };
}

function isAnswered(checkIn: CheckIn | undefined, items: readonly Item[]): boolean {
  if (checkIn === undefined) return false;
  // Most check-ins hold no answer to most items: what is looked for in vain is looked for quickly.
  for (const { id } of items) if (answerTo(checkIn.answers, id) !== null) return true;
  return false;
}

/** Where a person stands between check-ins. */
export interface Standing extends Omit<StandingAnswers, "panic"> {
  readonly asOf: CalendarDate;
  readonly result: Result;
}

/** As much of a standing as advice is chosen from. */
export interface AdvisedStanding extends Pick<Standing, "asOf" | "answers" | "details"> {
  readonly result: AdviceBasis;
}

/**
 * Assesses the newest fresh answers of each instrument together (docs/method.md, "Between check-ins"), so that a
 * weekly check-in does not make last week's checklist vanish.
 * @param checkIns by time, none dated after `asOf`
 * @returns `null` with nothing recorded
 */
export function standingOf(
  checkIns: readonly CheckIn[],
  asOf: CalendarDate,
  questionnaires: Questionnaires,
): Standing | null {
  const standing = standingAnswersIn(checkIns, questionnaires.instruments)(checkIns.length, asOf);
  if (standing === null) return null;
  const { panic, ...spoken } = standing;
  const context = { ...lookBack(checkIns), details: spoken.details };
  return { asOf, ...spoken, result: withPanic(assess(spoken.answers, questionnaires, context), panic) };
}

/**
 * Where a person stood after any of their check-ins, as far as advice asks: each a third of the work of
 * {@link standingOf}, with the same answers.
 * @returns a function of the number of check-ins and the day
 */
export function advisedStandingsIn(
  checkIns: readonly CheckIn[],
  { instruments }: Questionnaires,
): (end: number, asOf: CalendarDate) => AdvisedStanding | null {
  const standingAnswers = standingAnswersIn(checkIns, instruments);
  return (end, asOf) => {
    const standing = standingAnswers(end, asOf);
    if (standing === null) return null;
    const { answers, details, panic } = standing;
    return { asOf, answers, details, result: withPanic(adviceBasis(answers, instruments), panic) };
  };
}

/** A standing panic mark calls for therapy, unless something calls for more. */
function withPanic<R extends AdviceBasis>(result: R, panic: boolean): R {
  return panic && result.help !== "crisis" ? { ...result, help: "therapy" } : result;
}
