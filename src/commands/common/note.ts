import type { Context } from "../../context";
import { noteOf } from "../../core/questionnaire/review";
import type { State } from "../../core/questionnaire/state";
import { cleanText, noteProblem } from "../../formats/problems";
import { folderOf } from "../../store/people";
import type { OpenRecord } from "./record";

/**
 * Edits the note of a questionnaire in the person's own editor.
 * @returns the state with the new note, or unchanged with a problem
 */
export async function editNote(
  context: Context,
  record: OpenRecord,
  state: State,
): Promise<{ readonly state: State; readonly problem: string | null }> {
  if (record.journal.vault !== null)
    return {
      state,
      problem: "the record is locked, and an editor would keep a readable copy; press n for a short note",
    };
  const { editText } = await import("../../ui/prompts/editor");
  const { env, platform, home } = context;
  const editor = env.VISUAL || env.EDITOR || (platform === "win32" ? "notepad" : "vi");
  const edited = await editText(state.sheet.note ?? "", editor, folderOf(home, record.person.id));
  if (edited === null)
    return { state, problem: "your editor could not be started; set $EDITOR, or press n for a short note" };
  const note = noteOf(cleanText(edited.text));
  const problem = note === null ? null : noteProblem(note);
  if (problem !== null) return { state, problem: `${problem}; the note stays as it was` };
  return {
    state: { ...state, sheet: { ...state.sheet, note } },
    problem:
      edited.status === 0
        ? null
        : `your editor ended with ${edited.status}; the note is what it had saved by then`,
  };
}
