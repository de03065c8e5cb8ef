import { byTime, type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { startAt } from "../../core/questionnaire/navigate";
import { emptySheet, type State } from "../../core/questionnaire/state";
import { openCheckIn } from "../../core/scoring/withhold";
import { sharedAnswers } from "../../core/sharing/share";
import { isBlank } from "../../formats/check-in-content";
import type { PlanEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import type { SessionDraft } from "../../store/session-draft";
import { sessionName } from "../../ui/session/frame";
import { contentOf, draftOf, newRecipe, recipeOf, scriptOf, stateFrom } from "../common/interview";
import { editNote } from "../common/note";
import { lastId, type OpenRecord } from "../common/record";
import { type Asked, keep, leaving, on, type Running } from "./running";

/** The answers of a session before they are stored. */
export interface SessionAnswers {
  /** `null` when everything was skipped. */
  readonly checkIn: CheckIn | null;
  /** The mentor's own views, by item. */
  readonly views: Readonly<Record<string, string>>;
  /**
   * The mentee's record with these answers in it, as both may see it: as if the help questions had
   * never been asked, neither today nor in a check-in of the mentee's own (docs/method.md, "Help").
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

/** The step that a part belongs to: what the place does stands apart from what the person does. */
const stepOfPart = (part: string) => (part === "environment" ? 4 : 3);

/**
 * The assessment: the mentor reads, the mentee answers, each yes may get an example, each sign the
 * mentor's own view. Every answer is on the disk before the next question stands.
 */
export const askQuestions: Asked = async (running, draft) => {
  const { context, face, names, record } = running;
  const waiting = draft.checkIn;
  const recipe =
    waiting === null
      ? newRecipe(context, record, { routine: "session", only: null, date: draft.date })
      : recipeOf(waiting);
  const begun = waiting?.begun ?? context.clock.stamp();
  const script = scriptOf(recipe, record, true);
  const session = { title: sessionName(names), step: stepOfPart, mentor: names.mentor, alone: false };
  let trouble: string | null = null;
  const setting = () => ({
    ...{ routine: recipe.routine, name: names.mentee, today: context.clock.today, dryRun: false },
    ...{ trouble, session },
  });
  const withState = (now: State): SessionDraft => ({
    ...draft,
    checkIn: draftOf(recipe, begun, script, now),
  });
  let state = waiting === null ? startAt(script, emptySheet, 0) : stateFrom(waiting, script);
  for (;;) {
    state = await face.ask(script, state, setting, (now) => {
      trouble = keep(running, withState(now));
    });
    if (state.exit === "store") return on(withState(state));
    if (state.exit === "left") throw leaving(running, withState(state));
    if (state.exit === "editor") {
      face.rest();
      const edited = await editNote(context, record, state);
      state = edited.state;
      trouble = edited.problem ?? keep(running, withState(state));
    }
    state = { ...state, exit: null };
  }
};
