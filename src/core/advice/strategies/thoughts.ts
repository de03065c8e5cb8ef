import type { Strategy } from "../strategy";

/** Thoughts. */
export const thoughtStrategies: readonly Strategy[] = [
  {
    id: "cbt.catch",
    action: "Catch a harsh thought, and put it as you would to a colleague",
    addresses: ["cog.harsh-thoughts", "emo.imposter"],
    effort: "week",
    who: "person",
    takes: "a minute at a time, this week",
    first: "Write down one such thought from today, and whether it is quite true.",
    sources: ["burnout-essay/harsh-thoughts"],
  },
  {
    id: "cbt.journal",
    action: "For a week, note the incident, the thought and a fair reply",
    addresses: ["cog.harsh-thoughts", "cog.collapse-fear"],
    effort: "week",
    who: "person",
    takes: "five minutes an evening, this week",
    first: "Rule a page into three columns, and fill in the first line.",
    sources: ["burnout-essay/harsh-thoughts"],
  },
  {
    id: "cbt.perfection",
    action: "Check whether what you expect of yourself is realistic",
    addresses: ["cog.perfectionism"],
    effort: "week",
    who: "person",
    takes: "half an hour this week",
    first: "Take one task, and write down what good enough would look like.",
    sources: ["burnout-essay/harsh-thoughts"],
  },
];

/** Self-compassion. */
export const selfStrategies: readonly Strategy[] = [
  {
    id: "self.friend-voice",
    action: "Speak to yourself as you would to a friend",
    addresses: ["cog.harsh-thoughts"],
    effort: "week",
    who: "person",
    takes: "this week, after each mistake",
    first: "Write the two sentences you would say to a friend after a day like this.",
    sources: ["burnout-essay/self-compassion"],
  },
  {
    id: "self.common",
    action: "Remember that everyone makes mistakes and has limits",
    addresses: ["emo.imposter"],
    derived: ["icd.colleague-friction"],
    effort: "week",
    who: "person",
    takes: "a minute at a time, this week",
    first: "Think of one person you respect, and of one mistake they told you about.",
    sources: ["burnout-essay/self-compassion"],
  },
  {
    id: "self.fierce",
    action: "Stand up for yourself: refuse what is unfair, ask for the day off",
    addresses: ["s2.cannot-say-no"],
    derived: ["s3.boundary-fear"],
    stages: [3],
    effort: "month",
    who: "person",
    takes: "one request this month",
    first: "Name one demand that is not fair, and what you would ask for instead.",
    sources: ["burnout-essay/boundaries", "burnout-essay/self-compassion"],
  },
  {
    id: "self.permission",
    action: "Allow yourself an off day, and come back to it later",
    addresses: ["cog.perfectionism", "icd.drained"],
    derived: ["phys.frequent-illness", "icd.output-drop"],
    effort: "week",
    who: "person",
    takes: "one day or one hour, this week",
    first: "Choose one thing that can stay undone today.",
    sources: ["burnout-essay/self-compassion"],
    phases: ["immediate"],
  },
];
