import type { Context } from "../../context";
import { guides } from "../../core/advice/guides/index";
import { strategies } from "../../core/advice/strategies/index";
import type { CalendarDate } from "../../core/calendar";
import type { LeftOpen, ReviewedBoundary } from "../../core/plan/boundary-review";
import { planCalls } from "../../core/plan/calls";
import type { PlanChange } from "../../core/plan/edit";
import { planFields } from "../../core/plan/fields";
import { mostActive, type PlanContent } from "../../core/plan/plan";
import type { PlanProposal } from "../../core/plan/proposal";
import { type PlanQuestion, planQuestions, stands } from "../../core/plan/questions";
import { readTyped } from "../../core/plan/values";
import { type Adherence, adherences } from "../../core/questionnaire/answers";
import type { PlanField, PlanSection, PlanValue } from "../../core/questionnaire/items";
import { planRefusal } from "../../formats/plan-file";
import {
  activeQuestion,
  type Explained,
  enteredWords,
  fieldQuestion,
  newValueQuestion,
  obstacleQuestion,
  reviewQuestion,
  wentQuestion,
} from "../../ui/plan/question";
import { lowerFirst } from "../../ui/words";
import { nameIfMany } from "../common/person";
import { type Prompter, prompterOf } from "../common/prompter";
import { personOf } from "../common/record";

/** How the plan commands ask: drawn on the terminal, or as plain lines. */
export type PlanPrompter = Pick<Prompter, "release"> & {
  /** The same as `line` of {@link Prompter}. */
  readonly ask: Prompter["line"];
};

/** The prompter that fits the terminal and the flags; with several people each title starts with the name. */
export function planPrompter(context: Context): PlanPrompter {
  const { line, release } = prompterOf(context);
  const name = nameIfMany(context, personOf(context));
  if (name === "") return { ask: line, release };
  const titled = (title: string) => `${name}, ${lowerFirst(title)}`;
  return {
    ask: (asked, check, half) => line({ ...asked, title: titled(asked.title) }, check, half),
    release,
  };
}

/** How many lines fit the screen. */
const mostListed = 9;

interface Start {
  readonly plan: PlanContent;
  readonly proposal: PlanProposal;
}

/**
 * Asks which boundaries to practise from now on: those in practice, the one the answers call for, and
 * those just entered can be chosen.
 * @returns ids, or `null` when nothing changes
 */
export async function askActive(
  { plan, proposal }: Start,
  entered: ReadonlyMap<string, PlanValue | null>,
  prompter: PlanPrompter,
): Promise<readonly string[] | null> {
  const listed = candidates({ plan, proposal }, entered);
  if (listed.length === 0) return null;
  const ids = listed.map(({ field }) => field.id);
  const kept = plan.active.filter((id) => ids.includes(id));
  const numbers = kept.map((id) => ids.indexOf(id) + 1);
  const line = await prompter.ask(activeQuestion(listed, numbers), (text) => problemOf(text, listed.length));
  const word = line?.trim().toLowerCase() ?? "q";
  if (steering.includes(word)) return null;
  return numbersIn(word).flatMap((number) => ids[number - 1] ?? []);
}

interface Candidate {
  readonly field: PlanField;
  readonly value: PlanValue;
}

/**
 * Fields with a value: in practice first, then the proposed start, then good starts that were just entered.
 */
function candidates({ plan, proposal }: Start, entered: ReadonlyMap<string, PlanValue | null>): Candidate[] {
  const held = new Map<string, PlanValue | null>([...Object.entries(plan.fields), ...entered]);
  const starts = [...entered.keys()].toSorted((a, b) => Number(isStart(b)) - Number(isStart(a)));
  const order = new Set([...plan.active, ...proposal.active, ...starts]);
  return [...order]
    .flatMap((id) => {
      const field = planFields.find((one) => one.id === id);
      const value = held.get(id) ?? null;
      return field === undefined || value === null ? [] : [{ field, value }];
    })
    .slice(0, mostListed);
}

