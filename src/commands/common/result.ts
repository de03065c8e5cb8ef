import type { Context } from "../../context";
import type { NextStep } from "../../core/advice/past-steps";
import { isNeeded } from "../../core/advice/steps";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { recoveryFits, recoveryStart } from "../../core/recovery/recovery";
import { crisisSince, helpViewOf } from "../../core/scoring/help-level";
import { standingOf } from "../../core/scoring/standing";
import { assessLast } from "../../core/scoring/withhold";
import { previousOf, stepOf, weeksInARow } from "../../core/trend/since-last";
import { watchedTrends } from "../../core/trend/trend";
import { checkInDocument } from "../../formats/check-in-json";
import { renderHelpPage } from "../../ui/help-page";
import { type ResultScreen, renderResult } from "../../ui/result/result";
import { countryOf, nameIfMany } from "./person";
import type { OpenRecord } from "./record";

/**
 * Shows what a check-in adds up to, as JSON or as the result screen. After a crisis answer
 * the help page comes in every output mode (docs/method.md, "Help"): with `--json` on stderr.
 * @param upTo the person's check-ins by time, ending with the one that is shown
 * @param stored false for a dry run
 * @param nowClear what it has made clear about something that was started
 * @param showsAll the person wants to see it although an answer calls for help first
 * @param nextStep a step of the week, the month or the year to bring up where there is room for it
 */
export function showResult(
  context: Context,
  record: Pick<OpenRecord, "person" | "actions">,
  upTo: readonly CheckIn[],
  stored = true,
  nextStep: NextStep | null = null,
  nowClear: readonly string[] = [],
  showsAll = context.flags.showResult === true,
): void {
  const checkIn = upTo.at(-1);
  if (checkIn === undefined) return;
  const { person } = record;
  if (context.flags.json) {
    const result = assessLast(upTo, questionnaires);
    const country = countryOf(context, person);
    const { today } = context.clock;
    if (result.help === "crisis") {
      const { width } = context.err.look;
      context.err.write(renderHelpPage({ country, width, purpose: "crisis", today }));
    }
    context.json(checkInDocument({ checkIn, result }, person));
    return;
  }
  const screen = resultScreen(context, record, upTo, { stored, nextStep, nowClear, showsAll });
  if (screen !== null) context.out.write(renderResult(screen, context.out.look));
}

/** What the result screen of the last of `upTo` shows; the rest as for {@link showResult}. */
export function resultScreen(
  context: Context,
  { person, actions }: Pick<OpenRecord, "person" | "actions">,
  upTo: readonly CheckIn[],
  wish: Pick<ResultScreen, "stored" | "nextStep" | "nowClear" | "showsAll">,
): ResultScreen | null {
  const checkIn = upTo.at(-1);
  if (checkIn === undefined) return null;
  const standing = standingOf(upTo, checkIn.date, questionnaires);
  const needed = standing === null || isNeeded(standing.result);
  const trends = watchedTrends(upTo, questionnaires, checkIn.date);
  return {
    ...wish,
    // A step that suits everyone is not for a person who needs none.
    nextStep: needed ? wish.nextStep : null,
    checkIn,
    result: assessLast(upTo, questionnaires),
    standing,
    help: helpViewOf(standing?.helpCalls ?? [], actions),
    needed,
    offersRecovery:
      standing !== null && recoveryFits(standing.result) && recoveryStart(actions, checkIn.date) === null,
    previous: previousOf(upTo),
    step: stepOf(upTo, questionnaires),
    weeksInARow: weeksInARow(upTo),
    trends,
    name: nameIfMany(context, person),
    country: countryOf(context, person),
    today: context.clock.today,
    rows: context.out.rows,
  };
}

/** True when an answer, of this check-in or an older one, calls for help before any result. */
export function waitsForHelp(upTo: readonly CheckIn[]): boolean {
  return crisisSince(upTo, instruments.help) !== null;
}
