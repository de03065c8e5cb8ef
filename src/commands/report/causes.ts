import { causes as remedies } from "../../core/advice/causes";
import type { Answers } from "../../core/questionnaire/answers";
import { sourceLegend, sourceMark } from "../../core/sources";
import { answerWords, becauseOf } from "../../ui/items";
import type { Cause } from "./model";

/** Causes in the workplace with what is known to help against each; unknown ids are skipped. */
export function causesOf(ids: readonly string[], answers: Answers): Cause[] {
  return ids.flatMap((id) => {
    const remedy = remedies.find(({ cause }) => cause === id);
    if (remedy === undefined) return [];
    const answer = answers[id];
    return [
      {
        says: capital(becauseOf(id)),
        often: typeof answer === "number" && answer > 0 ? answerWords(id, answer) : null,
        team: remedy.team,
        leader: remedy.leader,
        figures: remedy.figures,
        sources: sourceMark(remedy.sources),
      },
    ];
  });
}

/** What the marks of these causes stand for. */
export function legendOf(ids: readonly string[]): string[] {
  return sourceLegend(remedies.filter(({ cause }) => ids.includes(cause)).flatMap(({ sources }) => sources));
}

/** The sentence with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
