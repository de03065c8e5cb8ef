// The boundary plan (docs/method.md, "The boundary plan"). A weekly check is answered kept, partly or missed.

import type { PlanField, PlanFieldType, PlanSection } from "../questionnaire/items";

const time = { kind: "time" } as const satisfies PlanFieldType;
const text = { kind: "text" } as const satisfies PlanFieldType;
const texts = { kind: "list", of: "text" } as const satisfies PlanFieldType;
const spans = { kind: "list", of: "span" } as const satisfies PlanFieldType;

const timeFields: readonly PlanField[] = [
  {
    id: "plan.time.start",
    section: "time",
    question: "From what hour can work reach you?",
    label: "reachable from",
    type: time,
    fallback: "08:00",
    weeklyCheck: "Did work reach you only after your starting hour?",
    sources: ["community-article/stories-of-recovery"],
  },
  {
    id: "plan.time.end",
    section: "time",
    question: "At what hour does your workday stop?",
    label: "workday stops at",
    type: time,
    fallback: "18:00",
    weeklyCheck: "Did your workdays stop at the hour you set?",
    sources: ["community-article/first-boundaries"],
  },
  {
    id: "plan.time.mail-cutoff",
    section: "time",
    question: "After what hour do you not open work email?",
    label: "email closed after",
    type: time,
    fallback: "18:00",
    weeklyCheck: "Did work email stay closed in the evenings?",
    sources: [
      "community-article/first-boundaries",
      "community-article/stories-of-recovery",
      "burnout-essay/boundaries",
    ],
  },
  {
    id: "plan.time.free-day",
    section: "time",
    question: "Which day of the week is free of work?",
    label: "free of work",
    type: { kind: "weekday" },
    fallback: "sunday",
    weeklyCheck: "Was your free day really free of work?",
    sources: ["burnout-essay/coming-back"],
  },
  {
    id: "plan.time.weekend-rule",
    section: "time",
    question: "What may reach you at weekends?",
    label: "at weekends, only",
    type: text,
    fallback: "real emergencies",
    weeklyCheck: "Did only what you allow reach you at the weekend?",
    sources: ["community-article/first-boundaries", "burnout-essay/boundaries"],
  },
  {
    id: "plan.time.lunch",
    section: "time",
    question: "When and where do you have lunch?",
    label: "lunch",
    type: text,
    fallback: "12:30, away from the desk",
    weeklyCheck: "Did you leave your desk for lunch on your workdays?",
    sources: ["community-article/time-boundaries"],
  },
  {
    id: "plan.time.rest-blocks",
    section: "time",
    question: "Which appointments for rest stand in your calendar?",
    label: "rest in the calendar",
    type: texts,
    fallback: ["30 minutes a day"],
    weeklyCheck: "Did you keep the appointments with yourself?",
    sources: ["burnout-essay/planned-rest"],
  },
  {
    id: "plan.time.next-vacation",
    section: "time",
    question: "When is your next leave without any work? Within six months is a good start.",
    label: "next leave without work",
    type: { kind: "date-range" },
    fallback: null,
    weeklyCheck: "Does the date stand, and is your cover arranged?",
    sources: ["community-article/monthly-practices", "community-article/next-steps"],
  },
  {
    id: "plan.time.vacation-rule",
    section: "time",
    question: "On leave, how much do you look at messages?",
    label: "messages on leave",
    type: { kind: "choice", choices: ["none", "one-look"] },
    fallback: "none",
    weeklyCheck: "If you were on leave, did you keep to your rule for messages?",
    sources: ["burnout-essay/planned-rest", "burnout-essay/the-author-story"],
  },
];

const responsibilityFields: readonly PlanField[] = [
  {
    id: "plan.resp.duties",
    section: "responsibility",
    question: "What are your official duties?",
    label: "official duties",
    type: texts,
    fallback: null,
    weeklyCheck: "Did your work stay within your list of duties?",
    sources: ["community-article/responsibility-boundaries"],
  },
  {
    id: "plan.resp.scope-line",
    section: "responsibility",
    question: "What do you say when a task is not yours?",
    label: "when it is not yours",
    type: text,
    fallback: "That is outside my area. I can tell you who looks after it.",
    weeklyCheck: "When you needed your sentence, did you use it?",
    sources: ["community-article/responsibility-boundaries"],
  },
  {
    id: "plan.resp.volunteer-limit",
    section: "responsibility",
    question: "How many extra projects or courses do you take on at once?",
    label: "extra projects at once",
    type: { kind: "number" },
    fallback: 1,
    weeklyCheck: "Did you stay within your limit for extra projects?",
    sources: ["community-article/responsibility-boundaries"],
  },
  {
    id: "plan.resp.handover",
    section: "responsibility",
    question: "What do only you know, who learns it, and by when?",
    label: "knowledge to hand over",
    type: {
      kind: "list",
      of: "columns",
      columns: [
        { id: "topic", type: "text" },
        { id: "person", type: "text" },
        { id: "date", type: "date" },
      ],
    },
    fallback: null,
    weeklyCheck: "Did one topic of your handover move on?",
    sources: ["community-article/responsibility-boundaries"],
  },
];

