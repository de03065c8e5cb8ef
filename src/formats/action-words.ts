import { nextSteps } from "../core/advice/next-steps";
import { strategies } from "../core/advice/strategies/index";
import { seesStep } from "../core/mentoring/session";
import { pauseStep } from "../core/questionnaire/routines";
import { milestones } from "../core/recovery/phases";
import { managerTalkStep, startStep, tickStep } from "../core/recovery/recovery";
import { helpStep } from "../core/scoring/help-level";
import type { RecordedAction } from "./entry-json";

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
export function actionWords({ step, state, until }: RecordedAction): string {
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
