import { type Context, dayFlag } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { checkMilestone, type Milestone } from "../../core/recovery/milestones";
import { milestones, phases, setbacks } from "../../core/recovery/phases";
import {
  type RecoveryPlace,
  recoveryPlace,
  recoveryStart,
  startStep,
  tickStep,
} from "../../core/recovery/recovery";
import { helpViewOf } from "../../core/scoring/help-level";
import { standingOf } from "../../core/scoring/standing";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { recoveryDocument } from "../../formats/recovery-json";
import { plainDay } from "../../ui/dates";
import { renderHelpPage } from "../../ui/help-page";
import { commandFor, countryOf, nameIfMany, tell } from "../common/person";
import { type OpenRecord, openRecord, storeAction } from "../common/record";
import type { Outcome } from "../declaration";
import { renderRecovery } from "./view";

/** `recovery`: phase, what to expect, milestones, setbacks; after a crisis answer help and nothing else. */
export async function run(context: Context, _options: object, stray?: string): Promise<Outcome> {
  if (stray !== undefined)
    throw new Failure(
      "usage",
      `recovery does not know "${clip(stray)}"`,
      `${didYouMean(stray, ["start", "done"])}headroom recovery --help shows how to use it.`,
    );
  const record = await openRecord(context);
  const { today } = context.clock;
  const past = datedUpTo(record.checkIns, today);
  const calls = standingOf(past, today, questionnaires)?.helpCalls ?? [];
  const help = helpViewOf(calls, record.actions);
  if (help.level === "crisis") {
    const stream = context.flags.json ? context.err : context.out;
    const country = countryOf(context, record.person);
    stream.write(renderHelpPage({ country, width: stream.look.width, purpose: "crisis", today }));
  }
  const recovery = recoveryOf(record, today);
  if (context.flags.json) context.json(recoveryDocument(record.person, recovery));
  else if (help.level !== "crisis" || context.flags.showResult) {
    const screen = { ...recovery, help, name: nameIfMany(context, record.person), today };
    context.out.write(renderRecovery(screen, context.out.look));
  }
  return "done";
}

/** `recovery start [D]`: records the first day; the newest one counts. */
export async function start(context: Context, _options: object, day = "today"): Promise<Outcome> {
  const date = dayFlag(day, "the start", context.clock.today);
  const record = await openRecord(context);
  await storeAction(context, record, { step: startStep, state: "done", date });
  return told(
    context,
    record,
    "recovery-started",
    { startedOn: date },
    `The recovery counts from ${plainDay(date, context.clock.today)}. headroom recovery shows what to expect; ${commandFor(context, record.person, "undo")} takes this back.`,
  );
}

/** `recovery done ID`: ticks a milestone that only the person can know. */
export async function done(context: Context, _options: object, id = ""): Promise<Outcome> {
  const wanted = id.trim().toLowerCase();
  const milestone = milestones.find((one) => one.id === wanted);
  if (milestone === undefined)
    throw new Failure(
      "usage",
      `there is no milestone "${clip(id)}"`,
      `${didYouMean(
        wanted,
        milestones.map((one) => one.id),
      )}headroom recovery lists those of this phase.`,
    );
  if (!milestone.tick)
    throw new Failure(
      "usage",
      `"${milestone.id}" is checked by the record itself`,
      "Your check-ins decide it. Nothing was stored.",
    );
  const record = await openRecord(context);
  const { today } = context.clock;
  const { place, milestones: reached } = recoveryOf(record, today);
  if (place === null)
    throw new Failure(
      "refused",
      "no recovery is recorded, so there is no milestone to tick",
      "headroom recovery start records one. Nothing was stored.",
    );
  const ticked = reached
    .find((one) => one.id === milestone.id)
    ?.evidence.find((one) => one.kind === "ticked");
  if (ticked !== undefined)
    return told(
      context,
      record,
      "ticked",
      { milestoneId: milestone.id, alreadyOn: ticked.date },
      `"${milestone.says}" was ticked on ${plainDay(ticked.date, today)} already. Nothing was stored.`,
    );
  await storeAction(context, record, { step: tickStep(milestone.id), state: "done", date: today });
  return told(
    context,
    record,
    "ticked",
    { milestoneId: milestone.id, alreadyOn: null },
    `Met: ${milestone.says}. ${commandFor(context, record.person, "undo")} takes this back.`,
  );
}

function told(
  context: Context,
  { person }: OpenRecord,
  change: string,
  more: Readonly<Record<string, unknown>>,
  sentence: string,
): Outcome {
  if (context.flags.json) context.json(changeDocument(person, change, more));
  else if (!context.flags.quiet) tell(context, person, sentence);
  return "done";
}

/** A recovery as the record has it. */
interface Recovery {
  /** `null` while none has begun. */
  readonly place: RecoveryPlace | null;
  readonly expect: readonly string[];
  /** The milestones of the current phase. */
  readonly milestones: readonly Milestone[];
  readonly setbacks: readonly string[];
  /** When a boundary first went into practice: a fitting start when none is recorded. */
  readonly firstBoundary: CalendarDate | null;
}

/** Puts together phase, milestones and what belongs to it (docs/method.md, "Recovery"). */
function recoveryOf(record: OpenRecord, today: CalendarDate): Recovery {
  const { actions, plans } = record;
  const firstBoundary = plans.find((plan) => plan.active.length > 0 && plan.date <= today)?.date ?? null;
  const startedOn = recoveryStart(actions, today);
  const place = startedOn === null ? null : recoveryPlace(startedOn, today);
  if (place === null) return { place, expect: [], milestones: [], setbacks: [], firstBoundary };
  const known = {
    checkIns: datedUpTo(record.checkIns, today),
    plans,
    actions,
    startedOn: place.startedOn,
    today,
    questionnaires,
  };
  return {
    place,
    expect: phases.find(({ phase }) => phase === place.phase)?.expect ?? [],
    milestones: milestones
      .filter(({ phase }) => phase === place.phase)
      .map((milestone) => checkMilestone(milestone, known)),
    setbacks: setbacks.filter(({ phases: own }) => own.includes(place.phase)).map(({ says }) => says),
    firstBoundary,
  };
}