function isStart(id: string): boolean {
  return planCalls[id]?.start === true;
}

function problemOf(text: string, most: number): string | null {
  const word = text.trim().toLowerCase();
  if (steering.includes(word)) return null;
  const numbers = numbersIn(word);
  if (!/^\d+([ ,;]+\d+)*$/.test(word) || numbers.some((number) => number < 1 || number > most))
    return `it takes numbers from 1 to ${most}, such as 1, or Enter to leave it open`;
  return new Set(numbers).size > mostActive ? `at most ${mostActive} can be in practice at a time` : null;
}

/** Input that leaves the boundaries in practice as they are. */
const steering: readonly string[] = ["", "s", "q", "b"];

function numbersIn(text: string): number[] {
  return [...new Set(text.split(/[ ,;]+/).map(Number))];
}

/** How boundaries went, as a review was told. */
export interface Went {
  readonly boundaries: Readonly<Record<string, Adherence>>;
  readonly obstacles: Readonly<Record<string, string>>;
  readonly end: End;
}

/** Asks how boundaries went that the newest check-in says nothing about, and what got in the way. */
export async function askWent(
  { checkIn, boundaries: open }: LeftOpen,
  today: CalendarDate,
  prompter: PlanPrompter,
): Promise<Went> {
  const boundaries: Record<string, Adherence> = {};
  const obstacles: Record<string, string> = {};
  const ended = (end: End): Went => ({ boundaries, obstacles, end });
  try {
    let at = 0;
    for (let boundary = open[at]; boundary !== undefined; boundary = open[at]) {
      const { id } = boundary.field;
      const progress = `${at + 1}/${open.length}`;
      const line = await prompter.ask(wentQuestion(boundary, progress, checkIn.date, today), (text) =>
        wentWords.includes(wordOf(text)) ? null : "it takes k, p, m or Enter",
      );
      if (line === null) return ended("interrupted");
      const word = wordOf(line);
      if (word === "q") return ended("stopped");
      at = word === "b" ? Math.max(at - 1, 0) : at + 1;
      const how = adherences.find((one) => one.startsWith(word));
      if (word !== "b") {
        delete boundaries[id];
        delete obstacles[id];
      }
      if (word === "" || how === undefined) continue;
      boundaries[id] = how;
      if (how === "kept") continue;
      let half = "";
      const told = await prompter.ask(obstacleQuestion(boundary, progress), () => null, {
        start: "",
        typed: (text) => {
          half = text;
        },
      });
      const words = (told ?? half).trim();
      if (words === "b") at -= 1;
      else if (words !== "") obstacles[id] = words;
      if (told === null) return ended("interrupted");
    }
    return ended("through");
  } finally {
    prompter.release();
  }
}

const wentWords: readonly string[] = ["", "k", "p", "m", "b", "q"];

/** What a review decided; empty when everything stays as it is. */
export interface Reviewed {
  readonly change: PlanChange;
  /** Ctrl-C ended it; what was decided before is kept. */
  readonly interrupted: boolean;
}

/** Asks about each boundary in practice: keep it, make it smaller, change it, drop it. */
export async function reviewInTerminal(
  boundaries: readonly ReviewedBoundary[],
  context: Context,
): Promise<Reviewed> {
  const prompter = planPrompter(context);
  const fields: Record<string, PlanValue> = {};
  const deactivate: string[] = [];
  const change: PlanChange = { fields, deactivate };
  try {
    for (const [index, boundary] of boundaries.entries()) {
      const { id } = boundary.field;
      const progress = `${index + 1}/${boundaries.length}`;
      const decision = await decide(boundary, progress, prompter, context);
      if (decision === null) return { change, interrupted: true };
      if (decision === "stop") break;
      if (decision === "drop") deactivate.push(id);
      else if (decision !== "keep") fields[id] = decision.value;
    }
    return { change, interrupted: false };
  } finally {
    prompter.release();
  }
}

