import { type Answers, answered, answerTo, type Details, isYes } from "./answers";
import { assess, type Questionnaires, type Result } from "./assess";
import type { CalendarDate } from "./calendar";
import type { CheckIn } from "./check-in";
import { panicMark } from "./help";
import type { HelpItem, Instrument, InstrumentId, Item } from "./instrument";
import { ageOf, lookBack } from "./look-back";

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

/** Where a person stands between check-ins. */
export interface Standing {
  readonly asOf: CalendarDate;
  readonly latest: CheckIn;
  readonly parts: readonly StandingPart[];
  /** The fresh answers of all instruments together, safety answers included. */
  readonly answers: Answers;
  readonly details: Details;
  readonly result: Result;
}

/**
 * Assesses the newest fresh answers of each instrument together (scoring.md 9), so that a
 * weekly check-in does not make last week's checklist vanish.
 * @param checkIns by time, none dated after `asOf`
 * @returns `null` with nothing recorded
 */
export function standingOf(
  checkIns: readonly CheckIn[],
  asOf: CalendarDate,
  questionnaires: Questionnaires,
): Standing | null {
  const latest = checkIns.at(-1);
  if (latest === undefined) return null;
  const { instruments } = questionnaires;
  const scored = Object.keys(freshness) as (keyof typeof freshness)[];
  const parts = scored.flatMap((instrument): StandingPart[] => {
    const checkIn = newestWith(checkIns, instruments[instrument].items);
    if (checkIn === undefined) return [];
    return [{ instrument, checkIn, fresh: ageOf(checkIn, asOf) <= freshness[instrument] }];
  });
  const fresh = parts.filter((part) => part.fresh);
  const answers: Answers = {
    ...Object.assign({}, ...fresh.map((part) => pick(part.checkIn.answers, instruments[part.instrument]))),
    ...standingHelp(checkIns, asOf, questionnaires),
  };
  const details = fresh.find((part) => part.instrument === "checklist")?.checkIn.details ?? {};
  const result = assess(answers, questionnaires, { ...lookBack(checkIns), details });
  return {
    asOf,
    latest,
    parts,
    answers,
    details,
    result: panicStands(checkIns, questionnaires) ? withTherapy(result) : result,
  };
}

/**
 * Help answers that still stand. A crisis answer stands until that very question is
 * answered again, therapy until the help questions are: a skipped question takes nothing back.
 */
function standingHelp(
  checkIns: readonly CheckIn[],
  asOf: CalendarDate,
  { instruments }: Questionnaires,
): Answers {
  const crisis = instruments.help.items.filter((item) => item.calls === "crisis");
  const newestCrisis = newestWith(checkIns, crisis);
  const signs = signsOf(instruments);
  const newestSigns = newestWith(checkIns, signs);
  const standing: Record<string, boolean> = {};
  for (const item of newestCrisis ? yesItems(crisis, newestCrisis) : []) standing[item.id] = true;
  for (const item of newestSigns ? yesItems(signs, newestSigns) : []) {
    const fades = item.calls !== "therapy";
    if (!fades || (newestSigns && ageOf(newestSigns, asOf) <= helpFades)) standing[item.id] = true;
  }
  return standing;
}

/**
 * A panic mark calls for therapy longer than its stage answers speak: until it or the help
 * questions are answered again. It is no stage mark then, so it is kept out of the answers.
 */
function panicStands(checkIns: readonly CheckIn[], { instruments }: Questionnaires): boolean {
  const panic = newestWith(
    checkIns,
    instruments.stages.items.filter((item) => item.id === panicMark),
  );
  const signs = newestWith(checkIns, signsOf(instruments));
  if (panic === undefined || !isYes(panic.answers, panicMark)) return false;
  return signs === undefined || checkIns.indexOf(panic) >= checkIns.indexOf(signs);
}

function withTherapy(result: Result): Result {
  return result.help === "crisis" ? result : { ...result, help: "therapy" };
}

function signsOf({ help }: Questionnaires["instruments"]): HelpItem[] {
  return help.items.filter((item) => item.calls !== "crisis");
}

function yesItems(items: readonly HelpItem[], checkIn: CheckIn): HelpItem[] {
  return items.filter((item) => isYes(checkIn.answers, item.id));
}

/** The newest check-in in which one of these items is answered. */
function newestWith(checkIns: readonly CheckIn[], items: readonly Item[]): CheckIn | undefined {
  // Most records hold no answer to most of these: what is looked for in vain is looked for quickly.
  const ids = items.map(({ id }) => id);
  for (let at = checkIns.length - 1; at >= 0; at--) {
    const checkIn = checkIns[at];
    if (checkIn === undefined) continue;
    for (const id of ids) if (answerTo(checkIn.answers, id) !== null) return checkIn;
  }
  return undefined;
}

function pick(answers: Answers, instrument: Instrument): Answers {
  return Object.fromEntries(
    answered(instrument.items, answers).map((item) => [item.id, answers[item.id] ?? null]),
  );
}
