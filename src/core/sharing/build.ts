import type { CalendarDate } from "../calendar";
import type { PlanRevision } from "../plan/plan";
import type { CheckIn } from "../questionnaire/check-in";
import type { Questionnaires } from "../scoring/assess";
import { assessLast } from "../scoring/withhold";
import { watchedScales } from "../trend/scales";
import { watchedTrends } from "../trend/trend";
import {
  onlyFields,
  type Share,
  type SharedCheckIn,
  type SharedTrend,
  sharedAnswers,
  sharedNote,
} from "./share";

/** What a person decides about a file for someone else. */
export type ShareTerms = Omit<Share, "checkins" | "trend" | "plan">;

/** What is taken from the record; the caller leaves out private parts. */
export interface ShareSource {
  /** By time. */
  readonly checkIns: readonly CheckIn[];
  /** All revisions, the current one last. */
  readonly plans: readonly PlanRevision[];
  /** Ids of plan fields that are no one else's business. */
  readonly privatePlanFields: readonly string[];
  /** The id under which a check-in is shared. */
  sharedId(id: string): string;
}

/** Builds what is shared under these terms: only days in the range, only the chosen fields. */
export function buildShare(terms: ShareTerms, source: ShareSource, questionnaires: Questionnaires): Share {
  const { since, until, fields, safety } = terms;
  const isPrivate = (id: string) => source.privatePlanFields.includes(id);
  const open = source.checkIns
    .filter(({ date }) => (since === null || date >= since) && date <= until)
    .map((checkIn) => (safety ? checkIn : withoutHelp(checkIn, questionnaires)))
    .map((checkIn) => (fields.includes("notes") ? checkIn : withoutHome(checkIn)));
  const checkins = open
    .map((checkIn) => whole(checkIn, source.sharedId(checkIn.id), isPrivate, questionnaires))
    .flatMap((checkIn) => onlyFields(checkIn, fields) ?? [])
    .toReversed();
  const plan = source.plans.findLast(({ date }) => date <= until);
  return {
    ...terms,
    checkins,
    // A direction based on earlier days would reveal something about them.
    ...(fields.includes("trend") && { trend: trendsIn(open, until, questionnaires) }),
    ...(fields.includes("plan") && plan !== undefined && { plan: withoutPrivate(plan, isPrivate) }),
  };
}

/**
 * The check-in as if the help questions had never been asked, so that nothing can be inferred from a level
 * either.
 */
function withoutHelp(checkIn: CheckIn, { instruments }: Questionnaires): CheckIn {
  return {
    ...checkIn,
    answers: sharedAnswers(checkIn.answers, instruments.help),
    note: sharedNote(checkIn.note, instruments.stages),
  };
}

/**
 * What a week was like at home, or being without a job, is as private as a note and is shared only with
 * notes.
 */
function withoutHome(checkIn: CheckIn): CheckIn {
  const context = checkIn.context.filter((mark) => mark !== "home" && mark !== "between-jobs");
  return { ...checkIn, context };
}

/** Everything that can be shared of a check-in; empty parts are absent. */
function whole(
  checkIn: CheckIn,
  id: string,
  isPrivate: (id: string) => boolean,
  questionnaires: Questionnaires,
): SharedCheckIn {
  const { date, routine, answers, details, load, context, note, tags } = checkIn;
  const { headline, risk, strain } = assessLast([checkIn], questionnaires);
  const checklist = risk?.level ?? null;
  const boundaries = Object.fromEntries(
    Object.entries(checkIn.boundaries).filter(([field]) => !isPrivate(field)),
  );
  const obstacles = Object.entries(checkIn.obstacles ?? {}).flatMap(([field, why]) =>
    isPrivate(field) ? [] : [why],
  );
  const isAnswered = [answers, load, context].some((part) => Object.keys(part).length > 0);
  return {
    id,
    date,
    ...((headline.level !== null || checklist !== null) && {
      level: { overall: headline.level, partial: headline.partial, checklist },
    }),
    ...(strain !== null && {
      strain: {
        physical: strain.physical,
        emotional: strain.emotional,
        behavioural: strain.behavioural,
        overall: strain.overall,
        band: strain.band,
        now: strain.now,
      },
    }),
    ...(isAnswered && { answered: { routine, answers, details, load, context } }),
    ...((note !== null || tags.length > 0 || obstacles.length > 0) && {
      noted: { note, tags, ...(obstacles.length > 0 && { obstacles }) },
    }),
    ...(Object.keys(boundaries).length > 0 && { boundaries }),
  };
}

function trendsIn(
  checkIns: readonly CheckIn[],
  asOf: CalendarDate,
  questionnaires: Questionnaires,
): SharedTrend[] {
  const trends = watchedTrends(checkIns, questionnaires, asOf);
  return watchedScales.flatMap((scale): SharedTrend[] => {
    const { watch } = trends[scale];
    if (watch === null) return [];
    const turn = watch.warnings.at(-1);
    const onset = turn !== undefined && turn.direction === watch.state ? turn.onset : null;
    return [{ scale, state: watch.state, onset }];
  });
}

function withoutPrivate(
  { date, fields, active }: PlanRevision,
  isPrivate: (id: string) => boolean,
): NonNullable<Share["plan"]> {
  return {
    date,
    fields: Object.fromEntries(Object.entries(fields).filter(([id]) => !isPrivate(id))),
    active: active.filter((id) => !isPrivate(id)),
  };
}