const communicationFields: readonly PlanField[] = [
  {
    id: "plan.comm.windows",
    section: "communication",
    question: "At which times do you read and answer messages?",
    label: "messages read at",
    type: spans,
    fallback: ["09:00-09:30", "13:00-13:30", "16:30-17:00"],
    weeklyCheck: "Did you read and answer only at your set times?",
    sources: ["community-article/communication-boundaries"],
  },
  {
    id: "plan.comm.tiers",
    section: "communication",
    question: "How fast do you answer which kind of message?",
    label: "answers within",
    type: {
      kind: "list",
      of: "columns",
      columns: [
        { id: "kind", type: "text" },
        { id: "time", type: "text" },
      ],
    },
    fallback: [
      { kind: "emergency", time: "at once, by phone" },
      { kind: "production fault", time: "1 hour in working time" },
      { kind: "request", time: "1 working day" },
      { kind: "information", time: "no answer needed" },
    ],
    weeklyCheck: "Did you keep to your answering times, and not go faster without need?",
    sources: ["community-article/communication-boundaries"],
  },
  {
    id: "plan.comm.emergency",
    section: "communication",
    question: "What counts as an emergency for you?",
    label: "an emergency is",
    type: texts,
    fallback: [
      "service down for many users",
      "danger to people",
      "loss of data",
      "security incident under way",
    ],
    weeklyCheck: "Did you put work first only for what meets your definition?",
    sources: ["community-article/time-boundaries", "community-article/communication-boundaries"],
  },
  {
    id: "plan.comm.silent",
    section: "communication",
    question: "At which times are there no messages?",
    label: "no messages at",
    type: texts,
    fallback: ["meals", "family time", "last hour before bed"],
    weeklyCheck: "Did your times without messages stay silent?",
    sources: ["community-article/communication-boundaries", "burnout-essay/mind-body-sleep"],
  },
  {
    id: "plan.comm.announced-to",
    section: "communication",
    question: "Whom do you tell about your times?",
    label: "told to",
    type: texts,
    fallback: ["manager", "team"],
    weeklyCheck: "Did you tell the next person on your list?",
    sources: ["community-article/communication-boundaries", "burnout-essay/boundaries"],
  },
  {
    id: "plan.comm.focus",
    section: "communication",
    question: "At which times do you work best undisturbed?",
    label: "undisturbed at",
    type: spans,
    fallback: ["09:00-12:00"],
    weeklyCheck: "Did you get your undisturbed time?",
    sources: ["burnout-essay/boundaries"],
  },
];

const workloadFields: readonly PlanField[] = [
  {
    id: "plan.load.max-hours",
    section: "workload",
    question: "How many hours a week do you work at most?",
    label: "hours a week, at most",
    type: { kind: "hours" },
    fallback: 45,
    weeklyCheck: "Did your hours stay within your limit?",
    sources: ["community-article/fewer-hours", "community-article/workload-boundaries"],
  },
  {
    id: "plan.load.decline-steps",
    section: "workload",
    question: "What do you check before you say yes to something new?",
    label: "before a yes",
    type: texts,
    fallback: [
      "Is it part of my role?",
      "Does it serve my aims?",
      "What has to wait for it?",
      "Whom do I ask first?",
    ],
    weeklyCheck: "Did you go through your steps before each yes?",
    sources: ["community-article/workload-boundaries"],
  },
  {
    id: "plan.load.duty-review-date",
    section: "workload",
    question:
      "When do you next compare your duties on paper with your real ones? About every three months works.",
    label: "next look at duties",
    type: { kind: "date" },
    fallback: null,
    weeklyCheck: "If the date has come, did you compare your duties?",
    sources: ["community-article/workload-boundaries"],
  },
  {
    id: "plan.load.exit-criteria",
    section: "workload",
    question: "Under which conditions would you change role or employer?",
    label: "reasons to move on",
    type: texts,
    fallback: null,
    weeklyCheck: "Did your workplace stay clear of these conditions?",
    sources: ["community-article/workload-boundaries"],
  },
];

