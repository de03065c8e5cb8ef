import type { Conversation, TalkArgument, TalkKind } from "./talk";

/** Where the EU's working time directive applies. */
const euCountries = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT"],
  ...["LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];

/**
 * What can be said for limits at work. A figure is given only with a study or a law; one person's account is
 * labelled as such.
 */
const workArguments: readonly TalkArgument[] = [
  {
    id: "hours",
    says: "Past 50 hours a week, more hours bring less and less.",
    basis: "published",
    publication: "pencavel-2014",
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "night-calls",
    says: "After 17 hours awake, some test results are as with 0.05 % blood alcohol.",
    basis: "published",
    publication: "williamson-feyer-2000",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    id: "rest",
    says: "EU law requires 11 hours of rest a day, and 24 more a week.",
    basis: "published",
    publication: "eu-working-time",
    countries: euCountries,
    sources: ["ours"],
  },
  {
    id: "disconnect-fr",
    says: "French law has recognised a right to disconnect since 2017.",
    basis: "published",
    publication: "fr-disconnect",
    countries: ["FR"],
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "disconnect-es",
    says: "Spanish law has granted a right to disconnect outside working time since 2018.",
    basis: "published",
    publication: "es-disconnect",
    countries: ["ES"],
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "disconnect-pt",
    says: "Since 2022 employers in Portugal have had to leave people alone during their rest time.",
    basis: "published",
    publication: "pt-disconnect",
    countries: ["PT"],
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "disconnect-be",
    says: "Since 2023 Belgian firms of 20 people or more have needed rules for the right to disconnect.",
    basis: "published",
    publication: "be-disconnect",
    countries: ["BE"],
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "disconnect-ie",
    says: "Ireland has had a code of practice on the right to disconnect since 2021.",
    basis: "published",
    publication: "ie-disconnect",
    countries: ["IE"],
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "disconnect-au",
    says: "Since 2024 Australian law has let people leave messages outside their hours unanswered, within reason.",
    basis: "published",
    publication: "au-disconnect",
    countries: ["AU"],
    sources: ["burnout-essay/boundaries"],
  },
  {
    id: "hiring",
    says: "Finding and training someone new takes time and money.",
    basis: "reason",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    id: "knowledge",
    says: "What only one person knows is gone when that person is away.",
    basis: "reason",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    id: "overtime",
    says: "Overtime and temporary staff cost money.",
    basis: "reason",
    sources: ["community-article/costs-of-burnout"],
  },
  {
    id: "protected-rest",
    says: "One operations lead writes that with protected rest people stayed longer and made fewer mistakes.",
    basis: "account",
    sources: ["operations-post/rest-as-leadership"],
  },
  {
    id: "manager-limits",
    says: "One manager reports that the team did more once the manager kept limits.",
    basis: "account",
    sources: ["community-article/stories-of-recovery"],
  },
];

/** Returns what can be said in a conversation in a given country; laws only if the country is known. */
export function argumentsFor({ arguments: all }: Conversation, country: string | null): TalkArgument[] {
  return all.filter(({ countries }) => countries === undefined || countries.includes(country ?? ""));
}

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
    { id: "talk.mgr.date", type: "date", question: "When is the talk?", hint: "a day such as 2027-01-15" },
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
      question: "Which numbers show how things are?",
      hint: "hours, calls, weeks on call; nothing about your health",
    },
    {
      id: "talk.mgr.benefit",
      type: "lines",
      question: "Why does it help the work too?",
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
      question: "What might be said against it, and what do you answer?",
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
      hint: "someone whose own life is in balance",
      required: true,
    },
    {
      id: "talk.mentor.line",
      type: "line",
      question: "How do you put it?",
      hint: "if left open, it says that you would like to hear how they deal with pressure",
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
      hint: "a day off before the next run, someone to stand in",
    },
    {
      id: "talk.weekends.benefit",
      type: "lines",
      question: "Why does it help the work too?",
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

/** Every conversation that headroom helps with. */
export const conversations: Readonly<Record<TalkKind, Conversation>> = {
  manager,
  colleague,
  mentor,
  weekends,
};

/** A way to ask for a mentor's time without saying anything about health. */
export const mentorLine =
  "I would like to hear how you have dealt with pressure at work over the years, and what you would do in my place.";
