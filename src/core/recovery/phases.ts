import type { MilestoneSpec, PhaseSpec, Setback } from "./recovery";

/** What the phases bring. */
export const phases: readonly PhaseSpec[] = [
  {
    phase: "immediate",
    months: "the first three months",
    expect: [
      "first limits and first care for yourself",
      "some friction while others get used to it",
      "a body that can feel worse before it feels better",
      "it takes willpower, and people who support you",
    ],
    sources: ["community-article/recovery-phases"],
  },
  {
    phase: "adjustment",
    months: "months 3 to 11",
    expect: [
      "the new limits become routine, and people have got used to them",
      "body and mind feel noticeably better",
    ],
    sources: ["community-article/recovery-phases"],
  },
  {
    phase: "integration",
    months: "months 12 to 23",
    expect: [
      "the habits last, and work goes on within limits",
      "problems are easier to solve with rest and distance",
      "some begin to stand up for others, as a mentor",
    ],
    sources: ["community-article/recovery-phases"],
  },
  {
    phase: "past",
    months: "from month 24 on",
    expect: ["what you built is yours, and needs upkeep like anything that lasts"],
    sources: ["ours"],
  },
];

/** Milestones; `check` says what the record can show by itself. */
export const milestones: readonly MilestoneSpec[] = [
  {
    id: "boundary-half",
    phase: "immediate",
    says: "a boundary kept in at least half of the check-ins",
    check: "boundary-half",
    tick: false,
  },
  {
    id: "manager-talk",
    phase: "immediate",
    says: "a talk with your manager, confirmed in writing",
    check: "manager-talk",
    tick: true,
  },
  {
    id: "support",
    phase: "immediate",
    says: "one person named who supports you",
    check: "support",
    tick: true,
  },
  { id: "free-day", phase: "immediate", says: "a first day without work", check: "free-day", tick: true },
  {
    id: "mail-free-evening",
    phase: "immediate",
    says: "a first evening without work email",
    check: "mail-free-evening",
    tick: true,
  },
  {
    id: "conflict",
    phase: "immediate",
    says: "a first dispute over a limit, noted and answered",
    check: null,
    tick: true,
  },
  {
    id: "boundary-most",
    phase: "adjustment",
    says: "a boundary kept in three of four weeks",
    check: "boundary-most",
    tick: false,
  },
  {
    id: "strain-lower",
    phase: "adjustment",
    says: "physical and emotional strain lower than at the start",
    check: "strain-lower",
    tick: false,
  },
  {
    id: "protection",
    phase: "adjustment",
    says: "one more protection than at the start",
    check: "protection",
    tick: false,
  },
  { id: "holiday", phase: "adjustment", says: "a holiday without work", check: "holiday", tick: true },
  {
    id: "fear",
    phase: "adjustment",
    says: '"setting limits would cost my career" is no longer a yes',
    check: "fear",
    tick: false,
  },
  { id: "pastime", phase: "adjustment", says: "a pastime taken up again", check: null, tick: true },
  {
    id: "level",
    phase: "integration",
    says: "the checklist at low, or steadily at medium, for three months",
    check: "level",
    tick: false,
  },
  {
    id: "protections",
    phase: "integration",
    says: "four or five of the five protections",
    check: "protections",
    tick: false,
  },
  {
    id: "growth",
    phase: "integration",
    says: "something learnt, a promotion, or contentment",
    check: null,
    tick: true,
  },
  {
    id: "technology",
    phase: "integration",
    says: "joy in technology again",
    check: "technology",
    tick: true,
  },
  { id: "mentoring", phase: "integration", says: "a first talk as a mentor", check: null, tick: true },
  {
    id: "boundaries-again",
    phase: "integration",
    says: "your boundaries reviewed afresh",
    check: "boundaries-again",
    tick: true,
  },
];

/** Setbacks that are part of it, and not a failure. */
export const setbacks: readonly Setback[] = [
  {
    says: "a body that feels worse before it feels better",
    phases: ["immediate"],
    sources: ["community-article/recovery-phases"],
  },
  {
    says: "a manager or colleague who is annoyed at first",
    phases: ["immediate"],
    sources: [
      "community-article/first-boundaries",
      "community-article/recovery-phases",
      "community-article/stories-of-recovery",
    ],
  },
  {
    says: "fear that something will go wrong while email stays closed",
    phases: ["immediate"],
    sources: ["community-article/stories-of-recovery"],
  },
  {
    says: "breaks and a kinder inner voice that feel odd at first",
    phases: ["immediate"],
    sources: ["burnout-essay/working-in-rounds", "burnout-essay/self-compassion"],
  },
  {
    says: "a late evening at work now and then, or a harsh thought",
    phases: ["immediate", "adjustment", "integration", "past"],
    sources: ["burnout-essay/coming-back"],
  },
  {
    says: "guilt while resting",
    phases: ["immediate", "adjustment"],
    sources: ["burnout-essay/planned-rest"],
  },
  {
    says: "sleep that takes its time to improve",
    phases: ["immediate", "adjustment"],
    sources: ["burnout-essay/mind-body-sleep"],
  },
  {
    says: "no big change overnight from sleep, movement and calm",
    phases: ["immediate"],
    sources: ["burnout-essay/mind-body-sleep"],
  },
  {
    says: "burnout that comes back; for some, more than once",
    phases: ["integration", "past"],
    sources: ["burnout-essay/distance"],
  },
];

/** What must not be dismissed, by phase. */
export const notToWaveAway = {
  immediate:
    "See a doctor now about any physical sign that is new, strong or lasting; do not wait for a phase to end.",
  later: "See a doctor now about any physical sign that is new, strong or lasting.",
} as const;

/** Good signs that others reported, to look out for. */
export const goodSigns: readonly string[] = [
  "a smile at work again",
  "trying something because you want to, not because you must",
  "a head that clears, and some energy left in the evening",
];
