// The behavioural warning signs.
import type { Instrument } from "../items";

export const behavioural = {
  id: "behavioural",
  version: 1,
  title: "Behavioural signs",
  intro:
    "Six questions about what you did in the last 7 days. A day counts when it happened at all; a rough count is enough.",
  window: "the last 7 days",
  stem: "In the last 7 days, on how many days",
  scale: "days",
  items: [
    {
      id: "beh.work-in-own-time",
      question: "did work take some of your own time, such as mail at dinner or a weekend hour?",
      label: "work in own time",
      because: "work took some of your own time",
      help: "Mail, a late night, a quick fix on a day off. A planned shift is not meant.",
      sources: [
        "community-article/behavioural-signs",
        "burnout-essay/how-it-builds-up",
        "burnout-essay/planned-rest",
      ],
    },
    {
      id: "beh.isolation",
      question: "did you keep away from people, either to work or because you had no energy?",
      label: "staying away",
      because: "you kept away from people, to work or for lack of energy",
      help: "Family, friends, any company in your free time. Time alone that does you good is not meant.",
      sources: ["community-article/behavioural-signs", "burnout-essay/professional-help"],
    },
    {
      id: "beh.hobbies-dropped",
      question: "did a pastime you used to enjoy go undone?",
      label: "hobbies left",
      because: "a pastime you used to enjoy went undone",
      help: "A day when you once would have done it. A day that never was one for it is not meant.",
      sources: ["community-article/behavioural-signs"],
    },
    {
      id: "beh.cannot-switch-off",
      question: "were you at home but still at work in your head?",
      label: "hard to switch off",
      because: "you were at home but still at work in your head",
      help: "Going over a fault at table, listening for an alert. Working from home in your usual hours is not meant.",
      sources: ["community-article/behavioural-signs", "burnout-essay/boundaries"],
    },
    {
      id: "beh.stimulants",
      question: "did you drink more coffee, energy drinks or alcohol than is usual for you?",
      label: "caffeine or alcohol",
      because: "you drank more caffeine or alcohol than is usual for you",
      help: "More than your own habit, of any of them. Your usual cup in the morning is not meant.",
      sources: ["community-article/behavioural-signs"],
    },
    {
      id: "beh.personal-chores",
      question: "did private tasks wait while you still had energy for work?",
      label: "chores put off",
      because: "private tasks waited while you still had energy for work",
      help: "Bills, laundry, a call to the dentist. A day with no energy for work either is not meant.",
      sources: ["community-article/behavioural-signs", "burnout-essay/efficacy"],
    },
  ],
} as const satisfies Instrument;
