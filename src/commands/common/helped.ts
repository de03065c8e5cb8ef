import { justClear } from "../../core/helped/look-back";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { scaleSeries } from "../../core/trend/scales";
import type { History } from "../../store/history";
import { namedSteps, tellChange } from "../../ui/helped-words";

/**
 * What the newest check-in has made clear about something that was started, as sentences.
 * @param upTo the check-ins by time, ending with the newest
 */
export function newlyClear({ plans, actions, sessions }: History, upTo: readonly CheckIn[]): string[] {
  const newest = upTo.at(-1);
  if (newest === undefined) return [];
  const known = namedSteps({ checkIns: upTo, plans, actions, sessions });
  const points = scaleSeries("overall", upTo, questionnaires);
  return justClear(known, points, newest.date).map((look) => {
    const { what, when, numbers } = tellChange(look, plans, newest.date);
    return `${what}, ${when}: ${numbers}`;
  });
}
