import type { Context } from "../../context";
import { addDays, type CalendarDate } from "../../core/calendar";
import { planFields } from "../../core/plan/fields";
import { activeBoundaries } from "../../core/plan/plan";
import { fitsScale, withoutSkipped } from "../../core/questionnaire/answers";
import {
  type CheckIn,
  type CheckInContent,
  datedUpTo,
  type Routine,
} from "../../core/questionnaire/check-in";
import { seenIn } from "../../core/questionnaire/form";
import { instruments } from "../../core/questionnaire/instruments/index";
import { scaleOf } from "../../core/questionnaire/items";
import { loadMetrics, weeklyLoadForm } from "../../core/questionnaire/load-metrics";
import { firstOpen, startAt } from "../../core/questionnaire/navigate";
import {
  type AskedPart,
  type AskedRoutine,
  type Look,
  nextLook,
  partsOfRoutine,
  partsOfSession,
} from "../../core/questionnaire/routines";
import {
  buildScript,
  type Earlier,
  type LoadField,
  type LoadStep,
  type Script,
} from "../../core/questionnaire/script";
import {
  countGiven,
  emptySheet,
  isEmpty,
  type Sheet,
  type State,
  stepAt,
} from "../../core/questionnaire/state";
import { crisisSince } from "../../core/scoring/help-level";
import { weekendDaysSeen } from "../../core/scoring/look-back";
import { shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { versionsOf } from "../../formats/check-in-content";
import { partsFlag } from "../../formats/parts";
import type { Draft } from "../../store/drafts";
import type { Setting } from "../../ui/questionnaire/setting";
import { keptWords } from "../../ui/questionnaire/words";
import type { RecordHistory } from "./record";

/** What a check-in is made of; together with the record it yields the same questions again. */
export interface Recipe {
  readonly routine: Routine;
  /** What `--only` named, or `null`. */
  readonly only: string | null;
  readonly date: CalendarDate;
  /** Load metrics asked beside the usual ones. */
  readonly metrics: readonly string[];
  /** Ids of the boundaries in practice. */
  readonly active: readonly string[];
  /** The closer look of a monthly check-in. */
  readonly look: Look | null;
  /** The check-in that the answers are added to; a first one may be completed later. */
  readonly into: string | null;
}

/** The recipe for a check-in started now: metrics from the settings, boundaries from the plan. */
export function newRecipe(
  context: Context,
  record: RecordHistory,
  what: Pick<Recipe, "routine" | "only" | "date"> & { readonly into?: string },
  seen: SeenFacts = {},
): Recipe {
  const active = record.plans.at(-1)?.active ?? [];
  const before = datedUpTo(record.checkIns, what.date);
  const look = what.routine === "monthly" && what.only === null ? nextLook(before, instruments) : null;
  return {
    into: null,
    ...what,
    metrics: [...new Set([...context.settings.metrics, ...Object.keys(seen)])],
    active,
    look,
  };
}

/** What the signals show for the seven days, by load metric. */
export type SeenFacts = Readonly<Record<string, number>>;

/**
 * The questions of a recipe.
 * @param together whether they are for a session
 */
export function scriptOf(
  { routine, only, date, metrics, active, look, into }: Recipe,
  record: RecordHistory,
  together = false,
  seen: SeenFacts = {},
): Script {
  const before = datedUpTo(record.checkIns, date);
  const said = record.checkIns.find(({ id }) => id === into);
  const earlier = { ...earlierOf(before, date), ...(said && { said }) };
  // A part added to a check-in just made, and a session, ask their own questions.
  const again = together || into !== null ? null : crisisSince(before, instruments.help);
  const rest = { date, earlier, instruments, seen, crisisSince: again };
  if (only !== null) return buildScript({ ...rest, parts: partsFlag(only), form: [], boundaries: [] });
  const asked = askedRoutine(routine);
  // The first check-in is short: the week and its boundaries come with the next.
  const week = {
    form: asked === "first" ? [] : formOf(metrics),
    boundaries: asked === "first" ? [] : activeBoundaries(record.plans, planFields, active),
  };
  const parts = together ? partsOfSession(instruments, look) : partsOfRoutine(asked, instruments, look);
  return buildScript({
    ...rest,
    ...week,
    parts,
    look,
    ...(together && { manner: { together, goesBack: true } }),
  });
}

/** The questions for changing a stored check-in: those it answers, in whole parts, and those of its week. */
export function scriptOfStored(record: RecordHistory, checkIn: CheckIn): Script {
  const { date, answers, load, boundaries } = checkIn;
  const isAnswered = ({ items }: AskedPart) => items.some(({ id }) => Object.hasOwn(answers, id));
  return buildScript({
    date,
    earlier: earlierOf(datedUpTo(record.checkIns, date), date),
    instruments,
    parts: partsOfRoutine("full", instruments).filter(isAnswered),
    form: formOf(Object.keys(load)),
    boundaries: activeBoundaries(record.plans, planFields, Object.keys(boundaries)),
  });
}

/** A stored check-in as the questionnaire keeps it; what it leaves out counts as skipped. */
export function sheetOfStored(script: Script, checkIn: CheckIn): Sheet {
  const { answers, details, load, context, boundaries, obstacles = {}, note, tags } = checkIn;
  const ids = script.steps.flatMap((step) => (step.kind === "item" ? [step.id] : []));
  const fields = script.steps.flatMap((step) => (step.kind === "load" ? step.fields : []));
  return {
    ...emptySheet,
    ...{ details, context, boundaries, obstacles, note, tags },
    answers: Object.fromEntries(ids.map((id) => [id, answers[id] ?? null])),
    load: Object.fromEntries(
      fields.flatMap(({ kind, id }) => (kind === "week" ? [] : [[id, load[id] ?? null]])),
    ),
    // They were asked about when it was stored.
    looked: true,
  };
}

/** The help questions alone, ending with the last one: nothing is listed or kept. */
export function privateScript(date: CalendarDate): Script {
  const { help } = instruments;
  return buildScript({
    date,
    parts: [{ instrument: help, items: help.items }],
    form: [],
    boundaries: [],
    earlier: { hours: [], holiday: null },
    instruments,
    manner: { unreviewed: true, goesBack: true },
  });
}

function askedRoutine(routine: Routine): AskedRoutine {
  if (routine === "quarterly" || routine === "session") return "full";
  return routine === "custom" ? "weekly" : routine;
}

/** What kind of week it was, the usual facts, the holiday, and what the settings add. */
function formOf(metrics: readonly string[]): LoadField[] {
  const usual = weeklyLoadForm.filter((id) => id !== "m.since-vacation");
  const more = metrics.filter((id) => !weeklyLoadForm.includes(id));
  return [
    // First, since between jobs most of the rest is not asked.
    { kind: "week", id: "week" },
    ...numberFields(usual),
    { kind: "holiday", id: "m.since-vacation" },
    ...numberFields([...new Set(more)]),
  ];
}

function numberFields(ids: readonly string[]): LoadField[] {
  return ids.flatMap((id): LoadField[] => {
    const metric = loadMetrics.find((one) => one.id === id);
    if (metric === undefined) return [];
    return [{ kind: "number", id, metric, ...(id === "m.night-calls" && { ifAny: "m.after-hours-calls" }) }];
  });
}

function earlierOf(before: readonly CheckIn[], date: CalendarDate): Earlier {
  const said = before.findLast(({ load }) => load["m.since-vacation"] !== undefined);
  return {
    weekendDays: weekendDaysSeen(before, date),
    hours: before.flatMap(({ load }) => load["m.hours"] ?? []),
    holiday:
      said === undefined
        ? null
        : { day: addDays(said.date, -Number(said.load["m.since-vacation"])), said: said.date },
  };
}

/** Stands for the review where a draft names a question. */
const review = "review";

/** The draft of a questionnaire as it is at this moment. */
export function draftOf(recipe: Recipe, begun: string, script: Script, state: State): Draft {
  const { sheet } = state;
  // A part opened from the review has been answered; the draft continues with the review itself.
  const at = state.visit === null ? (stepAt(script, state)?.id ?? review) : review;
  return {
    v: 1,
    begun,
    date: recipe.date,
    routine: recipe.routine,
    only: recipe.only,
    metrics: [...recipe.metrics],
    active: [...recipe.active],
    look: recipe.look,
    into: recipe.into,
    at,
    answers: { ...sheet.answers },
    details: copyOf(sheet.details),
    load: { ...sheet.load },
    context: sheet.context === null ? null : [...sheet.context],
    boundaries: { ...sheet.boundaries },
    obstacles: { ...sheet.obstacles },
    examples: { ...sheet.examples },
    views: { ...sheet.views },
    note: sheet.note,
    tags: [...sheet.tags],
    looked: sheet.looked,
  };
}

function copyOf(details: Sheet["details"]): Draft["details"] {
  const disturbed = details["high.life-interference"];
  return disturbed === undefined ? {} : { "high.life-interference": [...disturbed] };
}

/** The recipe that a draft was started with. */
export function recipeOf({ routine, only, date, metrics, active, look, into }: Draft): Recipe {
  return { routine, only, date, metrics, active, look, into };
}

/** The questionnaire where the draft stopped, without answers that no question asks for any more. */
export function stateFrom(draft: Draft, script: Script): State {
  const sheet: Sheet = {
    answers: pick(draft.answers, (id, value) =>
      script.steps.some(
        (step) =>
          step.kind === "item" && step.id === id && fitsScale(scaleOf(step.instrument, step.item), value),
      ),
    ),
    details: copyOf(draft.details),
    load: pick(draft.load, (id, value) => takesLoad(script, id, value)),
    context: draft.context,
    boundaries: pick(draft.boundaries, (id) => script.steps.some((step) => step.id === id)),
    obstacles: draft.obstacles,
    examples: draft.examples,
    views: draft.views,
    note: draft.note,
    tags: draft.tags,
    looked: draft.looked,
  };
  const found = script.steps.findIndex(({ id }) => id === draft.at);
  const open = firstOpen(script, sheet);
  // An update may have removed the step, or put a question before it.
  return startAt(script, sheet, found < 0 ? open : Math.min(found, open));
}

function takesLoad(script: Script, id: string, value: number | null): boolean {
  const fields = script.steps.flatMap((step): LoadStep["fields"] =>
    step.kind === "load" ? step.fields : [],
  );
  const field = fields.find((one) => one.id === id);
  if (field === undefined || field.kind === "week") return false;
  if (value === null) return true;
  if (field.kind === "holiday") return Number.isInteger(value) && value >= 0 && value <= 20_000;
  return value >= field.metric.min && value <= field.metric.max;
}

function pick<T>(
  map: Readonly<Record<string, T>>,
  fits: (id: string, value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([id, value]) => fits(id, value)));
}

