// The behavioural warning signs.
import type { Instrument } from "../items";

export const behavioural = {
  id: "behavioural",
  version: 2,
  changed: "private tasks that are put off now also count on days without any energy",
  title: "Behavioural signs",
  intro:
    "Questions about what you did in the last 7 days. Press the number of days; a rough count is enough.",
  window: "the last 7 days",
  stem: "In the last 7 days, on how many days",
  scale: "days",
  items: [
    {
      id: "beh.work-in-own-time",
      question: "did work take some of your own time, such as email over dinner or a weekend hour?",
      label: "work in own time",
      because: "work took some of your own time",
      help: "Email, a late night, a quick fix on a day off. A planned shift does not count.",
      sources: [
        "community-article/behavioural-signs",
        "burnout-essay/how-it-builds-up",
        "burnout-essay/planned-rest",
      ],
    },
    {
      id: "beh.isolation",
      question: "did you keep away from people, whether to work or because you had no energy?",
      label: "staying away",
      because: "you kept away from people, to work or for lack of energy",
      help: "Family, friends, any company in your free time. Time alone that does you good does not count.",
      sources: ["community-article/behavioural-signs", "burnout-essay/professional-help"],
    },
    {
      id: "beh.hobbies-dropped",
      question: "did you skip a hobby, or something else you used to enjoy?",
      label: "hobbies skipped",
      because: "you skipped something you used to enjoy",
      help: "A day when you once would have done it. A day that was never one for it does not count.",
      sources: ["community-article/behavioural-signs"],
    },
    {
      id: "beh.cannot-switch-off",
      question: "were you at home but still at work in your head?",
      label: "hard to switch off",
      because: "you were at home but still at work in your head",
      help: "Going over a fault at dinner, listening for an alert. Working from home in your usual hours does not count.",
      sources: ["community-article/behavioural-signs", "burnout-essay/boundaries"],
    },
    {
      id: "beh.stimulants",
      question: "did you drink more coffee, energy drinks or alcohol than is usual for you?",
      label: "caffeine or alcohol",
      because: "you drank more caffeine or alcohol than is usual for you",
      help: "More than your own habit, of any of them. Your usual cup in the morning does not count.",
      sources: ["community-article/behavioural-signs"],
    },
    {
      id: "beh.personal-chores",
      question: "did you put off private tasks, such as bills or laundry?",
      label: "chores put off",
      because: "you put off private tasks",
      help: "Left for later for lack of time or of energy, whatever else you still managed. A day with nothing to do does not count.",
      sources: ["community-article/behavioural-signs", "burnout-essay/efficacy"],
    },
  ],
} as const satisfies Instrument;