type Decision = "keep" | "drop" | "stop" | { readonly value: PlanValue } | null;

async function decide(
  boundary: ReviewedBoundary,
  progress: string,
  prompter: PlanPrompter,
  { clock }: Context,
): Promise<Decision> {
  const asked = reviewQuestion(boundary, progress, clock.today);
  const ways = ["", "k", "s", "b", "c", "d", "q", ...(boundary.smaller === null ? [] : ["m"])];
  for (;;) {
    const line = await prompter.ask(asked, (text) =>
      ways.includes(text.trim().toLowerCase()) ? null : `it takes ${ways.slice(1).join(", ")} or Enter`,
    );
    if (line === null) return null;
    const word = line.trim().toLowerCase();
    if (word === "q") return "stop";
    if (word === "d") return "drop";
    if (word === "m" && boundary.smaller !== null) return { value: boundary.smaller };
    if (word !== "c") return "keep";
    const value = await newValue(boundary, progress, prompter);
    if (value !== undefined) return value === null ? null : { value };
  }
}

/** @returns `undefined` to go back, `null` after Ctrl-C */
async function newValue(
  { field, value }: ReviewedBoundary,
  progress: string,
  prompter: PlanPrompter,
): Promise<PlanValue | null | undefined> {
  const line = await prompter.ask(newValueQuestion(field, value, progress), (text) => {
    const reading = readTyped(field.type, text);
    return "refused" in reading && !isBack(text) ? planRefusal(field, reading) : null;
  });
  if (line === null) return null;
  if (isBack(line)) return undefined;
  const reading = readTyped(field.type, line);
  return "value" in reading ? (reading.value ?? undefined) : undefined;
}

function isBack(text: string): boolean {
  return ["", "b", "s", "q"].includes(text.trim().toLowerCase());
}

/** What the editor starts from. */
export interface EditStart {
  readonly plan: PlanContent;
  /** All revisions, the newest last. */
  readonly past: readonly PlanContent[];
  readonly proposal: PlanProposal;
  /** Only this section, or `null` for all. */
  readonly section: PlanSection | null;
}

/** What was entered; `interrupted` when Ctrl-C ended it; it is kept all the same. */
export interface Edited {
  readonly change: PlanChange;
  readonly interrupted: boolean;
}

/** Values by field, `null` for cleared. */
type Entered = Map<string, PlanValue | null>;
/** After the last question, with `q`, or with Ctrl-C. */
type End = "through" | "stopped" | "interrupted";

/**
 * The plan editor in a terminal: field by field, what the answers call for first. Enter leaves a field as
 * it is, so nothing gets into a plan without a thought; `q` stops anywhere and keeps what was entered.
 */
export async function editPlan(start: EditStart, prompter: PlanPrompter): Promise<Edited> {
  const entered: Entered = new Map();
  try {
    const end = await askFields(start, entered, prompter);
    const fields = Object.fromEntries(entered);
    const isDone = end === "interrupted" || (end === "stopped" && start.plan.active.length > 0);
    const active = isDone ? null : await askActive(start, entered, prompter);
    return { change: active === null ? { fields } : { fields, active }, interrupted: end === "interrupted" };
  } finally {
    prompter.release();
  }
}

/**
 * Asks for a boundary in the person's own words.
 * @returns the words, or `null` when the person left
 */
export async function askOwn(field: PlanField, context: Context): Promise<string | null> {
  const prompter = planPrompter(context);
  try {
    const asked = {
      ...fieldQuestion({ field, offered: null, because: [] }, "", null),
      hints: ["enter adds it", "q stop"],
    };
    const text = await prompter.ask(asked, (line) => {
      if (["q", "b"].includes(wordOf(line))) return null;
      return wordOf(line) === ""
        ? "write it in a few words, or q to stop"
        : lineProblem({ field, offered: null, because: [] }, line);
    });
    return text === null || ["q", "b"].includes(wordOf(text)) ? null : text;
  } finally {
    prompter.release();
  }
}

