import type { Conversation, TalkArgument, TalkKind } from "./talk";

/** What can be said for limits at work; no number stands here that no source gives. */
const workArguments: readonly TalkArgument[] = [
  {
    says: "Tired people make more mistakes.",
    sources: ["community-article/costs-of-burnout", "burnout-essay/boundaries"],
  },
  {
    says: "Tired people let more security incidents through.",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    says: "Finding and training somebody new costs more than a limit.",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    says: "What one person knows is lost when that person leaves.",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    says: "Sick days, overtime and temporary staff cost money.",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    says: "Teams with protected rest stayed longer and made fewer mistakes.",
    sources: ["operations-post/rest-as-leadership"],
  },
  { says: "Fewer projects at a time were done better.", sources: ["community-article/stories-of-recovery"] },
  {
    says: "A team did more once its manager kept limits.",
    sources: ["community-article/stories-of-recovery"],
  },
];

const manager: Conversation = {
  kind: "manager",
  benefit: "talk.mgr.benefit",
  facts: "talk.mgr.facts",
  arguments: workArguments,
  fields: [
    {
      id: "talk.mgr.person",
      type: "line",
      question: "Whom do you talk to?",
      hint: "a name, for the heading",
    },
    { id: "talk.mgr.date", type: "date", question: "When is the talk?", hint: "a day such as 2026-11-30" },
    {
      id: "talk.mgr.goal",
      type: "line",
      question: "What is the one change you want?",
      hint: "one only: one week on call in four at most, from January",
      required: true,
    },
    {
      id: "talk.mgr.facts",
      type: "lines",
      question: "Which numbers show how it is?",
      hint: "hours, calls, weeks on call; nothing about your health",
    },
    {
      id: "talk.mgr.benefit",
      type: "lines",
      question: "Why does it help the work, too?",
      hint: "what your manager gains by it",
    },
    {
      id: "talk.mgr.solution",
      type: "lines",
      question: "What do you offer?",
      hint: "a step of your own, with a date",
    },
    {
      id: "talk.mgr.ask",
      type: "lines",
      question: "What do you need decided, and by when?",
      hint: "priorities, people or dates",
    },
    {
      id: "talk.mgr.objection",
      type: "objection",
      question: "What may be said against it, and what do you answer?",
      hint: "the likely sentence first, then a calm answer",
    },
    {
      id: "talk.mgr.agreement",
      type: "lines",
      question: "If the talk has been: what did you agree?",
      hint: "leave it empty before the talk",
    },
    {
      id: "talk.mgr.follow-up",
      type: "line",
      question: "When do you look at it again?",
      hint: "a day or a few words",
    },
    { id: "talk.mgr.done", type: "yes", question: "Has the talk taken place?", hint: "yes or no" },
  ],
};

const colleague: Conversation = {
  kind: "colleague",
  benefit: null,
  facts: null,
  arguments: [],
  fields: [
    {
      id: "talk.col.boundary",
      type: "line",
      question: "What is your limit, in one calm sentence?",
      hint: "the same words each time: I answer messages between 8 and 18",
      required: true,
    },
    {
      id: "talk.col.alternative",
      type: "lines",
      question: "What can you offer instead?",
      hint: "another time, another person, a written note",
    },
    {
      id: "talk.col.knowledge",
      type: "lines",
      question: "What do you hand over, so that they need you less?",
      hint: "a page, a script, an hour together",
    },
    {
      id: "talk.col.example",
      type: "lines",
      question: "How do you show it yourself?",
      hint: "such as sending nothing late in the evening",
    },
    { id: "talk.col.when", type: "date", question: "When will you say it?", hint: "a day" },
  ],
};

const mentor: Conversation = {
  kind: "mentor",
  benefit: null,
  facts: null,
  arguments: [],
  fields: [
    {
      id: "talk.mentor.person",
      type: "line",
      question: "Whom do you ask?",
      hint: "somebody whose own life is in balance",
      required: true,
    },
    {
      id: "talk.mentor.line",
      type: "line",
      question: "How do you put it?",
      hint: "empty takes a sentence that others have used",
    },
  ],
};

const weekends: Conversation = {
  kind: "weekends",
  benefit: "talk.weekends.benefit",
  facts: "talk.weekends.facts",
  arguments: workArguments,
  fields: [
    {
      id: "talk.weekends.limit",
      type: "line",
      question: "What is your limit?",
      hint: "after two weekends of work the next one is free",
      required: true,
    },
    {
      id: "talk.weekends.facts",
      type: "lines",
      question: "How has it been?",
      hint: "weekends worked, calls; nothing about your health",
    },
    {
      id: "talk.weekends.need",
      type: "lines",
      question: "What do you need?",
      hint: "a day off before the next run, somebody to stand in",
    },
    {
      id: "talk.weekends.benefit",
      type: "lines",
      question: "Why does it help the work, too?",
      hint: "what your manager gains by it",
    },
    { id: "talk.weekends.date", type: "date", question: "When is the talk?", hint: "a day" },
    {
      id: "talk.weekends.agreement",
      type: "lines",
      question: "If the talk has been: what did you agree?",
      hint: "leave it empty before the talk",
    },
    { id: "talk.weekends.done", type: "yes", question: "Has the talk taken place?", hint: "yes or no" },
  ],
};

/** Every conversation there is help for. */
export const conversations: Readonly<Record<TalkKind, Conversation>> = {
  manager,
  colleague,
  mentor,
  weekends,
};

/** How others have asked for a mentor's time. */
export const mentorLine =
  "I am close to exhaustion at work, and would like to hear how you have dealt with stress over the years.";
