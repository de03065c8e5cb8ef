import { nextSteps } from "../core/advice/next-steps";
import { strategies } from "../core/advice/strategies/index";
import { seesStep, sessionFrom } from "../core/mentoring/session";
import { adherenceWords } from "../core/plan/adherence";
import { planFields } from "../core/plan/fields";
import { valueIn } from "../core/plan/plan";
import { planText } from "../core/plan/values";
import type { CheckIn } from "../core/questionnaire/check-in";
import { pauseStep } from "../core/questionnaire/routines";
import { milestones } from "../core/recovery/phases";
import { managerTalkStep, startStep, tickStep } from "../core/recovery/recovery";
import { helpStep } from "../core/scoring/help-level";
import type { AssessedCheckIn } from "../core/scoring/withhold";
import type { RecordedAction, RecordedPlan, RecordedSession } from "./entry-json";
import type { ExportedRecord, ExportJob } from "./export-record";

/** A report to read: charts, a table of the check-ins, notes, the plan. It never includes safety answers. */
export function exportMarkdown({ records }: ExportJob): string {
  return records.map((record) => [...report(record)].join("")).join("\n");
}

function* report(record: ExportedRecord): Generator<string> {
  const { person, exportedAt, charts } = record;
  const days = record.checkIns.map(({ checkIn }) => checkIn.date);
  const span = `${days.at(0) ?? ""} to ${days.at(-1) ?? ""}`;
  const counted = days.length === 1 ? "1 check-in" : `${days.length} check-ins, ${span}`;
  yield `# Self-check record of ${inline(person.name)}\n\n`;
  yield `Exported ${exportedAt.slice(0, 10)}. ${days.length === 0 ? "No check-ins in this range" : counted}.\n`;
  yield "headroom's own rules, not scientifically tested; no diagnosis. Answers about help are left out.\n";
  if (charts.length > 0)
    yield `\n## Over the weeks\n${charts.map((chart) => `\n\`\`\`text\n${chart}\n\`\`\`\n`).join("")}`;
  if (days.length > 0) yield* checkIns(record);
  yield* planPart(record.plans.at(-1));
  yield* actionPart(record.actions);
  yield* sessionPart(record.sessions ?? []);
}

const columns = [
  "date",
  "routine",
  "level",
  "strain now",
  "risk ahead",
  "overall",
  "physical",
  "emotional",
  "behavioural",
];

/** Columns of words, which are aligned left. */
const words: ReadonlySet<number> = new Set([0, 1, 2, 4]);

/** The table, newest first, followed by the notes. */
function* checkIns(record: ExportedRecord): Generator<string> {
  const rule = columns.map((_, index) => (words.has(index) ? "---" : "---:"));
  yield `\n## Check-ins\n\n${row(columns)}${row(rule)}`;
  const noted: string[] = [];
  for (const assessed of record.checkIns.toReversed()) {
    yield row(cellsOf(assessed));
    const { note, tags, obstacles } = assessed.checkIn;
    if (note !== null || tags.length > 0 || obstacles !== undefined) noted.push(noteOf(assessed.checkIn));
  }
  if (noted.length > 0) yield "\n## Notes\n";
  yield* noted;
}

function cellsOf({ checkIn, result: { headline, risk, strain } }: AssessedCheckIn): readonly unknown[] {
  return [
    checkIn.date,
    [checkIn.routine, ...checkIn.context].join(", ").replace("on-call", "on call"),
    headline.level ?? "",
    strain?.now ?? "",
    risk === null ? "" : `${risk.level ?? ""} ${risk.index ?? risk.indexRange.join("-")}`.trim(),
    ...[strain?.overall, strain?.physical, strain?.emotional, strain?.behavioural].map(
      (value) => value ?? "",
    ),
  ];
}

