import { type Answers, answerTo, type Details, isYes } from "./answers";
import type { CalendarDate } from "./calendar";
import type { CheckIn } from "./check-in";
import { panicMark } from "./help";
import type { InstrumentId, Instruments, Item } from "./instrument";
import { ageOf } from "./look-back";

/** Days for which an instrument's newest answers still speak (scoring.md 9). */
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
export interface StandingAnswers {
  readonly latest: CheckIn;
  readonly parts: readonly StandingPart[];
  /** The fresh answers of all instruments together, safety answers included. */
  readonly answers: Answers;
  readonly details: Details;
  /** A panic mark stands, which calls for therapy although it is no stage mark any more. */
  readonly panic: boolean;
}

/**
 * Finds the answers that still speak (scoring.md 9) after the first `end` check-ins, for one `end` or for
 * many: what was found out about a check-in is not looked up again.
 * @param checkIns by time
 * @returns a function of `end` and the day, no earlier than the check-ins before `end`; `null` for none
 */
export function standingAnswersIn(
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
