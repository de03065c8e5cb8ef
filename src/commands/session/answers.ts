import type { Context } from "../../context";
import { byTime, type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { startAt } from "../../core/questionnaire/navigate";
import { looks, partsOfSession } from "../../core/questionnaire/routines";
import { emptySheet, type State } from "../../core/questionnaire/state";
import { openCheckIn } from "../../core/scoring/withhold";
import { sharedAnswers } from "../../core/sharing/share";
import { isBlank } from "../../formats/check-in-content";
import { hasDraft } from "../../store/draft-names";
import { checkInDraft, type Draft, openDraft } from "../../store/drafts";
import type { PlanEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import { folderOf } from "../../store/people";
import type { SessionDraft } from "../../store/session-draft";
import { sessionName } from "../../ui/session/frame";
import { lookMenu, waitingMenu, weekLine } from "../../ui/session/steps";
import { contentOf, draftOf, newRecipe, recipeOf, scriptOf, stateFrom } from "../common/interview";
import { editNote } from "../common/note";
import { lastId, type OpenRecord, type RecordHistory } from "../common/record";
import { type Asked, askLine, back, keep, leaving, on, pass, type Running } from "./running";

/** The answers of a session before they are stored. */
export interface SessionAnswers {
  /** `null` when everything was skipped. */
  readonly checkIn: CheckIn | null;
  /** The mentor's own views, by item. */
  readonly views: Readonly<Record<string, string>>;
  /**
   * The mentee's record with these answers in it, as both may see it: as if the help questions had
   * never been asked, neither today nor in a check-in that the mentee did alone (docs/method.md, "Help").
   */
  readonly shown: RecordHistory;
}

/** What was answered so far, with ids as it would be stored now. */
export function answersOf({ context, record, open }: Running, draft: SessionDraft): SessionAnswers {
  const checkIn = open === null ? null : checkInOf(context, open, draft);
  const past = datedUpTo(record.checkIns, draft.date).map(withoutPrivate);
  const now = checkIn === null ? [] : [openCheckIn(checkIn, questionnaires)];
  const checkIns = [...past, ...now].toSorted(byTime);
  return {
    checkIn,
    views: draft.checkIn?.views ?? {},
    shown: { ...record, checkIns },
  };
}

/** An earlier check-in, which the mentee did alone: also without the mark that calls for therapy. */
function withoutPrivate(checkIn: CheckIn): CheckIn {
  const answers = sharedAnswers(checkIn.answers, instruments.help);
  return openCheckIn({ ...checkIn, answers }, questionnaires);
}

function checkInOf(context: Context, record: OpenRecord, { checkIn }: SessionDraft): CheckIn | null {
  if (checkIn === null) return null;
  const script = scriptOf(recipeOf(checkIn), record, true);
  const content = contentOf(checkIn.routine, script, stateFrom(checkIn, script));
  if (isBlank(content)) return null;
  const id = nextId(context.clock.now(), lastId(record));
  return { id, recordedAt: context.clock.stamp(), ...content };
}

/** The record as it is once the boundary of this session is in practice. */
export function withPlan(shown: RecordHistory, plan: PlanEntry | null): RecordHistory {
  return plan === null ? shown : { ...shown, plans: [...shown.plans, plan] };
}

/** Discards an unfinished check-in that is now part of this session, unless it holds more than that. */
export async function discardWaiting(open: OpenRecord, folder: string, taken: Draft): Promise<void> {
  if (!hasDraft(folder)) return;
  const own = await openDraft(folder, checkInDraft, open.journal.vault);
  const isTaken = own.draft?.begun === taken.begun && own.draft.note === null;
  const isPrivate = Object.keys(own.draft?.answers ?? {}).some((id) => !Object.hasOwn(taken.answers, id));
  if (isTaken && !isPrivate) own.discard();
  own.release();
}

/** The step that a part belongs to; a closer look comes after the week. */
const stepOfPart = (part: string) => (looks.some((look) => look === part) ? 3 : 2);

/**
 * How the week was, in the mentee's words, before any question: a note in their check-in. A check-in that
 * the mentee has started alone is offered for the questions that follow.
 */
export const askWeek: Asked = async (running, draft) => {
  const { open, names } = running;
  if (open === null) return pass(draft);
  const known = draft.checkIn?.note ?? "";
  const line = await askLine(running, draft, weekLine(names, known, running.place !== null));
  if (line === "b") return back(draft);
  const waiting = draft.checkIn === null ? await offerWaiting(running, open) : null;
  const base = draft.checkIn ?? waiting ?? begin(running, open, draft);
  const note = line === "" ? base.note : line;
  return on(draft, { checkIn: { ...base, note } });
};

function begin({ context }: Running, open: OpenRecord, { date }: SessionDraft): Draft {
  const recipe = newRecipe(context, open, { routine: "session", only: null, date });
  const script = scriptOf(recipe, open, true);
  return draftOf(recipe, context.clock.stamp(), script, startAt(script, emptySheet, 0));
}

/**
 * The mentee's own unfinished check-in may be continued here; what it says about help or panic is nobody
 * else's business and stays where it is.
 */
async function offerWaiting({ context, prompter, names }: Running, open: OpenRecord): Promise<Draft | null> {
  const folder = folderOf(context.home, open.person.id);
  if (!hasDraft(folder)) return null;
  const own = await openDraft(folder, checkInDraft, open.journal.vault);
  own.release();
  const { draft } = own;
  if (draft === null || draft.into !== null || draft.only !== null) return null;
  const answers = sharedAnswers(draft.answers, instruments.help);
  const choice = await prompter.menu(waitingMenu(names, draft.date, Object.keys(answers).length));
  if (choice !== 1) return null;
  return { ...draft, routine: "session", note: null, answers, at: "" };
}

/**
 * The short round: the signs of the week and the checklist, and a closer look if the mentee wants one.
 * The mentor reads, the mentee answers, each yes may get an example, each sign the mentor's own view. Every
 * answer is on the disk before the next question appears.
 */
export const askQuestions: Asked = async (running, draft) => {
  const { context, prompter, names, open } = running;
  if (open === null) return pass(draft);
  const waiting = draft.checkIn ?? begin(running, open, draft);
  const recipe = recipeOf(waiting);
  const script = scriptOf(recipe, open, true);
  const session = { title: sessionName(names), step: stepOfPart, mentor: names.mentor, alone: false };
  let trouble: string | null = null;
  const setting = () => ({
    ...{ routine: recipe.routine, name: names.mentee, today: context.clock.today, dryRun: false },
    ...{ trouble, session },
  });
  const withState = (now: State): SessionDraft => ({
    ...draft,
    checkIn: draftOf(recipe, waiting.begun, script, now),
  });
  let state = stateFrom(waiting, script);
  for (;;) {
    state = await prompter.ask(script, state, setting, (now) => {
      trouble = keep(running, withState(now));
    });
    if (state.exit === "store") return on(withState(state));
    if (state.exit === "back") return back(withState(state));
    if (state.exit === "left") throw leaving(running, withState(state));
    if (state.exit === "editor") {
      prompter.release();
      const edited = await editNote(context, open, state);
      state = edited.state;
      trouble = edited.problem ?? keep(running, withState(state));
    }
    state = { ...state, exit: null };
  }
};

/** More than the short round is asked only if the mentee wants it. */
export const offerLook: Asked = async (running, draft) => {
  const { prompter, names, context } = running;
  const { checkIn } = draft;
  if (checkIn === null || checkIn.look !== null) return pass(draft);
  const isBetween = checkIn.context?.includes("between-jobs") === true;
  const offered = looks.filter((look) => !(isBetween && look === "environment"));
  const counts = offered.map((look) => {
    const part = partsOfSession(instruments, look).find(({ instrument }) => instrument.id === look);
    return { look, count: part?.items.length ?? 0 };
  });
  const choice = await prompter.menu(lookMenu(names, counts, context.err.look));
  if (choice === null) throw leaving(running, draft);
  if (choice === 0) return on(draft);
  const look = offered[choice - 1];
  // The questions continue with the first that is still open.
  return look === undefined ? back(draft) : back({ ...draft, checkIn: { ...checkIn, look, at: "" } });
};
