import { rehearsalHint } from "../../content/session";
import type { AdviceStep } from "../../domain/advice";
import type { PlanField, PlanValue } from "../../domain/instrument";
import { typedForm, typedTakes } from "../../domain/plan-typed";
import type { Standing } from "../../domain/standing";
import { stepBlock } from "../advice/steps";
import { becauseOf } from "../items";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { boundaryText } from "../plan/boundary-text";
import { beside, indented, labelColumn } from "../plan/lines";
import type { AskedLine } from "../plan/question";
import type { Menu } from "../questionnaire/menu";
import { named } from "./frame";
import { type SessionNames, sessionTitle } from "./title";
import { leave, lineHints, typed } from "./typed";

/** One of the boundaries that the answers call for. */
export interface OfferedBoundary {
  readonly field: PlanField;
  readonly value: PlanValue;
  readonly because: readonly string[];
}

/** One boundary, or none; those in practice stay. */
export function boundaryMenu(
  names: SessionNames,
  offered: readonly OfferedBoundary[],
  active: readonly string[],
  full: boolean,
  look: Look,
): Menu {
  const inPractice =
    active.length === 0 ? [] : beside("in practice", active.join("; "), look.width, labelColumn);
  const reasons = full
    ? []
    : offered.flatMap(({ field, value, because }) =>
        because[0] === undefined
          ? []
          : beside(boundaryText(field, value), `because ${becauseOf(because[0])}`, look.width, 34),
      );
  const said = full
    ? "Three boundaries are in practice, which is the most. Keep to those."
    : "One boundary, small enough to hold in a bad week.";
  return {
    page: [
      ...sessionTitle(names, 6, look),
      "",
      ...indented(said, look.width),
      ...inPractice,
      ...(reasons.length === 0 ? [] : ["", ...reasons]),
    ],
    text: [],
    choices: [
      "No new one",
      ...(full ? [] : offered.map(({ field, value }) => boundaryText(field, value))),
      "Back",
    ],
    leave,
  };
}

/** The value of a boundary, with the offered one for Enter. */
export function boundaryValueLine(names: SessionNames, { field, value }: OfferedBoundary): AskedLine {
  return {
    ...typed(names, "boundary"),
    question: field.question,
    facts: [
      ["offered", typedForm(field.type, value)],
      ["takes", typedTakes(field.type)],
    ],
    hints: ["enter takes it", "esc back", "ctrl-c save and leave"],
  };
}

/** The steps that the advice would give, as both may see them. */
export function stepsMenu(
  names: SessionNames,
  steps: readonly AdviceStep[],
  standing: Standing | null,
  look: Look,
): Menu {
  const paint = paintFor(look.colour);
  const blocks =
    standing === null
      ? []
      : steps.flatMap((step, index) => [
          "",
          ...stepBlock(step, index + 1, standing, look.width, paint, true),
        ]);
  const each = steps.map(({ strategy }, index) => `${index + 1}: ${strategy.action}`);
  return {
    page: [
      ...sessionTitle(names, 6, look),
      "",
      ...indented("One step, or two. Not more: what is too much is dropped first.", look.width),
      ...blocks,
    ],
    text: [],
    choices: [
      "None of these",
      ...each,
      ...(steps.length === 2 ? ["Both"] : []),
      "Something in our own words",
      "Back",
    ],
    leave,
  };
}

export function ownStepLine(names: SessionNames): AskedLine {
  return {
    ...typed(names, "steps"),
    question: `What does ${names.mentee} want to do? Small, and with a day.`,
    facts: [],
    hints: lineHints,
  };
}

/** A conversation to rehearse. */
export function rehearsalMenu(names: SessionNames, look: Look): Menu {
  return {
    page: [...sessionTitle(names, 6, look), "", ...indented(named(rehearsalHint, names), look.width)],
    text: ["Is there a conversation to rehearse?"],
    choices: ["Not today", "With the manager", "With a colleague", "About weekends", "Back"],
    leave,
  };
}

/** The page for a conversation, to read aloud. */
export function talkMenu(names: SessionNames, markdown: string, look: Look): Menu {
  return {
    page: [
      ...sessionTitle(names, 6, look),
      "",
      ...markdown
        .trimEnd()
        .split("\n")
        .flatMap((line) => indented(line, look.width)),
    ],
    text: ["Read it to each other. The text is not kept by headroom."],
    choices: ["Go on", `Write it to a file for ${names.mentee}`],
    leave,
  };
}
