import type { Context } from "../../context";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { type FailedCondition, failedConditions, type GateConditions } from "../../core/scoring/gate";
import type { Level } from "../../core/scoring/risk";
import { Failure } from "../../errors";
import { whoOf } from "../../formats/whose";
import { shortDay } from "../../ui/dates";
import { ofPerson } from "../common/person";
import { openRecord } from "../common/record";
import type { Outcome } from "../declaration";

interface GateOptions {
  readonly failOn?: Level;
  readonly failOnRisk?: Level;
  readonly failOnWarning?: boolean;
  readonly maxAge?: number;
}

/** `gate`: conditions on the standing for scripts, by exit code. */
export async function run(context: Context, options: GateOptions): Promise<Outcome> {
  const conditions = conditionsOf(options);
  const { checkIns, person } = await openRecord(context);
  const { today } = context.clock;
  const past = datedUpTo(checkIns, today);
  if (past.length === 0)
    throw new Failure("not-found", "nothing is recorded yet", "headroom checkin starts the first check-in.");
  const failed = failedConditions(past, today, conditions, questionnaires);
  const ok = failed.length === 0;
  if (context.flags.json) {
    const document = { schema: "headroom/gate@2", person: whoOf(person), date: today, ok, failed };
    context.json(document);
  } else if (!context.flags.quiet) {
    const lines = ok ? ["The conditions hold."] : failed.map((one) => wordsOf(one, today));
    context.out.write(lines.map((line) => `${ofPerson(context, person, line)}\n`).join(""));
  }
  return ok ? "done" : "condition-false";
}

function conditionsOf({ failOn, failOnRisk, failOnWarning, maxAge }: GateOptions): GateConditions {
  if (failOn === undefined && failOnRisk === undefined && maxAge === undefined && failOnWarning !== true)
    throw new Failure(
      "usage",
      "gate needs a condition",
      "Add --fail-on LEVEL, --fail-on-risk LEVEL, --fail-on-warning or --max-age DAYS.",
    );
  return {
    level: failOn ?? null,
    risk: failOnRisk ?? null,
    warning: failOnWarning === true,
    maxAge: maxAge ?? null,
  };
}

function wordsOf(failed: FailedCondition, today: string): string {
  switch (failed.condition) {
    case "fail-on":
      return `The level is ${failed.is}; the limit is ${failed.limit}.`;
    case "fail-on-risk":
      return `The risk ahead is ${failed.is}; the limit is ${failed.limit}.`;
    case "fail-on-warning":
      return `Overall strain has been worsening since about ${shortDay(failed.onset, today)}.`;
    case "max-age":
      return `The latest check-in is ${failed.days} days old; the limit is ${failed.limitDays}.`;
  }
}
