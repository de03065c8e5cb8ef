import { startAt } from "../../domain/questionnaire/move";
import { emptySheet } from "../../domain/questionnaire/sheet";
import type { State } from "../../domain/questionnaire/state";
import type { SessionDraft } from "../../journal/session-draft";
import { sessionName } from "../../views/session/frame";
import { draftOf, recipeOf, stateFrom } from "../draft";
import { editNote } from "../note";
import { newRecipe, scriptOf } from "../script";
import { type Asked, keep, leaving, on } from "./running";

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
      ? newRecipe(context, record, { routine: "full", only: null, date: draft.date })
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
