import { instruments } from "../content/instruments/index";
import { loadMetrics, weeklyLoadForm } from "../content/load-metrics";
import { planFields } from "../content/plan-fields";
import type { Context } from "../context";
import { addDays, type CalendarDate } from "../domain/calendar";
import { type CheckIn, datedUpTo, type Routine } from "../domain/check-in";
import { activeBoundaries } from "../domain/plan";
import { buildScript, type Earlier, type LoadField, type Script } from "../domain/questionnaire/script";
import { type AskedRoutine, partsOfRoutine, partsOfSession } from "../domain/routine";
import { partsFlag } from "../formats/parts";
import type { OpenRecord } from "../record/open-record";

/** What a check-in is made of; together with the record it gives the same questions again. */
export interface Recipe {
  readonly routine: Routine;
  /** What `--only` named, or `null`. */
  readonly only: string | null;
  readonly date: CalendarDate;
  /** Load metrics asked beside the usual ones. */
  readonly metrics: readonly string[];
  /** Ids of the boundaries in practice. */
  readonly active: readonly string[];
}

/** The recipe for a check-in begun now: metrics from the settings, boundaries from the plan. */
export function newRecipe(
  context: Context,
  record: OpenRecord,
  what: Pick<Recipe, "routine" | "only" | "date">,
): Recipe {
  const active = record.plans.at(-1)?.active ?? [];
  return { ...what, metrics: context.settings.metrics, active };
}

/**
 * The questions of a recipe.
 * @param together those of a session
 */
export function scriptOf(
  { routine, only, date, metrics, active }: Recipe,
  record: OpenRecord,
  together = false,
): Script {
  const before = datedUpTo(record.checkIns, date);
  const rest = { date, earlier: earlierOf(before), instruments };
  if (only !== null) return buildScript({ ...rest, parts: partsFlag(only), form: [], boundaries: [] });
  const week = {
    form: formOf(metrics),
    boundaries: activeBoundaries(record.plans, planFields, active),
  };
  const parts = together ? partsOfSession(instruments) : partsOfRoutine(askedRoutine(routine), instruments);
  return buildScript({ ...rest, ...week, parts, ...(together && { manner: { together } }) });
}

/** The help questions alone, which end with the last one: nothing of them is listed or kept. */
export function privateScript(date: CalendarDate): Script {
  const { help } = instruments;
  return buildScript({
    date,
    parts: [{ instrument: help, items: help.items }],
    form: [],
    boundaries: [],
    earlier: { hours: [], holiday: null },
    instruments,
    manner: { unreviewed: true },
  });
}

function askedRoutine(routine: Routine): AskedRoutine {
  return routine === "custom" ? "weekly" : routine;
}

/** The usual facts, then on call and the like, the holiday, and what the settings add. */
function formOf(metrics: readonly string[]): LoadField[] {
  const usual = weeklyLoadForm.filter((id) => id !== "m.since-vacation");
  const more = metrics.filter((id) => !weeklyLoadForm.includes(id));
  return [
    ...numberFields(usual),
    { kind: "week", id: "week" },
    { kind: "holiday", id: "m.since-vacation" },
    ...numberFields([...new Set(more)]),
  ];
}

function numberFields(ids: readonly string[]): LoadField[] {
  return ids.flatMap((id): LoadField[] => {
    const metric = loadMetrics.find((one) => one.id === id);
    return metric === undefined ? [] : [{ kind: "number", id, metric }];
  });
}

function earlierOf(before: readonly CheckIn[]): Earlier {
  const said = before.findLast(({ load }) => load["m.since-vacation"] !== undefined);
  return {
    hours: before.flatMap(({ load }) => load["m.hours"] ?? []),
    holiday:
      said === undefined
        ? null
        : { day: addDays(said.date, -Number(said.load["m.since-vacation"])), said: said.date },
  };
}
