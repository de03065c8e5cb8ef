import type { Advice } from "../core/advice/advise";

/** `advice --json`. */
export function adviceDocument(advice: Advice, person: string, basedOn: string): object {
  return {
    schema: "headroom/advice@1",
    person,
    basedOn,
    help: advice.help,
    stage: advice.stage,
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
