import { disturbances } from "../../domain/answers";
import type { CalendarDate } from "../../domain/calendar";
import { optionsOf } from "../../domain/questionnaire/options";
import type { BoundaryStep, ItemStep, Script } from "../../domain/questionnaire/script";
import { given } from "../../domain/questionnaire/sheet";
import type { State } from "../../domain/questionnaire/state";
import { plainDay } from "../dates";
import { paintFor } from "../paint";
import { boundaryText } from "../plan/boundary-text";
import { symbolsFor } from "../symbols";
import { textWidth, wrap } from "../text";
import { lowerFirst } from "../words";
import { givenWords, optionWords } from "./answer-words";
import { besideLines, besideQuestion } from "./beside";
import { questionHints } from "./hints";
import { type Block, hintLines, layout, type Screen, type Surface, typingLine } from "./screen";
import { questionTitle, type Setting, troubleLines } from "./setting";

/** Below this, sentences take a line more, and short words are used. */
const narrow = 72;

/** One question with its answers, and what belongs under it (screens.md 2, 3 and 5). */
export function questionScreen(
  setting: Setting,
  script: Script,
  state: State,
  step: ItemStep | BoundaryStep,
  surface: Surface,
): Screen {
  const { width, rows } = surface;
  const paint = paintFor(surface.colour);
  const symbols = symbolsFor(surface.unicode);
  const answered = lastLine(script, state, surface);
  const intro = introLines(step, width, setting.today);
  // What is said before the help questions of a check-in does not hold for those of a session.
  const isFirst = step.kind === "boundary" || (step.first && !setting.session?.alone);
  const shown = isFirst ? intro : [];
  const head = [...answered.map(paint.quiet), ...shown];
  const follow = followUp(state, step, setting, surface);
  const question = wrap(`  ${questionOf(step)}`, textWidth(width));
  const stem = stemOf(step);
  const frame = setting.session?.alone ? [symbols.rule.repeat(textWidth(width))] : [];
  return layout(
    [
      ...frame.map((line) => ({ lines: [line] })),
      { lines: questionTitle(setting, script, step, width, paint) },
      { lines: head, reserve: intro.length, tight: head.length > intro.length, spare: true },
      {
        lines: [...stem, ...question.map(paint.strong)],
        apart: true,
        reserve: stem.length + (width < narrow ? 3 : 2),
        ...(follow.length === 0 ? { cursor: stem.length + question.length - 1 } : {}),
      },
      { lines: optionLines(state, step, surface) },
      ...follow,
      { lines: besideLines(state, step, setting, width), tight: follow.length > 0 },
      { lines: troubleLines(setting, paint) },
      ...frame.map((line) => ({ lines: [line] })),
      {
        lines: hintLines(questionHints(state, step, setting.session), symbols.between, width).map(
          paint.quiet,
        ),
      },
    ],
    rows,
  );
}

/** The answer just given, in sight for one question so that a slip is seen. */
function lastLine(script: Script, { last, sheet }: State, { width }: Surface): string[] {
  const step = last === null ? undefined : script.steps[last];
  const value = step === undefined ? undefined : given(step, sheet);
  if (step === undefined || value === undefined) return [];
  const left = `  answered      ${givenWords(step, value, width < narrow)}`;
  const right = "b to change";
  const gap = textWidth(width) - left.length - right.length;
  return [gap < 2 ? left : left + " ".repeat(gap) + right];
}

/** Two lines before the first question of a part, said once; for a boundary what it is. */
function introLines(step: ItemStep | BoundaryStep, width: number, today: CalendarDate): string[] {
  if (step.kind === "item") return wrap(`  ${step.instrument.intro}`, textWidth(width));
  const { field, value, since } = step.boundary;
  return wrap(
    `  In practice since ${plainDay(since, today)}: ${boundaryText(field, value)}`,
    textWidth(width),
  );
}

/** What the question begins with, or the time it asks about. */
function stemOf(step: ItemStep | BoundaryStep): string[] {
  if (step.kind === "boundary") return ["  In the last 7 days; a real emergency does not count."];
  const { stem, window } = step.instrument;
  return [`  ${stem === "" ? `About ${window}` : stem}`];
}

function questionOf(step: ItemStep | BoundaryStep): string {
  return step.kind === "item" ? step.item.question : step.boundary.field.weeklyCheck;
}

function optionLines(state: State, step: ItemStep | BoundaryStep, { colour, unicode }: Surface): string[] {
  const paint = paintFor(colour);
  const symbols = symbolsFor(unicode);
  const before = given(step, state.sheet);
  const pointer = state.view.on === "question" ? state.view.pointer : null;
  return optionsOf(step).map((option, row) => {
    const mark = option.value === before ? symbols.met : " ";
    const text = `${mark} ${option.key}  ${optionWords(step, option)}`;
    return row === pointer ? paint.key(`${symbols.pointer} ${text}`) : `  ${text}`;
  });
}

/** Under the answers: the help text, which three things, or what got in the way. */
function followUp(
  state: State,
  step: ItemStep | BoundaryStep,
  setting: Setting,
  { width }: Surface,
): Block[] {
  const { view } = state;
  if (view.on === "example" || view.on === "view") {
    const { line, more } = typingLine(view.text, width);
    return [{ lines: [`  ${besideQuestion(view.on, setting)}`, line], cursor: 1, more }];
  }
  if (view.on === "question" && view.help && step.kind === "item")
    return [{ lines: wrap(`  What counts: ${lowerFirst(step.item.help)}`, textWidth(width)) }];
  if (view.on === "detail")
    return [
      { lines: ["  Which of them? More than one is fine."], cursor: 0 },
      {
        lines: disturbances.map(
          (one, row) => `    ${row + 1}  [${view.chosen.includes(one) ? "x" : " "}] ${one}`,
        ),
      },
    ];
  if (view.on === "obstacle") {
    const { line, more } = typingLine(view.text, width);
    return [{ lines: ["  What got in the way? Enter leaves it empty.", line], cursor: 1, more }];
  }
  return [];
}
