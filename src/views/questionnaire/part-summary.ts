import { adherenceWords } from "../../content/adherence-words";
import { disturbances } from "../../domain/answers";
import { addDays } from "../../domain/calendar";
import type { Instrument } from "../../domain/instrument";
import type { ItemStep, LoadStep, Script, ScriptPart, Step } from "../../domain/questionnaire/script";
import { given, type Sheet } from "../../domain/questionnaire/sheet";
import { plainDay } from "../dates";
import { boundaryText } from "../plan/boundary-text";
import { anyOf, contextWords, count } from "../words";

/** One part in the review, one line or a few: short labels with what was answered. */
export function partSummary(script: Script, part: ScriptPart, sheet: Sheet): string[] {
  const steps = part.at.flatMap((at) => script.steps[at] ?? []);
  if (part.name === "help") return [helpSummary(steps, sheet)];
  const lines = steps.flatMap((step) => {
    if (step.kind === "load") return [weekSummary(step, sheet, script)];
    if (step.kind === "boundary") return [boundarySummary(step, sheet)];
    return [];
  });
  const items = steps.filter((step) => step.kind === "item");
  const [first] = items;
  if (first === undefined) return lines;
  // Marks of the stages mean little one by one, and two dozen labels would fill the screen.
  if (part.name === "stages") return [countsOf(items, sheet)];
  return first.instrument.scale === "yes-no" ? yesNo(items, sheet) : counted(items, first.instrument, sheet);
}

/** Counted, not shown: somebody may stand behind the chair. */
function helpSummary(steps: readonly Step[], sheet: Sheet): string {
  const answered = steps.filter((step) => (given(step, sheet) ?? null) !== null).length;
  return answered === 0 ? "nothing answered" : `${answered} answered, not shown here`;
}

function counted(steps: readonly ItemStep[], { scale }: Instrument, sheet: Sheet): string[] {
  const answers = steps.flatMap((step) => {
    const value = given(step, sheet);
    return typeof value === "number" ? [`${step.item.label} ${value}`] : [];
  });
  const legend = scale === "frequency" && answers.length > 0 ? "0 not so here to 4 nearly always: " : "";
  return [[legend + answers.join(", "), ...skipped(steps, sheet)].filter((text) => text !== "").join("; ")];
}

function yesNo(steps: readonly ItemStep[], sheet: Sheet): string[] {
  const yes = steps.filter((step) => given(step, sheet) === true);
  const no = steps.filter((step) => given(step, sheet) === false).length;
  // Some of the labels hold a comma themselves.
  const words = yes.map(({ id, item }) => item.label + disturbed(id, sheet)).join("; ");
  return [
    ...(yes.length > 0 ? [`yes: ${words}`] : []),
    [...(no > 0 ? [`no ${no}`] : []), ...skipped(steps, sheet)].join(", "),
  ].filter((line) => line !== "");
}

function countsOf(steps: readonly ItemStep[], sheet: Sheet): string {
  const answers = steps.map((step) => given(step, sheet));
  const of = (value: boolean) => answers.filter((one) => one === value).length;
  return [`yes ${of(true)}`, `no ${of(false)}`, ...skipped(steps, sheet)].join(", ");
}

function disturbed(id: string, { details }: Sheet): string {
  const named = id === "high.life-interference" ? (details[id] ?? []) : [];
  return named.length === 0
    ? ""
    : ` (${anyOf(
        disturbances.filter((one) => named.includes(one)),
        "and",
      )})`;
}

function skipped(steps: readonly Step[], sheet: Sheet): string[] {
  const left = steps.filter((step) => (given(step, sheet) ?? null) === null).length;
  return left === 0 ? [] : [`skipped ${left}`];
}

function weekSummary(step: LoadStep, { load, context }: Sheet, { date }: Script): string {
  const facts = step.fields.flatMap((field) => {
    if (field.kind === "week") {
      const marks = (context ?? []).map((mark) => contextWords[mark]);
      return [marks.length === 0 ? "ordinary" : anyOf(marks, "and")];
    }
    const value = load[field.id];
    if (typeof value !== "number") return [];
    if (field.kind === "holiday") return [`holiday ${plainDay(addDays(date, -value), date)}`];
    return [factWords(field.id, value, field.metric.label)];
  });
  return facts.join(", ");
}

function factWords(id: string, value: number, label: string): string {
  if (id === "m.hours") return `${value} h`;
  if (id === "m.after-hours-calls") return count(value, "call");
  return id === "m.weekend-days" ? count(value, "weekend day") : `${label} ${value}`;
}

function boundarySummary(
  step: Extract<Step, { kind: "boundary" }>,
  { boundaries, obstacles }: Sheet,
): string {
  const how = boundaries[step.id];
  const why = obstacles[step.id];
  const words = how ? adherenceWords[how] : "skipped";
  return `${boundaryText(step.boundary.field, step.boundary.value)}: ${words}${why ? ` (${why})` : ""}`;
}
