import type { Answers } from "./answers";
import { panicMark, withoutSafety } from "./help";
import type { HelpItem, Instrument } from "./instrument";

/**
 * The answers that leave the machine unless safety answers are asked for by name: no help, no crisis,
 * and not the stage mark that calls for help as one of them does (scoring.md 6).
 */
export function sharedAnswers(answers: Answers, help: Instrument<HelpItem>): Answers {
  const { [panicMark]: _, ...rest } = withoutSafety(answers, help);
  return rest;
}
