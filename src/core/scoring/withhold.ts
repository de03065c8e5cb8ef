import type { CheckIn } from "../questionnaire/check-in";
import { assess, type Questionnaires, type Result } from "./assess";
import { withoutSafety } from "./help-level";
import { carriedInto, lookBack } from "./look-back";

/** A check-in with its result. */
export interface AssessedCheckIn {
  readonly checkIn: CheckIn;
  /** Without `help` when safety answers are withheld. */
  readonly result: Result | Omit<Result, "help">;
}

/**
 * Assesses the last of `upTo`, using what the earlier ones logged.
 * @param upTo the person's check-ins by time, ending with the one to assess; not empty
 */
export function assessLast(upTo: readonly CheckIn[], questionnaires: Questionnaires): Result {
  const answers = upTo.at(-1)?.answers ?? {};
  return assess(answers, questionnaires, lookBack(upTo), carriedInto(upTo, questionnaires));
}

/** The check-in without free text: the note, and what got in the way of a boundary. */
export function withoutNotes({ obstacles: _, ...checkIn }: CheckIn): CheckIn {
  return { ...checkIn, note: null };
}

/**
 * The last of `upTo` as anyone but the person may see it (docs/method.md, "Help"): as if the help questions
 * had never been asked, so that nothing can be inferred from the headline either.
 */
export function withheld(
  upTo: readonly CheckIn[],
  checkIn: CheckIn,
  questionnaires: Questionnaires,
): AssessedCheckIn {
  const open = openCheckIn(checkIn, questionnaires);
  const { help, ...result } = assessLast([...upTo.slice(0, -1), open], questionnaires);
  return { checkIn: open, result };
}

/** A check-in as if the help questions had never been asked. */
export function openCheckIn(checkIn: CheckIn, { instruments }: Questionnaires): CheckIn {
  const { help: _, ...others } = checkIn.instruments;
  return { ...checkIn, instruments: others, answers: withoutSafety(checkIn.answers, instruments.help) };
}