const technologyFields: readonly PlanField[] = [
  {
    id: "plan.tech.devices",
    section: "technology",
    question: "Which devices or accounts are for work only?",
    label: "for work only",
    type: texts,
    fallback: ["work phone", "work laptop"],
    weeklyCheck: "Did work stay off your private devices?",
    sources: ["community-article/technology-boundaries"],
  },
  {
    id: "plan.tech.blocklist",
    section: "technology",
    question: "Which apps or sites do you leave alone in your own time?",
    label: "left alone in own time",
    type: texts,
    fallback: ["work mail", "team chat", "ticket system", "monitoring"],
    weeklyCheck: "Did the apps on your list stay closed in your own time?",
    sources: ["community-article/technology-boundaries"],
  },
  {
    id: "plan.tech.detox",
    section: "technology",
    question: "When do you go without devices?",
    label: "time without devices",
    type: texts,
    fallback: ["half a day at the weekend"],
    weeklyCheck: "Did you have your time without devices?",
    sources: ["community-article/technology-boundaries"],
  },
  {
    id: "plan.tech.storage",
    section: "technology",
    question: "Where is your work equipment after hours?",
    label: "work devices rest",
    type: text,
    fallback: "in a drawer or another room",
    weeklyCheck: "Was your work equipment out of sight after hours?",
    sources: ["community-article/technology-boundaries"],
  },
  {
    id: "plan.tech.dnd",
    section: "technology",
    question: "From when to when is do-not-disturb on, with an emergency number let through?",
    label: "do not disturb",
    type: { kind: "span" },
    fallback: "18:00-08:00",
    weeklyCheck: "Was do-not-disturb on at the times you set?",
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "plan.tech.screens-off",
    section: "technology",
    question: "How many minutes before bed are your screens off?",
    label: "screens off before bed, min",
    type: { kind: "minutes" },
    fallback: 60,
    weeklyCheck: "Were your screens off in time before bed?",
    sources: ["burnout-essay/mind-body-sleep"],
  },
];

const supportFields: readonly PlanField[] = [
  {
    id: "plan.support.mentor",
    section: "support",
    question: "Which mentor do you know who lives a balanced life?",
    label: "mentor",
    type: texts,
    fallback: null,
    weeklyCheck: "Have you and your mentor talked in the last month?",
    sources: ["community-article/support-network"],
  },
  {
    id: "plan.support.professional",
    section: "support",
    question: "Which coach or therapist knows the stress of this trade? Or until when do you look for one?",
    label: "coach or therapist",
    type: text,
    fallback: null,
    weeklyCheck: "Have you been in touch, or looked for someone, in the last month?",
    sources: ["community-article/support-network"],
  },
  {
    id: "plan.support.association",
    section: "support",
    question: "Which association or community would you like to join?",
    label: "association or community",
    type: texts,
    fallback: null,
    weeklyCheck: "Have you had contact with your community in the last month?",
    sources: ["community-article/support-network", "burnout-essay/mentors-and-peers"],
  },
  {
    id: "plan.support.colleagues",
    section: "support",
    question: "Which colleagues see balance the way you do?",
    label: "colleagues who think alike",
    type: texts,
    fallback: null,
    weeklyCheck: "Did you speak with one of these colleagues?",
    sources: ["community-article/support-network"],
  },
  {
    id: "plan.support.friends",
    section: "support",
    question: "Who outside the trade is close to you?",
    label: "friends outside the trade",
    type: texts,
    fallback: null,
    weeklyCheck: "Did you meet or call one of these people?",
    sources: ["community-article/support-network"],
  },
  {
    id: "plan.support.offline-hobby",
    section: "support",
    question: "What do you like to do without a screen?",
    label: "pastime without a screen",
    type: texts,
    fallback: null,
    weeklyCheck: "Did you do something you like, without a screen?",
    sources: ["community-article/support-network"],
  },
  {
    id: "plan.support.physical",
    section: "support",
    question: "Which kind of movement does you good?",
    label: "movement",
    type: texts,
    fallback: null,
    weeklyCheck: "Did you move in a way that does you good?",
    sources: ["community-article/support-network"],
  },
  {
    id: "plan.support.creative",
    section: "support",
    question: "Where do you use abilities that your job does not ask for?",
    label: "other abilities used in",
    type: texts,
    fallback: null,
    weeklyCheck: "Did you use abilities that your job does not ask for?",
    sources: ["community-article/support-network"],
  },
];

/** The places for boundaries in a person's own words. */
const ownPlaces = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const ownFields: readonly PlanField[] = ownPlaces.map((place) => ({
  id: `plan.own.${place}`,
  section: "own",
  question: "Is there a boundary of your own, in your words?",
  label: `own boundary ${place}`,
  type: text,
  fallback: null,
  weeklyCheck: "Did you keep this boundary of your own?",
  sources: ["ours"],
}));

export const planFields: readonly PlanField[] = [
  ...timeFields,
  ...responsibilityFields,
  ...communicationFields,
  ...workloadFields,
  ...technologyFields,
  ...supportFields,
  ...ownFields,
];

// The parts of the boundary plan in order, and which of them are private.

export const planSections: Readonly<Record<PlanSection, string>> = {
  time: "Time",
  responsibility: "Responsibility",
  communication: "Communication",
  workload: "Workload",
  technology: "Technology",
  support: "Support",
  own: "Your own",
};

/** The field that a page for others shows only when it is named itself, never with its section. */
export const exitCriteria = {
  id: "plan.load.exit-criteria",
  name: "exit-criteria",
  title: "Reasons to move on",
};

/**
 * Left out of what others get unless named: whom you turn to, and what you wrote for yourself, is no one
 * else's business.
 */
export const privateSections: readonly PlanSection[] = ["support", "own"];
