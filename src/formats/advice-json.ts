import type { Advice } from "../core/advice/advise";
import type { Guide } from "../core/advice/guides/index";
import type { CauseRemedy, Strategy } from "../core/advice/strategy";
import { type Who, whoOf } from "./whose";

/** `advice --json` (docs/json.md). */
export function adviceDocument(advice: Advice, person: Who, basedOnId: string): object {
  return {
    schema: "headroom/advice@2",
    person: whoOf(person),
    basedOnId,
    help: advice.help,
    stage: advice.stage,
    needed: advice.needed,
    steps: advice.steps.map(({ strategy: { id, action, effort, who }, why }) => ({
      id,
      action,
      why,
      effort,
      who,
    })),
    environment: advice.environment.map(({ cause, person: you, team, leader }) => ({
      cause,
      person: you,
      team,
      leader,
    })),
  };
}

/** `advice show ID --json`: one step in full. */
export function stepDocument({ id, action, first, who, takes, effort }: Strategy, guide: Guide): object {
  return { schema: "headroom/step@1", id, action, why: guide.why, how: guide.how, first, who, takes, effort };
}

/** `advice show env.… --json`: what each side can do about a cause. */
export function causeDocument(
  { cause, person, team, leader, figures }: CauseRemedy,
  steps: readonly Strategy[],
): object {
  const ids = steps.map(({ id }) => id);
  return { schema: "headroom/cause@2", cause, person, team, leader, figures, stepIds: ids };
}
