import { type Answers, answerTo } from "../questionnaire/answers";
import type { HelpLevel } from "../scoring/help-level";
import type { RoleId, StagePoint } from "./strategy";

/** What is known about a person besides the answers that a step would address. */
export interface Circumstances {
  readonly role: RoleId | null;
  readonly stage: StagePoint | null;
  readonly help: HelpLevel;
  readonly answers: Answers;
  /** The kind of week, according to the newest check-in. */
  readonly context: readonly string[];
  /** True when calls or short rests broke the nights of that week. */
  readonly nights: boolean;
  /** True when worn out: breaking point, high strain, or a raised emotional scale. */
  readonly worn: boolean;
}

interface Rule {
  readonly when: (circumstances: Circumstances) => boolean;
  /** Ids, or whole sections such as `team.*`. */
  readonly never: readonly string[];
  readonly except?: readonly string[];
}

const oftenSo = 3;
const often = (cause: string) => (circumstances: Circumstances) =>
  Number(answerTo(circumstances.answers, cause)) >= oftenSo;

const honestyCosts = often("env.blame-stigma");
const leaveIsBlocked = often("env.time-off");
const onCall = often("env.on-call-load");
const bossesNeverRest = often("env.leader-rest");

/** Steps that need a job, or a day at work. */
const atWork = [
  ...["time.*", "resp.*", "comm.*", "load.*", "tech.*", "sys.*", "desk.*", "lead.*", "team.*"],
  ...["pomo.basic", "pomo.single-task", "pomo.visible-timer", "pomo.long-break", "pomo.start-stuck"],
  ...["rest.block", "rest.micro", "rest.alternate", "daily.breaks", "move.in-breaks", "mind.meeting"],
  ...["peer.pair", "peer.tell-lead", "peer.formal", "career.redefine-success"],
];

/**
 * When a step never fits, however well it addresses the answers: it would read as mockery, cannot be done in
 * the circumstances, or asks for strength that is not there (docs/method.md, "The steps").
 */
const rules: readonly Rule[] = [
  {
    when: honestyCosts,
    never: ["peer.coffee", "peer.tell-lead", "peer.ask-help", "load.reallocate", "team.limits-talk"],
  },
  { when: leaveIsBlocked, never: ["monthly.vacation", "comm.holiday-rule"] },
  {
    when: (one) => one.role === "lead" && bossesNeverRest(one),
    never: [
      "load.ask-priorities",
      "peer.tell-lead",
      "load.push-back",
      "load.reallocate",
      "time.realistic-deadlines",
    ],
  },
  {
    when: ({ role }) => role === "help-desk",
    never: [
      ...["comm.focus-hours", "comm.windows", "pomo.basic", "pomo.single-task", "pomo.visible-timer"],
      ...["pomo.long-break", "load.decline-misaligned", "resp.choose", "load.best-value"],
    ],
  },
  {
    when: ({ stage }) => stage === 4,
    never: [
      ...["move.walk", "move.enjoy", "weekly.move", "mind.body-practice", "pomo.basic", "pomo.start-stuck"],
      ...["peer.give-back", "load.go-deep", "self.fierce"],
    ],
  },
  {
    when: ({ help, context }) => help === "therapy" || context.includes("ill"),
    never: ["move.enjoy", "peer.give-back"],
  },
  {
    when: ({ answers, context }) =>
      answerTo(answers, "help.unable-to-work") === true || context.includes("ill"),
    never: atWork,
    except: ["load.reallocate", "team.off-rota", "time.guiltless-off", "time.mail-cutoff", "tech.stow"],
  },
  {
    when: ({ context }) => context.includes("between-jobs"),
    never: [
      ...atWork,
      "monthly.vacation",
      "peer.coffee",
      "peer.like-minded",
      "choose.flags",
      "career.lateral",
    ],
  },
  {
    when: ({ context }) => context.includes("home"),
    never: ["sleep.*", "rest.long-weekend", "monthly.outside-view", "self.common"],
  },
  // Someone woken by the pager does not need to hear about screens before bed.
  { when: ({ nights }) => nights, never: ["sleep.*", "time.mail-cutoff"] },
  { when: ({ nights, worn }) => !nights && !worn, never: ["team.off-rota"] },
  { when: (one) => !one.nights && !onCall(one), never: ["team.off-rota", "team.rest-after-call"] },
];

/** Returns the test for steps never given to someone in these circumstances. */
export function unfitIn(circumstances: Circumstances): (id: string) => boolean {
  const met = rules.filter(({ when }) => when(circumstances));
  const names = (list: readonly string[], id: string) =>
    list.includes(id) || list.includes(`${id.slice(0, id.indexOf("."))}.*`);
  return (id) => met.some(({ never, except = [] }) => names(never, id) && !except.includes(id));
}
