// The physical warning signs.
import type { Instrument } from "../items";

export const physical = {
  id: "physical",
  version: 1,
  title: "Physical signs",
  intro:
    "Six questions about your body. They ask about the last 7 days; a rough count is enough. A day counts when it was so at any time.",
  window: "the last 7 days",
  stem: "In the last 7 days, on how many days",
  scale: "days",
  items: [
    {
      id: "phys.sleep-disruption",
      question: "did worry about work keep you awake, or wait for you when you woke?",
      label: "worry at night",
      because: "worry about work kept you awake or was there when you woke",
      help: "An incident or the rota going round in your head, at night or on waking. A bad night for other reasons is not meant.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.chronic-fatigue",
      question: "were you worn out although you had rested enough?",
      label: "worn out although rested",
      because: "you were worn out although you had rested enough",
      help: "Tired in a way that a night's sleep did not mend. Tired after a short night is not meant.",
      sources: [
        "community-article/physical-signs",
        "burnout-essay/exhaustion",
        "burnout-essay/bodily-health",
      ],
    },
    {
      id: "phys.frequent-illness",
      question: "were you ill, or coming down with something such as a cold?",
      label: "ill",
      because: "you were ill or coming down with something",
      help: "A cold, the flu, any infection, or the first signs of one. An injury is not meant.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.head-eyes",
      question: "did you have a headache or tired eyes, more than screen work usually brings?",
      label: "head and eyes",
      because: "your head ached or your eyes were tired beyond usual screen work",
      help: "Either of the two is enough. What a long day at a screen always does to you is not meant.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.digestion",
      question: "did stress upset your stomach, or did your appetite change?",
      label: "stomach or appetite",
      because: "stress upset your stomach or your appetite changed",
      help: "Stomach pain when things are tense, or eating clearly more or less than usual. A meal gone bad is not meant.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.muscle-tension",
      question: "were your neck, shoulders or back tight or sore?",
      label: "tense muscles",
      because: "your neck, shoulders or back were tight or sore",
      help: "One of the three is enough. Sore from sport or from carrying boxes is not meant.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
  ],
} as const satisfies Instrument;
