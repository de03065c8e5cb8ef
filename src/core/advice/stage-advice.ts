import type { StageAdvice } from "./strategy";

/** What to do now, by stage, in the order in which it helps. */
export const stageAdvice: readonly StageAdvice[] = [
  {
    stage: "none",
    aim: "keep what holds",
    measures: [
      {
        says: "keep a clear line around work, movement and company, sleep, and interests beyond technology",
        strategies: ["weekly.move", "weekly.other-skills", "sleep.regular"],
        sources: ["community-article/low-risk-signs"],
      },
      {
        says: "look at yourself once a month, and at your boundaries once a week",
        strategies: ["monthly.assess", "weekly.review"],
        sources: ["community-article/weekly-practices", "community-article/monthly-practices"],
      },
      {
        says: "think about being a mentor",
        strategies: ["peer.give-back"],
        sources: ["community-article/next-steps"],
      },
    ],
    reason: "preventing is easier than recovering",
    sources: ["community-article/takeaways"],
  },
  {
    stage: 1,
    aim: "keep the joy, and set limits early",
    measures: [
      {
        says: "set limits from the start: hours, lunch away from the desk, what an emergency is",
        strategies: ["time.hours", "time.firm-stop", "time.lunch", "time.define-emergency"],
        sources: ["community-article/limits-from-the-start"],
      },
      {
        says: "choose among projects and courses, do not take them all",
        strategies: ["resp.choose", "load.count-the-no"],
        sources: ["community-article/responsibility-boundaries", "community-article/choosing-projects"],
      },
      {
        says: "write down your official duties",
        strategies: ["resp.write-duties", "load.duty-review"],
        sources: ["community-article/responsibility-boundaries"],
      },
      {
        says: "share what you know early, so that you are not the only one who knows it",
        strategies: ["resp.share-knowledge"],
        sources: ["community-article/indispensable-employee", "community-article/responsibility-boundaries"],
      },
      {
        says: "decide for yourself what counts as doing well",
        strategies: ["career.redefine-success"],
        sources: ["community-article/redefining-success"],
      },
      {
        says: "find a mentor with a balanced life",
        strategies: ["peer.mentor-balanced", "peer.formal"],
        sources: ["community-article/next-steps", "burnout-essay/mentors-and-peers"],
      },
      {
        says: "keep one day a week free of thoughts of work",
        strategies: ["time.free-weekday", "weekly.free-day"],
        sources: ["community-article/weekly-practices"],
      },
    ],
    reason: "habits form step by step, and late evenings become a rule without being noticed",
    sources: ["community-article/night-mail", "burnout-essay/early-signs"],
  },
  {
    stage: 2,
    aim: "let less depend on you, and learn to say no",
    measures: [
      {
        says: "hand over what you know, and take turns with duties",
        strategies: ["resp.share-knowledge", "sys.document", "sys.rotate", "lead.cross-train"],
        sources: [
          "community-article/responsibility-boundaries",
          "community-article/system-administrators",
          "community-article/managers",
        ],
      },
      {
        says: "sort messages by how soon they need you, and say what an emergency is",
        strategies: ["comm.tiers", "time.define-emergency", "comm.emergency-text"],
        sources: ["community-article/communication-boundaries"],
      },
      {
        says: "practise a polite no that offers an alternative",
        strategies: ["resp.scope-line", "load.count-the-no", "load.decline-process"],
        sources: [
          "community-article/responsibility-boundaries",
          "community-article/difficult-conversations",
          "burnout-essay/boundaries",
        ],
      },
      {
        says: "take one real holiday, to test the belief that everything falls apart without you",
        strategies: ["monthly.vacation", "comm.holiday-rule"],
        sources: [
          "community-article/indispensable-employee",
          "community-article/first-boundaries",
          "community-article/monthly-practices",
          "community-article/stories-of-recovery",
        ],
      },
      {
        says: "talk to your manager about load and expectations",
        strategies: ["load.ask-priorities", "peer.tell-lead", "load.duty-review"],
        sources: ["community-article/next-steps"],
      },
      {
        says: "question the thought that you must always be reachable",
        strategies: ["rest.reframe", "cbt.journal", "self.friend-voice"],
        sources: ["burnout-essay/harsh-thoughts", "burnout-essay/self-compassion"],
      },
      {
        says: "put rest in the calendar",
        strategies: ["rest.block"],
        sources: ["burnout-essay/planned-rest"],
      },
    ],
    reason: "expectations, never saying no and guilt are the dangers here; you can keep the respect",
    sources: ["community-article/indispensable-employee"],
  },
  {
    stage: 3,
    aim: "set limits again, repair sleep and relationships, open ways out",
    measures: [
      {
        says: "one fixed hour after which email stays closed, and emergencies only at weekends",
        strategies: ["time.mail-cutoff", "time.weekend-emergency-only"],
        sources: ["community-article/first-boundaries"],
      },
      {
        says: "a prepared talk with your manager, confirmed in writing",
        strategies: ["peer.tell-lead", "load.ask-priorities"],
        sources: ["community-article/difficult-conversations"],
      },
      {
        says: "a ceiling for your weekly hours",
        strategies: ["load.max-hours", "time.firm-stop"],
        sources: ["community-article/workload-boundaries"],
      },
      {
        says: "sleep, and one thing a day that restores you",
        strategies: ["sleep.winddown", "sleep.regular", "sleep.screens-off", "rest.daily-recovery"],
        sources: ["burnout-essay/planned-rest", "burnout-essay/mind-body-sleep"],
      },
      {
        says: "ask for help, and for tasks to be reassigned",
        strategies: ["load.reallocate", "peer.ask-help", "peer.informal", "peer.coffee"],
        sources: ["burnout-essay/mentors-and-peers"],
      },
      {
        says: "one neglected friend, and one pastime",
        strategies: ["daily.contacts", "weekly.other-skills"],
        sources: ["community-article/next-steps"],
      },
      {
        says: "an up-to-date CV, contacts, savings, and your own reasons to go",
        strategies: ["career.resume", "career.network", "money.reserve", "load.exit-criteria"],
        sources: [
          "community-article/career-resilience",
          "community-article/financial-freedom",
          "community-article/workload-boundaries",
        ],
      },
      {
        says: "a coach for career or habits, a therapist if mind or body suffers",
        strategies: ["pro.coach", "pro.therapist"],
        sources: ["burnout-essay/professional-help"],
      },
      {
        says: "once a month, ask a friend whether you have changed",
        strategies: ["monthly.outside-view"],
        sources: ["community-article/monthly-practices"],
      },
    ],
    reason: "feeling trapped is the heart of this stage, and options loosen it",
    sources: ["community-article/trapped-expert", "community-article/career-resilience"],
  },
  {
    stage: 4,
    aim: "rest and professional support first; work matters later",
    measures: [
      {
        says: "therapy first, coaching afterwards if you like",
        strategies: ["pro.therapist", "pro.both"],
        sources: ["burnout-essay/professional-help"],
      },
      {
        says: "see a doctor about physical signs",
        strategies: [],
        sources: ["ours", "burnout-essay/definition", "burnout-essay/bodily-health"],
      },
      {
        says: "get really away: a long weekend, a week, longer if you can",
        strategies: ["rest.long-weekend", "rest.sabbatical"],
        sources: ["burnout-essay/definition", "burnout-essay/planned-rest"],
      },
      {
        says: "hand off load now, and tell your lead or a colleague",
        strategies: [
          "load.reallocate",
          "team.off-rota",
          "peer.tell-lead",
          "peer.ask-help",
          "team.redistribute",
        ],
        sources: ["burnout-essay/the-author-story", "burnout-essay/mentors-and-peers"],
      },
      {
        says: "do not respond to falling output with more hours",
        strategies: ["load.no-compensating"],
        sources: ["burnout-essay/efficacy"],
      },
      {
        says: "ease back in small steps",
        strategies: ["pomo.shrink", "pomo.baby-steps"],
        sources: ["burnout-essay/working-in-rounds"],
      },
      {
        says: "sleep, light movement, time outdoors",
        strategies: [
          "sleep.regular",
          "sleep.winddown",
          "move.in-breaks",
          "rest.nature",
          "rest.daily-recovery",
        ],
        sources: ["burnout-essay/mind-body-sleep"],
      },
      {
        says: "only then decide, ideally with a professional, whether the workplace must change",
        strategies: ["pro.exit-guidance", "career.lateral"],
        sources: [
          "community-article/leaving-the-trade",
          "community-article/other-ways-to-work",
          "community-article/stories-of-recovery",
          "burnout-essay/professional-help",
        ],
      },
    ],
    reason: "looking after yourself alone is for milder burnout; recovery can take up to two years",
    sources: ["burnout-essay/professional-help", "community-article/recovery-phases"],
  },
];
