import { questionnaires } from "../../core/questionnaire/instruments/index";
import { noHelp } from "../../core/scoring/help-level";
import { standingOf } from "../../core/scoring/standing";
import { assessLast } from "../../core/scoring/withhold";
import { previousOf, stepOf, weeksInARow } from "../../core/trend/since-last";
import { watchedTrends } from "../../core/trend/trend";
import { renderResult } from "../../ui/result/result";
import { differencesPage, nothingSharedPage, pageMenu } from "../../ui/session/steps";
import { renderShare } from "../../ui/share-page";
import { countryOf } from "../common/person";
import { checkInOf, sessionsOf } from "../common/sessions";
import { answersOf, type SessionAnswers } from "./answers";
import { type Asked, back, leaving, on, pass, type Running } from "./running";

/** The result together: headline, views side by side, why (docs/method.md, "With a mentor"). */
export const showResult: Asked = async (running, draft) => {
  const { prompter, open } = running;
  const page = open === null ? sharedPage(running) : resultPage(running, answersOf(running, draft));
  if (page === null) return pass(draft);
  const choice = await prompter.menu(pageMenu(page, open === null ? "back" : "back to the questions"));
  if (choice === null) throw leaving(running, draft);
  return choice === 0 ? on(draft) : back(draft);
};

/** All that the mentee has shared: the talk starts from it. */
function sharedPage({ context, share, names }: Running): string[] {
  if (share === null) return nothingSharedPage(names, context.err.look);
  return renderShare(share, "shared", names.mentee, context.clock.today, context.err.look)
    .trimEnd()
    .split("\n");
}

function resultPage(
  { context, names, record }: Running,
  { checkIn, shown }: SessionAnswers,
): string[] | null {
  if (checkIn === null) return null;
  const { today } = context.clock;
  const { checkIns } = shown;
  const at = checkIns.findIndex(({ id }) => id === checkIn.id);
  const upTo = checkIns.slice(0, at + 1);
  const standing = standingOf(upTo, checkIn.date, questionnaires);
  const screen = {
    checkIn: upTo.at(-1) ?? checkIn,
    result: assessLast(upTo, questionnaires),
    standing,
    help: { ...noHelp, level: standing?.result.help ?? "none" },
    stored: true,
    offersRecovery: false,
    needed: true,
    previous: previousOf(upTo),
    step: stepOf(upTo, questionnaires),
    weeksInARow: weeksInARow(upTo),
    // Steps come later in a session, once both have seen this.
    nextStep: null,
    nowClear: [],
    trends: watchedTrends(upTo, questionnaires, checkIn.date),
    name: names.mentee,
    country: countryOf(context, record.person),
    today,
    rows: null,
    showsAll: false,
  } as const;
  return renderResult(screen, context.err.look).trimEnd().split("\n");
}

/** Contradictions as questions, what the mentor sees differently, what changed since the last session. */
export const talkAboutIt: Asked = async (running, draft) => {
  const { context, prompter, names, record } = running;
  const { checkIn, shown, views } = answersOf(running, draft);
  if (checkIn === null) return pass(draft);
  const { today } = context.clock;
  const { checkIns } = shown;
  const last = sessionsOf(record).at(-1);
  const before = last === undefined ? null : checkInOf(shown, last);
  const upTo = (id: string) => checkIns.slice(0, checkIns.findIndex((one) => one.id === id) + 1);
  const overallOf = (id: string) => assessLast(upTo(id), questionnaires).strain?.overall ?? null;
  const page = differencesPage(
    {
      ...{ names, checkIn, views, today },
      result: assessLast(upTo(checkIn.id), questionnaires),
      last: before === null ? null : { checkIn: before, overall: overallOf(before.id) },
      overall: watchedTrends(checkIns, questionnaires, checkIn.date).overall,
    },
    context.err.look,
  );
  const choice = await prompter.menu(pageMenu(page, "back to the result"));
  if (choice === null) throw leaving(running, draft);
  return choice === 0 ? on(draft) : back(draft);
};