async function askFields(start: EditStart, entered: Entered, prompter: PlanPrompter): Promise<End> {
  const questions = planQuestions(start.plan, start.proposal, planFields, start.section, start.past);
  let last: string | null = null;
  let explained = false;
  let at = 0;
  for (let question = questions[at]; question !== undefined; question = questions[at]) {
    const shown = withEntered(question, entered);
    const explanation = explained ? explanationOf(question.field.id) : null;
    const asked = fieldQuestion(shown, `${at + 1}/${questions.length}`, last, explanation);
    let half = "";
    const text = await prompter.ask(asked, (line) => lineProblem(shown, line), {
      start: "",
      typed: (line) => {
        half = line;
      },
    });
    if (text === null) {
      const value = halfTyped(shown, half);
      if (value !== undefined) entered.set(question.field.id, value);
      return "interrupted";
    }
    const word = wordOf(text);
    explained = word === "?" && !explained;
    if (word === "?") continue;
    if (word === "q") return "stopped";
    if (word === "s") entered.delete(question.field.id);
    const value = valueOfLine(shown, text);
    if (value !== undefined) {
      entered.set(question.field.id, value);
      last = enteredWords(question.field, value);
    }
    at = word === "b" ? Math.max(at - 1, 0) : word === "n" ? nextPart(questions, at) : at + 1;
  }
  return "through";
}

/** Lines that navigate; any other line is a value. */
const words = ["", "s", "b", "n", "q", "?"];

/** What a field is for, taken from the step that it puts into practice. */
function explanationOf(field: string): Explained {
  const step = strategies.find(({ boundary }) => boundary === (alike[field] ?? field));
  return { guide: (step && guides[step.id]) ?? null };
}

/** Fields that no step names, each with a field whose step says the same. */
const alike: Readonly<Record<string, string>> = { "plan.support.offline-hobby": "plan.support.creative" };

function lineProblem(question: PlanQuestion, line: string): string | null {
  const word = wordOf(line);
  if (words.includes(word) || word === "-") return null;
  if (word === "t") return question.offered === null ? "there is no suggestion here to take" : null;
  const reading = readTyped(question.field.type, line);
  return "refused" in reading ? planRefusal(question.field, reading) : null;
}

function wordOf(line: string): string {
  return line.trim().toLowerCase();
}

/** The question again, offering what was entered before. */
function withEntered(question: PlanQuestion, entered: Entered): PlanQuestion {
  const value = entered.get(question.field.id);
  if (value === undefined) return question;
  return { ...question, offered: value === null ? null : { value, from: "entered" } };
}

/** The value a line stands for, `null` to clear; `undefined` leaves the field as it is. */
function valueOfLine({ field, offered }: PlanQuestion, line: string): PlanValue | null | undefined {
  const word = wordOf(line);
  if (word === "-") return null;
  if (words.includes(word)) return undefined;
  if (word === "t") return offered !== null && !stands(offered.from) ? offered.value : undefined;
  const reading = readTyped(field.type, line);
  return "value" in reading ? (reading.value ?? undefined) : undefined;
}

/** The value of a line left half-way: what reads as one, but no number, which may lack its last digit. */
function halfTyped(question: PlanQuestion, line: string): PlanValue | undefined {
  if (words.includes(wordOf(line)) || ["-", "t"].includes(wordOf(line))) return undefined;
  const value = valueOfLine(question, line);
  return typeof value === "number" || value === null ? undefined : value;
}

/** The index of the first field of the next section. */
function nextPart(questions: readonly PlanQuestion[], at: number): number {
  const section = questions[at]?.field.section;
  const next = questions.findIndex(({ field }, index) => index > at && field.section !== section);
  return next === -1 ? questions.length : next;
}
