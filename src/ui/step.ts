import type { Guide } from "../core/advice/guides/index";
import { interviewQuestions, warningFlags } from "../core/advice/job-interview";
import type { NextStep } from "../core/advice/past-steps";
import { therapyOrCoaching, whichHelpFirst } from "../core/advice/professional-help";
import type { Actor, CauseRemedy, Strategy, StrategySection } from "../core/advice/strategy";
import { labelOf } from "./items";
import { hanging, labelled, page, screenTitle, textWidth, titleLine, wrap } from "./layout";
import type { Look } from "./look";
import { paintFor } from "./paint";
import { symbolsFor } from "./symbols";

const who: Readonly<Record<Actor, string>> = {
  person: "you",
  team: "your team; you can propose it",
  leader: "your manager; you can ask for it",
};

/** One step in full: why it helps, how to go about it, the first five minutes, who, how long. */
export function renderStep(strategy: Strategy, guide: Guide, { width, colour, unicode }: Look): string {
  const acts = strategy.id.startsWith("lead.") ? "you, as the one who leads" : who[strategy.who];
  return page([
    screenTitle(strategy.action, strategy.id, width, paintFor(colour)),
    [
      ...labelled("why", [guide.why], width),
      ...labelled("how", [guide.how], width),
      ...labelled("5 minutes", [strategy.first], width),
      ...labelled("who", [acts], width),
      ...labelled("how long", [strategy.takes], width),
    ],
    titleLine(
      `headroom advice done ${strategy.id} ${symbolsFor(unicode).between} snooze ${symbolsFor(unicode).between} drop ${symbolsFor(unicode).between} again`,
      "",
      width,
    ),
  ]);
}

function remedyRows({ person, team, leader, figures }: CauseRemedy, width: number): string[] {
  const row = (label: string, says: string | null) => (says === null ? [] : labelled(label, [says], width));
  return [...row("you", person), ...row("team", team), ...row("manager", leader), ...row("figures", figures)];
}

/** A text with its id at the right edge, or below and indented if they do not both fit. */
function withId(text: string, id: string, width: number): string[] {
  const [first = "", ...below] = titleLine(text, id, width);
  return [...wrap(first, textWidth(width)), ...below.map((line) => `      ${line.trim()}`)];
}

/** What each side can do about one cause in the workplace, and the steps that address it. */
export function renderCause(cause: CauseRemedy, steps: readonly Strategy[], { width, colour }: Look): string {
  const paint = paintFor(colour);
  return page([
    screenTitle(sentence(labelOf(cause.cause)), cause.cause, width, paint),
    remedyRows(cause, width),
    steps.length === 0
      ? []
      : [
          paint.strong("Steps that address it"),
          ...steps.flatMap(({ action, id }) => withId(`  ${action}`, id, width)),
        ],
    wrap(
      "A workplace is changed by those who shape it. headroom talk manager prepares the talk.",
      textWidth(width),
    ),
  ]);
}

/** All causes with what each side can do. */
export function renderCauses(causes: readonly CauseRemedy[], { width, colour }: Look): string {
  const paint = paintFor(colour);
  return page([
    screenTitle("What can be done about each cause", "", width, paint),
    ...causes.map((cause) => [
      ...titleLine(paint.strong(sentence(labelOf(cause.cause))), cause.cause, width),
      ...remedyRows(cause, width),
    ]),
  ]);
}

/** One part of life with all its steps, matching or not. */
export function renderSection({ id, title, strategies }: StrategySection, { width, colour }: Look): string {
  return page([
    screenTitle(title, `${id}.*`, width, paintFor(colour)),
    strategies.flatMap((strategy) => withId(`  ${strategy.action}`, strategy.id, width)),
    id === "pro"
      ? [
          ...therapyOrCoaching.flatMap(({ question, therapy, coaching }) =>
            labelled(question, [`therapy: ${therapy}`, `coaching: ${coaching}`], width),
          ),
          ...wrap(`  ${whichHelpFirst}`, textWidth(width)),
        ]
      : [],
    [`headroom advice show ${strategies[0]?.id ?? id} opens one.`],
  ]);
}

/** Questions and warning flags for a new job, as a list to take to an interview. */
export function renderInterview({ width, colour, unicode }: Look): string {
  const paint = paintFor(colour);
  const { open } = symbolsFor(unicode);
  const items = (list: readonly string[]) =>
    list.flatMap((one) => hanging(`  ${open} `, wrap(one, textWidth(width) - 4)));
  return page([
    screenTitle("Before you take a job", "choose.*", width, paint),
    [paint.strong("To ask people who work there"), ...items(interviewQuestions)],
    [paint.strong("Warning flags"), ...items(warningFlags)],
    wrap(
      "One flag is common; three are a reason to think twice. headroom advice show choose > list.txt saves it.",
      textWidth(width),
    ),
  ]);
}

const terms = { week: "this week", month: "this month", year: "this year" } as const;

/** The twelve steps that suit everyone, by term; those done are ticked. */
export function renderNextSteps(
  steps: readonly NextStep[],
  done: ReadonlySet<string>,
  { width, colour, unicode }: Look,
): string {
  const { met, open } = symbolsFor(unicode);
  const rows = (["week", "month", "year"] as const).flatMap((term) => [
    `  ${terms[term]}`,
    ...steps
      .filter((step) => step.term === term)
      .flatMap(({ id, says }) => withId(`  ${done.has(id) ? met : open} ${says}`, id, width)),
  ]);
  return page([screenTitle("Steps that suit everyone", "next.*", width, paintFor(colour)), rows]);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
