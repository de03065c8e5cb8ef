import { type SessionPlace, stepOfPlace } from "../../domain/session-place";
import type { AskedLine } from "../plan/question";
import { sessionSteps } from "../questionnaire/setting";
import { type SessionNames, sessionName } from "./title";

/** What `q` does in every menu of a session. */
export const leave = "q save and leave";

/** What stands in the title of a line that is typed. */
export function typed(names: SessionNames, place: SessionPlace): Pick<AskedLine, "title" | "progress"> {
  return { title: sessionName(names), progress: `${stepOfPlace[place]} of ${sessionSteps}` };
}

/** The keys of a line that may stay empty. */
export const lineHints = ["enter next", "esc back", "ctrl-c save and leave"];