/** The answers as they go into the record; examples are added to the note. */
export function contentOf(routine: Routine, script: Script, { sheet }: State): CheckInContent {
  const answers = withoutSkipped(sheet.answers);
  const obstacles = Object.entries(sheet.obstacles).filter(
    ([id, text]) =>
      (sheet.boundaries[id] ?? "kept") !== "kept" &&
      script.steps.some((step) => step.id === id) &&
      text.trim() !== "",
  );
  const examples = script.steps.flatMap((step) => {
    const said = sheet.examples[step.id];
    return step.kind === "item" && said && sheet.answers[step.id] === true
      ? [`${step.item.label}: ${said}`]
      : [];
  });
  const seen = seenIn(script, sheet);
  const note = [...(sheet.note === null ? [] : [sheet.note]), ...examples].join("\n");
  return {
    date: script.date,
    routine,
    instruments: versionsOf(answers),
    answers,
    details: sheet.details,
    load: withoutSkipped(sheet.load),
    ...(seen.length === 0 ? {} : { seen }),
    context: sheet.context ?? [],
    boundaries: withoutSkipped(sheet.boundaries),
    ...(obstacles.length === 0 ? {} : { obstacles: Object.fromEntries(obstacles) }),
    note: note.trim() === "" ? null : note,
    tags: sheet.tags,
  };
}

