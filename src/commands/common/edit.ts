import { isDeepStrictEqual } from "node:util";
import type { Context } from "../../context";
import { byTime, type CheckIn, type CheckInContent } from "../../core/questionnaire/check-in";
import { startAt } from "../../core/questionnaire/navigate";
import type { Script } from "../../core/questionnaire/script";
import type { State } from "../../core/questionnaire/state";
import { Failure } from "../../errors";
import { contentMerged, isBlank } from "../../formats/check-in-content";
import { amendmentEntry } from "../../store/entry";
import { helpThenMenu } from "./help-first";
import { scriptOfStored, sheetOfStored } from "./interview";
import { editNote } from "./note";
import { commandFor, nameIfMany } from "./person";
import { addEntry, type OpenRecord } from "./record";

/**
 * Asks what to change in a check-in: its review shows everything that was said, and each part can be opened
 * there with the answers as they are.
 * @returns its new content
 * @throws Failure `cancelled` when nothing was changed
 */
export async function askChanges(
  context: Context,
  record: OpenRecord,
  checkIn: CheckIn,
): Promise<CheckInContent> {
  const { prompterOf } = await import("./prompter");
  const prompter = prompterOf(context);
  const script = scriptOfStored(record, checkIn);
  let trouble: string | null = null;
  const setting = () => ({
    ...{ routine: checkIn.routine, name: nameIfMany(context, record.person), today: context.clock.today },
    ...{ dryRun: false, trouble },
  });
  let state = startAt(script, sheetOfStored(script, checkIn), script.steps.length);
  try {
    for (;;) {
      state = await prompter.ask(script, state, setting, () => {});
      // Leaving keeps what was changed, as the screen says; `undo` takes it back.
      if (state.exit === "store" || state.exit === "left") break;
      if (state.exit === "crisis") {
        const menu = { text: [], choices: ["Continue the check-in"] };
        await helpThenMenu(context, record.person, prompter, menu);
      } else {
        prompter.release();
        const edited = await editNote(context, record, state);
        state = edited.state;
        trouble = edited.problem;
      }
      state = { ...state, exit: null };
    }
  } finally {
    prompter.release();
  }
  const content = changedContent(script, checkIn, state);
  if (isDeepStrictEqual(content, contentOfStored(checkIn))) throw unchanged();
  if (state.exit === "left")
    context.note(
      "what you changed so far is kept",
      `${commandFor(context, record.person, "undo")} takes it back.`,
    );
  return content;
}

function unchanged(): Failure {
  return new Failure("cancelled", "Nothing was changed.", "The check-in is as it was.");
}

function contentOfStored({
  id: _id,
  recordedAt: _at,
  changedAt: _changed,
  ...content
}: CheckIn): CheckInContent {
  return content;
}

function changedContent(script: Script, checkIn: CheckIn, { sheet }: State): CheckInContent {
  const stored = contentOfStored(checkIn);
  const open = script.steps.filter(
    ({ kind, id }) => kind === "boundary" && (sheet.boundaries[id] ?? "kept") !== "kept",
  );
  const disturbed = sheet.details["high.life-interference"];
  return contentMerged(stored, {
    answers: sheet.answers,
    details: { "high.life-interference": disturbed === undefined ? null : [...disturbed] },
    load: sheet.load,
    context: [...(sheet.context ?? [])],
    boundaries: sheet.boundaries,
    obstacles: Object.fromEntries(open.map(({ id }) => [id, sheet.obstacles[id] ?? null])),
    note: sheet.note,
    tags: [...sheet.tags],
  });
}

/**
 * Gives a check-in new content by appending it.
 * @returns all check-ins by time, with this one as it is now
 * @throws Failure `refused` when nothing would be left in it
 */
export async function amend(
  context: Context,
  record: OpenRecord,
  checkIn: CheckIn,
  content: CheckInContent,
): Promise<{ readonly checkIn: CheckIn; readonly checkIns: readonly CheckIn[] }> {
  if (isBlank(content))
    throw new Failure(
      "refused",
      "the edit would leave nothing in this check-in",
      "Nothing was changed. headroom delete hides a check-in.",
    );
  const { recordedAt: changedAt } = await addEntry(context, record, (id, recordedAt) =>
    amendmentEntry(id, recordedAt, checkIn.id, content),
  );
  const edited = { ...content, id: checkIn.id, recordedAt: checkIn.recordedAt, changedAt };
  const checkIns = record.checkIns.map((one) => (one.id === checkIn.id ? edited : one)).toSorted(byTime);
  return { checkIn: edited, checkIns };
}
