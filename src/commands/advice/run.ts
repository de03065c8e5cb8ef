import type { Context } from "../../context";
import { nextSteps } from "../../core/advice/next-steps";
import { latestStates } from "../../core/advice/past-steps";
import { strategies } from "../../core/advice/strategies/index";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { recoveryPlace, recoveryStart } from "../../core/recovery/recovery";
import { helpStep, helpViewOf, noHelp } from "../../core/scoring/help-level";
import { standingOf } from "../../core/scoring/standing";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { adviceDocument } from "../../formats/advice-json";
import { changeDocument } from "../../formats/change-json";
import type { ActionState } from "../../store/entry";
import { renderAdvice } from "../../ui/advice";
import { plainDay } from "../../ui/dates";
import { renderHelpPage } from "../../ui/help-page";
import { adviceOf, stepNumbers } from "../common/advice";
import { commandFor, countryOf, nameIfMany, tell } from "../common/person";
import { openRecord, storeAction } from "../common/record";
import type { Outcome } from "../declaration";
import { idOf, show } from "./show";

interface AdviceOptions {
  readonly all?: boolean;
}

/**
 * `advice`: what `show` names, else one or two steps that fit, each with its reason; after a crisis answer
 * help and nothing else.
 */
export async function run(context: Context, options: AdviceOptions, stray?: string): Promise<Outcome> {
  if (stray !== undefined) return show(context, stray);
  const record = await openRecord(context);
  const { today } = context.clock;
  const all = options.all === true;
  const role = record.person.role ?? context.settings.role;
  const given = adviceOf(record, today, { role, all });
  if (given === null)
    throw new Failure(
      "not-found",
      "nothing is recorded yet, so there is nothing to go by",
      "headroom checkin starts the first check-in.",
    );
  const { advice, standing, actions, trends, help } = given;
  const isCrisis = advice.help === "crisis";
  if (isCrisis) {
    const stream = context.flags.json ? context.err : context.out;
    const country = countryOf(context, record.person);
    stream.write(renderHelpPage({ country, width: stream.look.width, purpose: "crisis", today }));
  }
  if (context.flags.json) {
    const document = adviceDocument(advice, record.person, standing.latest.id);
    context.json(document);
  } else if (!isCrisis || context.flags.showResult) {
    const start = recoveryStart(actions, today);
    const screen = {
      advice,
      help: isCrisis ? noHelp : help,
      standing,
      trends,
      phase: start === null ? null : (recoveryPlace(start, today)?.phase ?? null),
      name: nameIfMany(context, record.person),
      numbers: stepNumbers(record, today, role),
      all,
      today,
    };
    const text = renderAdvice(screen, context.out.look);
    if (all) await context.writeDocument(text);
    else context.out.write(text);
  }
  return "done";
}

/** `advice done ID`: it does not come back. */
export function done(context: Context, _options: object, id?: string): Promise<Outcome> {
  return say(context, id, "done");
}

/** `advice snooze ID`: it comes back after two weeks. */
export function snooze(context: Context, _options: object, id?: string): Promise<Outcome> {
  return say(context, id, "snoozed");
}

/** `advice again ID`: what was done, put off or dropped may come back. */
export function again(context: Context, _options: object, id?: string): Promise<Outcome> {
  return say(context, id, "again");
}

/** `advice drop ID`: it does not come back. */
export function drop(context: Context, _options: object, id?: string): Promise<Outcome> {
  return say(context, id, "dropped");
}

const told: Readonly<Record<ActionState, string>> = {
  done: "Done",
  snoozed: "Put off for two weeks",
  dropped: "Dropped, and not suggested again",
  again: "Taken up again; it may be suggested from now on",
};

async function say(context: Context, id = "", state: ActionState): Promise<Outcome> {
  const wanted = await idOf(context, id);
  if (wanted === helpStep) return sayOfHelp(context, state);
  const known = [...strategies, ...nextSteps].find((one) => one.id === wanted);
  if (known === undefined)
    throw new Failure(
      "usage",
      `there is no step "${clip(id)}"`,
      `${didYouMean(
        wanted,
        [...strategies, ...nextSteps].map((one) => one.id),
      )}headroom advice --all lists them with their numbers.`,
    );
  const record = await openRecord(context);
  const { today } = context.clock;
  const before = latestStates(record.actions, today).get(known.id);
  // Snoozing it again later starts a new pause.
  const repeated = before?.state === state && (state !== "snoozed" || before.date === today);
  if (!repeated) await storeAction(context, record, { step: known.id, state, date: today });
  if (context.flags.json) {
    const alreadyOn = repeated ? before.date : null;
    context.json(changeDocument(record.person, state, { stepId: known.id, alreadyOn }));
  } else if (!context.flags.quiet) {
    const what =
      "action" in known ? known.action : `${known.says.charAt(0).toUpperCase()}${known.says.slice(1)}`;
    const says = repeated
      ? `"${what}" was marked ${stateWords[state]} on ${plainDay(before.date, today)} already. Nothing was stored.`
      : `${told[state]}: "${what}". ${commandFor(context, record.person, "undo")} takes this back.`;
    tell(context, record.person, says);
  }
  return "done";
}

/** Records how getting help is going, which is a step while an answer calls for it. */
async function sayOfHelp(context: Context, state: ActionState): Promise<Outcome> {
  const record = await openRecord(context);
  const { today } = context.clock;
  const standing = standingOf(datedUpTo(record.checkIns, today), today, questionnaires);
  const { level } = helpViewOf(standing?.helpCalls ?? [], state === "again" ? [] : record.actions);
  if (level === "none")
    throw new Failure(
      "refused",
      "none of your answers calls for help at present, or you have said how it is going",
      `Nothing was stored. headroom help-now shows where help is; ${commandFor(context, record.person, "undo")} takes back what you said.`,
    );
  if (level === "crisis")
    throw new Failure(
      "refused",
      "that answer holds until its question is answered again",
      "Nothing was stored. headroom checkin asks it first; headroom help-now shows where help is.",
    );
  await storeAction(context, record, { step: helpStep, state, date: today });
  if (context.flags.json) {
    context.json(changeDocument(record.person, state, { stepId: helpStep, alreadyOn: null }));
  } else if (!context.flags.quiet)
    tell(
      context,
      record.person,
      `${helpTold[state]} ${commandFor(context, record.person, "undo")} takes this back.`,
    );
  return "done";
}

const helpTold: Readonly<Record<ActionState, string>> = {
  done: "Noted: you have talked to someone.",
  snoozed: "Noted: you have an appointment.",
  dropped: "Noted: not now. Help is there when you want it: headroom help-now.",
  again: "Noted: help comes first again.",
};

const stateWords: Readonly<Record<ActionState, string>> = {
  done: "done",
  snoozed: "for later",
  dropped: "dropped",
  again: "taken up again",
};
