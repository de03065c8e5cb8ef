import type { Advice } from "../core/advice/advise";

/** Whose advice it is. */
interface Who {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** `advice --json` (docs/json.md). */
export function adviceDocument(advice: Advice, { id, name, role }: Who, basedOnId: string): object {
  return {
    schema: "headroom/advice@2",
    person: { id, name, role },
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
