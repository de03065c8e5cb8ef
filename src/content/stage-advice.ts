import type { StageAdvice } from "../domain/strategy";

/** What to do now, by stage (domain.md 4.3); the order is the order in which it helps. */
export const stageAdvice: readonly StageAdvice[] = [
  {
    stage: "none",
    aim: "keep what holds",
    measures: [
      {
        says: "keep a clear line around work, movement and company, sleep, and interests beyond technology",
        strategies: ["weekly.move", "weekly.other-skills", "sleep.regular"],
        source: "001 L366-370",
      },
      {
        says: "look at yourself once a month, and at your boundaries once a week",
        strategies: ["monthly.assess", "weekly.review"],
        source: "001 L198, L202",
      },
      { says: "think about being a mentor", strategies: ["peer.give-back"], source: "001 L503" },
    ],
    reason: "preventing is easier than recovering",
    source: "001 L478",
  },
  {
    stage: 1,
    aim: "keep the joy, and put the frame in early",
    measures: [
      {
        says: "set limits from the start: hours, lunch away from the desk, what an emergency is",
        strategies: ["time.hours", "time.firm-stop", "time.lunch", "time.define-emergency"],
        source: "001 L166",
      },
      {
        says: "choose projects and courses, do not take them all",
        strategies: ["resp.choose", "load.count-the-no"],
        source: "001 L179, L322-325",
      },
      {
        says: "write down your official duties",
        strategies: ["resp.write-duties", "load.duty-review"],
        source: "001 L177",
      },
      {
        says: "share what you know early, so that nobody becomes its only holder",
        strategies: ["resp.share-knowledge"],
        source: "001 L44, L180",
      },
      {
        says: "decide for yourself what counts as doing well",
        strategies: ["career.redefine-success"],
        source: "001 L145-148",
      },
      {
        says: "find a mentor with a balanced life",
        strategies: ["peer.mentor-balanced", "peer.formal"],
        source: "001 L495; 003 L34",
      },
      {
        says: "keep a day a week free of thoughts of work",
        strategies: ["time.free-weekday", "weekly.free-day"],
        source: "001 L195",
      },
    ],
    reason: "habits form step by step, and late evenings become a rule without being noticed",
    source: "001 L27; 003 L11",
  },
  {
    stage: 2,
    aim: "let less depend on you, and learn to refuse",
    measures: [
      {
        says: "hand over what you know, and share duties in turn",
        strategies: ["resp.share-knowledge", "sys.document", "sys.rotate", "lead.cross-train"],
        source: "001 L180, L253-255, L279",
      },
      {
        says: "sort messages by how soon they need you, and say what an emergency is",
        strategies: ["comm.tiers", "time.define-emergency", "comm.emergency-text"],
        source: "001 L379-380",
      },
      {
        says: "practise a polite refusal that offers something else",
        strategies: ["resp.scope-line", "load.count-the-no", "load.decline-process"],
        source: "001 L178, L429; 003 L28",
      },
      {
        says: "take one real holiday, as a test of the belief that all falls apart",
        strategies: ["monthly.vacation", "comm.holiday-rule"],
        source: "001 L51, L141, L203, L464",
      },
      {
        says: "talk with your manager about load and expectations",
        strategies: ["load.ask-priorities", "peer.tell-lead", "load.duty-review"],
        source: "001 L493",
      },
      {
        says: "question the thought that you must always be reachable",
        strategies: ["rest.reframe", "cbt.journal", "self.friend-voice"],
        source: "003 L49-54",
      },
      { says: "put rest into the calendar", strategies: ["rest.block"], source: "003 L22" },
    ],
    reason: "expectations, not refusing and guilt are the dangers here; the respect can stay",
    source: "001 L48-49",
  },
  {
    stage: 3,
    aim: "set limits again, mend sleep and relationships, open ways out",
    measures: [
      {
        says: "one firm hour after which mail stays closed, and weekends for emergencies only",
        strategies: ["time.mail-cutoff", "time.weekend-emergency-only"],
        source: "001 L141",
      },
      {
        says: "a prepared talk with your manager, confirmed in writing",
        strategies: ["peer.tell-lead", "load.ask-priorities"],
        source: "001 L419-424",
      },
      {
        says: "a ceiling for your weekly hours",
        strategies: ["load.max-hours", "time.firm-stop"],
        source: "001 L385",
      },
      {
        says: "sleep, and one thing a day that restores you",
        strategies: ["sleep.winddown", "sleep.regular", "sleep.screens-off", "rest.daily-recovery"],
        source: "003 L25, L46",
      },
      {
        says: "ask for help, and for tasks to move",
        strategies: ["load.reallocate", "peer.ask-help", "peer.informal", "peer.coffee"],
        source: "003 L32-35",
      },
      {
        says: "one neglected friend, and one pastime",
        strategies: ["daily.contacts", "weekly.other-skills"],
        source: "001 L487-488",
      },
      {
        says: "an up-to-date CV, contacts, a reserve, and your own reasons to go",
        strategies: ["career.resume", "career.network", "money.reserve", "load.exit-criteria"],
        source: "001 L209-223, L388",
      },
      {
        says: "a coach for career or habits, a therapist when mind or body suffers",
        strategies: ["pro.coach", "pro.therapist"],
        source: "003 L59",
      },
      {
        says: "once a month, ask a friend whether you have changed",
        strategies: ["monthly.outside-view"],
        source: "001 L205",
      },
    ],
    reason: "feeling trapped is the heart of this stage, and options loosen it",
    source: "001 L55, L209",
  },
  {
    stage: 4,
    aim: "rest and professional support first; work on work later",
    measures: [
      {
        says: "therapy first, coaching afterwards if you like",
        strategies: ["pro.therapist", "pro.both"],
        source: "003 L57, L59",
      },
      {
        says: "see a doctor about bodily signs",
        strategies: [],
        source: "derived from 003 L16-17",
      },
      {
        says: "be really away: a long weekend, a week, longer if you can",
        strategies: ["rest.long-weekend", "rest.sabbatical"],
        source: "003 L17, L24",
      },
      {
        says: "hand off load now, and tell your lead or a colleague",
        strategies: ["load.reallocate", "peer.tell-lead", "peer.ask-help", "team.redistribute"],
        source: "003 L4, L35",
      },
      {
        says: "do not answer falling output with more hours",
        strategies: ["load.no-compensating"],
        source: "003 L15",
      },
      {
        says: "ease back in small steps",
        strategies: ["pomo.shrink", "pomo.baby-steps"],
        source: "003 L41",
      },
      {
        says: "sleep, light movement, time outdoors",
        strategies: ["sleep.regular", "sleep.winddown", "move.walk", "rest.nature", "rest.daily-recovery"],
        source: "003 L44-47",
      },
      {
        says: "only then decide, best with a professional, whether the place must change",
        strategies: ["pro.exit-guidance", "career.lateral"],
        source: "001 L82-100, L466; 003 L61",
      },
    ],
    reason: "looking after yourself alone is for milder burnout; recovery can take up to two years",
    source: "003 L62; 001 L437-458",
  },
];