/** How many questions have an answer, and which one comes next. */
export function progressOf(
  script: Script,
  state: State,
): {
  readonly answered: number;
  readonly total: number;
  readonly next: number | null;
} {
  const next = state.visit === null ? (stepAt(script, state)?.number ?? null) : null;
  return { answered: countGiven(script, state.sheet), total: script.total, next };
}

/** The command that continues a check-in; with several people it names whose. */
export function checkInOf(name: string): string {
  return `headroom checkin${name === "" ? "" : ` -p ${shellWord(name)}`}`;
}

/** The calm way out: what was kept, and how to go on. */
export function leaving(
  script: Script,
  state: State,
  { trouble, dryRun, name }: Pick<Setting, "trouble" | "dryRun" | "name">,
  afterCrisis: boolean,
): Failure {
  const again = checkInOf(name);
  const help = afterCrisis ? " Help at once: headroom help-now" : "";
  if (dryRun)
    return new Failure("cancelled", "Nothing was kept: this was a dry run.", `${again} starts again.${help}`);
  if (trouble !== null)
    return new Failure("cancelled", `Not kept: ${trouble}`, `${again} starts again.${help}`);
  if (isEmpty(state.sheet))
    return new Failure(
      "cancelled",
      "Nothing was answered, so nothing was kept.",
      `${again} starts again.${help}`,
    );
  const { kept, how } = keptWords(progressOf(script, state), again);
  return new Failure("cancelled", kept, how + help);
}
