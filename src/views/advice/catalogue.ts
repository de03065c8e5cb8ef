import { nextSteps } from "../../content/next-steps";
import { noDefeat, therapyOrCoaching, whichHelpFirst } from "../../content/professional-help";
import { strategySections } from "../../content/strategies/index";
import type { Advice } from "../../domain/advice";
import { labelOf } from "../items";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { symbolsFor } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { titleLine } from "../title";

/** Everything else that fits: by part of life, then the place, then the steps that suit everybody. */
export function catalogueBlocks(advice: Advice, done: ReadonlySet<string>, look: Look): string[][] {
  return [
    ...sectionBlocks(advice, look),
    ...placeBlock(advice, look),
    ...helpBlock(advice, look),
    nextBlock(done, look),
  ];
}

function sectionBlocks({ steps }: Advice, { width, colour }: Look): string[][] {
  const paint = paintFor(colour);
  const more = steps.slice(2).map(({ strategy }) => strategy);
  return strategySections.flatMap(({ title, strategies }) => {
    const rows = more.filter((strategy) => strategies.includes(strategy));
    if (rows.length === 0) return [];
    return [[paint.strong(title), ...rows.flatMap(({ action, id }) => withId(`  ${action}`, id, width))]];
  });
}

/** The id at the right edge, or below and further in where both do not fit. */
function withId(text: string, id: string, width: number): string[] {
  const [first = "", ...below] = titleLine(text, id, width);
  return [...wrap(first, textWidth(width)), ...below.map((line) => `      ${line.trim()}`)];
}

function placeBlock({ environment }: Advice, { width, colour }: Look): string[][] {
  if (environment.length === 0) return [];
  const rows = environment.flatMap(({ cause, person, team, leader, figures }) => [
    `  ${labelOf(cause)}`,
    ...row("you", person, width),
    ...row("team", team, width),
    ...row("manager", leader, width),
    ...row("figures", figures, width),
  ]);
  return [[paintFor(colour).strong("What can be done about the heaviest causes"), ...rows]];
}

function row(label: string, says: string | null, width: number): string[] {
  return says === null ? [] : labelled(label, [says], width);
}

function helpBlock({ help }: Advice, { width, colour }: Look): string[][] {
  if (help === "none") return [];
  return [
    [
      paintFor(colour).strong("Therapy or coaching"),
      ...therapyOrCoaching.flatMap(({ question, therapy, coaching }) =>
        labelled(question, [`therapy: ${therapy}`, `coaching: ${coaching}`], width),
      ),
      ...wrap(`  ${whichHelpFirst} ${noDefeat}`, textWidth(width)),
    ],
  ];
}

const terms = { week: "this week", month: "this month", year: "this year" } as const;

function nextBlock(done: ReadonlySet<string>, { width, colour, unicode }: Look): string[] {
  const { met, open } = symbolsFor(unicode);
  const rows = (["week", "month", "year"] as const).flatMap((term) => [
    `  ${terms[term]}`,
    ...nextSteps
      .filter((step) => step.term === term)
      .flatMap(({ id, says }) => withId(`  ${done.has(id) ? met : open} ${says}`, id, width)),
  ]);
  return [paintFor(colour).strong("Steps that suit everybody"), ...rows];
}
