import { instruments, questionnaires } from "../../content/instruments/index";
import { byTime, type CheckIn, datedUpTo } from "../../domain/check-in";
import { sharedAnswers } from "../../domain/share-safety";
import { openCheckIn } from "../../domain/withhold";
import { isBlank } from "../../formats/check-in-content";
import type { PlanEntry } from "../../journal/entry";
import { nextId } from "../../journal/id";
import type { SessionDraft } from "../../journal/session-draft";
import { lastId, type OpenRecord } from "../../record/open-record";
import { recipeOf, stateFrom } from "../draft";
import { contentOf } from "../end";
import { scriptOf } from "../script";
import type { Running } from "./running";

/** The answers of a session before they are stored. */
export interface SessionAnswers {
  /** `null` when everything was skipped. */
  readonly checkIn: CheckIn | null;
  /** The mentor's own views, by item. */
  readonly views: Readonly<Record<string, string>>;
  /**
   * The mentee's record with these answers in it, as both may see it: as if the help questions had
   * never been asked, neither today nor in a check-in of the mentee's own (scoring.md 6).
   */
  readonly shown: OpenRecord;
}

/** What was answered so far, with ids as it would be stored now. */
export function answersOf({ context, record }: Running, draft: SessionDraft): SessionAnswers {
  const checkIn = checkInOf({ context, record }, draft);
  const past = datedUpTo(record.checkIns, draft.date).map(withoutPrivate);
  const now = checkIn === null ? [] : [openCheckIn(checkIn, questionnaires)];
  const checkIns = [...past, ...now].toSorted(byTime);
  return {
    checkIn,
    views: draft.checkIn?.views ?? {},
    shown: { ...record, checkIns },
  };
}

/** An earlier check-in, which the mentee made alone: also without the mark that calls for therapy. */
function withoutPrivate(checkIn: CheckIn): CheckIn {
  const answers = sharedAnswers(checkIn.answers, instruments.help);
  return openCheckIn({ ...checkIn, answers }, questionnaires);
}

function checkInOf(
  { context, record }: Pick<Running, "context" | "record">,
  { checkIn }: SessionDraft,
): CheckIn | null {
  if (checkIn === null) return null;
  const script = scriptOf(recipeOf(checkIn), record, true);
  const content = contentOf(checkIn.routine, script, stateFrom(checkIn, script));
  if (isBlank(content)) return null;
  const id = nextId(context.clock.now(), lastId(record));
  return { id, recordedAt: context.clock.stamp(), ...content };
}

/** The record as it is once the boundary of this session is in practice. */
export function withPlan(shown: OpenRecord, plan: PlanEntry | null): OpenRecord {
  return plan === null ? shown : { ...shown, plans: [...shown.plans, plan] };
}
