import type { Context } from "../../context";
import { causes } from "../../core/advice/causes";
import { guides } from "../../core/advice/guides/index";
import { nextSteps } from "../../core/advice/next-steps";
import { latestStates } from "../../core/advice/past-steps";
import { strategies, strategySections } from "../../core/advice/strategies/index";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { causeDocument, stepDocument } from "../../formats/advice-json";
import {
  renderCause,
  renderCauses,
  renderInterview,
  renderNextSteps,
  renderSection,
  renderStep,
} from "../../ui/step";
import { stepNumbers } from "../common/advice";
import { openRecord } from "../common/record";
import type { Outcome } from "../declaration";

/** Finds the id behind a number on the screen; anything else is taken as an id. */
export async function idOf(context: Context, given: string): Promise<string> {
  const wanted = given.trim().toLowerCase().replace(/\.\*$/, "");
  if (!/^\d{1,3}$/.test(wanted)) return wanted;
  const record = await openRecord(context);
  const role = record.person.role ?? context.settings.role;
  const id = stepNumbers(record, context.clock.today, role)[Number(wanted) - 1];
  if (id !== undefined) return id;
  throw new Failure(
    "usage",
    `there is no step ${wanted}`,
    "headroom advice --all lists them with their numbers.",
  );
}

/** `advice show ID`: one step, one cause or one part of life in full; it needs no record. */
export async function show(context: Context, given: string): Promise<Outcome> {
  const id = await idOf(context, given);
  const { look } = context.out;
  const strategy = strategies.find((one) => one.id === id);
  const guide = guides[id];
  if (strategy !== undefined && guide !== undefined) {
    if (context.flags.json) context.json(stepDocument(strategy, guide));
    else context.out.write(renderStep(strategy, guide, look));
    return "done";
  }
  const cause = causes.find((one) => one.cause === id);
  if (cause !== undefined) {
    const steps = strategies.filter(({ addresses, derived = [] }) => [...addresses, ...derived].includes(id));
    if (context.flags.json) context.json(causeDocument(cause, steps));
    else context.out.write(renderCause(cause, steps, look));
    return "done";
  }
  const section = strategySections.find((one) => one.id === id);
  const isList = section !== undefined || id === "env" || id === "next";
  if (isList && context.flags.json)
    throw new Failure(
      "usage",
      `"${clip(given)}" is a list, which has no JSON`,
      "headroom advice --all --json has every step that fits.",
    );
  if (id === "choose") context.out.write(renderInterview(look));
  else if (section !== undefined) await context.writeDocument(renderSection(section, look));
  else if (id === "env") await context.writeDocument(renderCauses(causes, look));
  else if (id === "next") {
    const record = await openRecord(context);
    const said = [...latestStates(record.actions, context.clock.today).values()];
    const done = new Set(said.filter(({ state }) => state === "done").map(({ step }) => step));
    context.out.write(renderNextSteps(nextSteps, done, look));
  } else {
    const known = [
      ...strategies.map((one) => one.id),
      ...causes.map((one) => one.cause),
      "done",
      "snooze",
      "drop",
      "again",
    ];
    throw new Failure(
      "usage",
      `advice does not know "${clip(given)}"`,
      `${didYouMean(id, known)}headroom advice --all lists what fits, headroom advice show env all causes.`,
    );
  }
  return "done";
}