function row(cells: readonly unknown[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function noteOf(checkIn: CheckIn): string {
  const tags = checkIn.tags.length === 0 ? "" : ` (${checkIn.tags.map(inline).join(", ")})`;
  const note = checkIn.note === null ? "" : `\n${quoted(checkIn.note)}\n`;
  return `\n**${checkIn.date}**${tags}\n${note}${[...obstacleLines(checkIn)].join("")}`;
}

function* obstacleLines({ boundaries, obstacles = {} }: CheckIn): Generator<string> {
  const told = Object.entries(obstacles).flatMap(([id, why]) => {
    const label = planFields.find((field) => field.id === id)?.label ?? id;
    const how = Object.hasOwn(boundaries, id) ? boundaries[id] : undefined;
    return [`- ${inline(label)}${how === undefined ? "" : `, ${adherenceWords[how]}`}: ${inline(why)}\n`];
  });
  if (told.length > 0) yield `\n${told.join("")}`;
}

function* planPart(plan: RecordedPlan | undefined): Generator<string> {
  if (plan === undefined) return;
  yield `\n## Plan of ${plan.date}\n\n`;
  for (const field of planFields) {
    const { id, label } = field;
    const value = valueIn(plan, id);
    if (value === undefined) continue;
    yield `- ${label}: ${inline(planText(field, value))}${plan.active.includes(id) ? " (in practice now)" : ""}\n`;
  }
}

function* actionPart(actions: readonly RecordedAction[]): Generator<string> {
  if (actions.length > 0) yield "\n## Steps\n\n";
  for (const action of actions) yield `- ${action.date}: ${inline(actionWords(action))}\n`;
}

function* sessionPart(sessions: readonly RecordedSession[]): Generator<string> {
  if (sessions.length > 0) yield "\n## Sessions\n\n";
  for (const one of sessions) {
    const { date, with: partner, agreed, held, nextOn, note, ask } = sessionFrom(one);
    yield `- ${date} with ${inline(partner)}\n`;
    for (const { says, how } of held) yield `  - before: ${inline(says)}${how === null ? "" : `, ${how}`}\n`;
    for (const { says } of agreed) yield `  - agreed: ${inline(says)}\n`;
    if (nextOn !== null) yield `  - next on ${nextOn}\n`;
    if (ask !== null) yield `  - to ask: ${inline(ask)}\n`;
    if (note !== null) yield `\n${quoted(note, "  ")}\n\n`;
  }
}

/** Text on one line, with all Markdown and HTML escaped. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
}

/** A note as a block quote, with its line breaks. */
function quoted(text: string, indent = ""): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  return lines.map((line) => `${indent}> ${inline(line)}`.trimEnd()).join("  \n");
}

const became: Readonly<Record<RecordedAction["state"], string>> = {
  done: "done",
  snoozed: "put off for two weeks",
  dropped: "dropped",
  again: "taken up again",
};

const helpSaid: Readonly<Record<RecordedAction["state"], string>> = {
  done: "talked to someone",
  snoozed: "has an appointment",
  dropped: "not now",
  again: "open again",
};

/** What became of a step, for a report; without ids wherever the step is known. */
function actionWords({ step, state, until }: RecordedAction): string {
  if (step === pauseStep)
    return state === "snoozed" && until !== undefined
      ? `check-ins paused until ${until}`
      : "pause of the check-ins ended";
  if (step === seesStep) return "changed what the mentor may see";
  if (step === startStep && state === "done") return "recovery counts from here";
  if (step === managerTalkStep && state === "done") return "talk with the manager held";
  if (step === helpStep) return `getting help: ${helpSaid[state]}`;
  const talk = /^talk\.(colleague|mentor|weekends)$/.exec(step)?.[1];
  if (talk !== undefined && state === "done")
    return talk === "weekends" ? "talk about weekends held" : `talk with a ${talk} held`;
  const milestone = milestones.find(({ id }) => tickStep(id) === step);
  if (milestone !== undefined && state === "done") return `reached in the recovery: ${milestone.says}`;
  const says =
    strategies.find(({ id }) => id === step)?.action ?? nextSteps.find(({ id }) => id === step)?.says;
  return `${says ?? step}: ${became[state]}${until === undefined ? "" : `, until ${until}`}`;
}
