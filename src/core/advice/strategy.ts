import type { Disturbed } from "../questionnaire/answers";
import type { Stage } from "../questionnaire/items";
import type { Citation } from "../sources";

/** How long a strategy takes to pay off: this week, this month or this year. */
export type Effort = "week" | "month" | "year";

/** Who can make the change; a conversation counts towards whoever is asked for something. */
export type Actor = "person" | "team" | "leader";

/** A place on the road of the four stages, or beside it. */
export type StagePoint = Stage | "none";

/** The phases of recovery (docs/method.md, "Recovery"), and the time after them. */
export type RecoveryPhase = "immediate" | "adjustment" | "integration" | "past";

/** The roles of roles.ts, as the rules know them. */
export type RoleId = "sysadmin" | "help-desk" | "lead" | "network" | "security" | "developer" | "other";

/** One thing a person can do. */
export interface Strategy {
  /** Its id in the catalogue, e.g. `time.mail-cutoff`. */
  readonly id: string;
  /** A heading of at most 70 characters, imperative. */
  readonly action: string;
  /** Items it addresses, according to the catalogue; `env.*` means any item of that family. */
  readonly addresses: readonly string[];
  /** Items it addresses in our own judgement, so that no sign is left without a strategy. */
  readonly derived?: readonly string[];
  /** Stages for which the catalogue names it; their order is in stage-advice.ts. */
  readonly stages?: readonly StagePoint[];
  readonly effort: Effort;
  readonly who: Actor;
  /** Only for these roles; for everyone if absent. */
  readonly roles?: readonly RoleId[];
  /** A short phrase for how long and when: "this week, evenings". */
  readonly takes: string;
  /** The first move, small enough for five minutes: one sentence. */
  readonly first: string;
  /** What the advice rests on. */
  readonly sources: readonly Citation[];
  /** Phases of recovery it is meant for. */
  readonly phases?: readonly RecoveryPhase[];
  /** Addresses `high.life-interference` only if the job disturbs one of these. */
  readonly disturbs?: readonly Disturbed[];
  /** The plan field that puts it into effect: once that is an active boundary, it is no longer a new step. */
  readonly boundary?: string;
}

/** A group of strategies. */
export interface StrategySection {
  /** The prefix of its strategies' ids. */
  readonly id: string;
  readonly title: string;
  readonly strategies: readonly Strategy[];
}

/** What can be done about one cause in the workplace, grouped by who can do it. */
export interface CauseRemedy {
  readonly cause: string;
  readonly person: string | null;
  readonly team: string | null;
  readonly leader: string | null;
  /** Figures given by the sources, in words. */
  readonly figures: string | null;
  readonly sources: readonly Citation[];
}

/** One thing to do at a stage, and the strategies that do it. */
interface StageMeasure {
  readonly says: string;
  readonly strategies: readonly string[];
  readonly sources: readonly Citation[];
}

/** What to do now, by stage (docs/method.md, "The steps"). */
export interface StageAdvice {
  readonly stage: StagePoint;
  readonly aim: string;
  /** In the order in which they help. */
  readonly measures: readonly StageMeasure[];
  readonly reason: string;
  readonly sources: readonly Citation[];
}

/** All content of the advice, passed to the rules as data. */
export interface AdviceContent {
  readonly strategies: readonly Strategy[];
  readonly causes: readonly CauseRemedy[];
  readonly stages: readonly StageAdvice[];
}

/** The family of an item, as strategies name it: `env.*` for `env.tech-debt`. */
export function familyOf(item: string): string {
  return `${item.slice(0, item.indexOf(".") + 1)}*`;
}
