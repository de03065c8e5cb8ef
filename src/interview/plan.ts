import { planFields } from "../content/plan-fields";
import type { Context } from "../context";
import type { PlanSection, PlanValue } from "../domain/instrument";
import type { PlanContent } from "../domain/plan";
import type { PlanChange } from "../domain/plan-edit";
import type { PlanProposal } from "../domain/plan-proposal";
import { type PlanQuestion, planQuestions } from "../domain/plan-questions";
import { readTyped } from "../domain/plan-typed";
import { planRefusal } from "../formats/plan-problems";
import { askActive } from "./plan-active";
import { type PlanFace, planFace } from "./plan-face";

export { reviewInTerminal } from "./plan-review";

import { enteredWords, fieldQuestion } from "../views/plan/question";

/** What the editor starts from. */
export interface EditStart {
  readonly plan: PlanContent;
  readonly proposal: PlanProposal;
  /** Only this section, or `null` for all. */
  readonly section: PlanSection | null;
}

/** What was entered; `interrupted` when Ctrl-C ended it, which keeps it all the same. */
export interface Edited {
  readonly change: PlanChange;
  readonly interrupted: boolean;
}

/** Values by field, `null` for cleared. */
type Entered = Map<string, PlanValue | null>;
/** After the last question, with `q`, or with Ctrl-C. */
type End = "through" | "stopped" | "interrupted";

/**
 * The plan editor in a terminal: field by field, what the answers call for first. A value is taken
 * only when somebody enters it or takes the offered one; `q` stops anywhere and keeps what was entered.
 */
export async function editPlan(start: EditStart, context: Context): Promise<Edited> {
  const face = planFace(context);
  const entered: Entered = new Map();
  try {
    const end = await askFields(start, entered, face);
    const fields = Object.fromEntries(entered);
    const isDone = end === "interrupted" || (end === "stopped" && start.plan.active.length > 0);
    const active = isDone ? null : await askActive(start, entered, face);
    return { change: active === null ? { fields } : { fields, active }, interrupted: end === "interrupted" };
  } finally {
    face.rest();
  }
}

async function askFields(start: EditStart, entered: Entered, face: PlanFace): Promise<End> {
  const questions = planQuestions(start.plan, start.proposal, planFields, start.section);
  let last: string | null = null;
  let at = 0;
  for (let question = questions[at]; question !== undefined; question = questions[at]) {
    const shown = withEntered(question, entered);
    const text = await face.ask(fieldQuestion(shown, `${at + 1}/${questions.length}`, last), (line) =>
      words.includes(wordOf(line)) ? null : problemOf(shown, line),
    );
    if (text === null) return "interrupted";
    const word = wordOf(text);
    if (word === "q") return "stopped";
    if (word === "s") entered.delete(question.field.id);
    const value = word === "-" ? null : words.includes(word) ? undefined : valueOfLine(shown, text);
    if (value !== undefined) {
      entered.set(question.field.id, value);
      last = enteredWords(question.field, value);
    }
    at = word === "b" ? Math.max(at - 1, 0) : word === "n" ? nextPart(questions, at) : at + 1;
  }
  return "through";
}

/** Lines that steer; every other one is a value. */
const words = ["s", "b", "n", "q", "-"];

function wordOf(line: string): string {
  return line.trim().toLowerCase();
}

/** The question again, offering what was entered before. */
function withEntered(question: PlanQuestion, entered: Entered): PlanQuestion {
  const value = entered.get(question.field.id);
  if (value === undefined) return question;
  return { ...question, offered: value === null ? null : { value, from: "entered" } };
}

/** The value a line stands for, the offered one for an empty line; `undefined` for none. */
function valueOfLine({ field, offered }: PlanQuestion, line: string): PlanValue | undefined {
  if (line.trim() === "") return offered?.value;
  const reading = readTyped(field.type, line);
  return "value" in reading ? (reading.value ?? undefined) : undefined;
}

function problemOf({ field }: PlanQuestion, line: string): string | null {
  const reading = readTyped(field.type, line);
  return "refused" in reading ? planRefusal(field, reading) : null;
}

/** The place of the first field of the next section. */
function nextPart(questions: readonly PlanQuestion[], at: number): number {
  const section = questions[at]?.field.section;
  const next = questions.findIndex(({ field }, index) => index > at && field.section !== section);
  return next === -1 ? questions.length : next;
}
