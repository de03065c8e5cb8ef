// The emotional and mental warning signs.
import type { Instrument } from "../items";

export const emotional = {
  id: "emotional",
  version: 2,
  changed: "bitterness and self-doubt are now asked as they are, not as something that grows or is unfounded",
  title: "Emotional signs",
  intro:
    "Questions about your mood and thoughts in the last 7 days. Press the number of days; a rough count is enough.",
  window: "the last 7 days",
  stem: "In the last 7 days, on how many days",
  scale: "days",
  items: [
    {
      id: "emo.lost-enthusiasm",
      question: "did work you used to enjoy feel stale or annoying?",
      label: "work feels stale",
      because: "work you used to enjoy felt stale or annoying",
      help: "Tasks or topics that once gave you a spark. Chores that nobody likes do not count.",
      sources: [
        "community-article/emotional-signs",
        "burnout-essay/the-author-story",
        "burnout-essay/definition",
        "burnout-essay/distance",
      ],
    },
    {
      id: "emo.cynicism",
      question: "did you think or speak bitterly of your employer, colleagues or field?",
      label: "cynical",
      because: "you thought or spoke bitterly of your employer, colleagues or field",
      help: "Sour or scornful, aloud or only in your head. Fair criticism of one decision does not count.",
      sources: ["community-article/emotional-signs", "burnout-essay/distance"],
    },
    {
      id: "emo.time-off-anxiety",
      question: "did time off, even just an evening, make you feel guilty or worried?",
      label: "worry when off",
      because: "time off made you feel guilty or worried",
      help: "Unease because you were not working, on an evening, a free day or on leave. Other worries do not count.",
      sources: [
        "community-article/emotional-signs",
        "burnout-essay/exhaustion",
        "burnout-essay/planned-rest",
      ],
    },
    {
      id: "emo.irritability",
      question: "did stress from work make you snap at family or friends?",
      label: "snapping at home",
      because: "stress from work made you snap at family or friends",
      help: "A sharp word or short patience with people close to you. Being short with colleagues does not count here.",
      sources: [
        "community-article/emotional-signs",
        "burnout-essay/the-author-story",
        "burnout-essay/early-signs",
      ],
    },
    {
      id: "emo.imposter",
      question: "did you feel that you are not good enough at your job?",
      label: "feeling incapable",
      because: "you felt that you are not good enough at your job",
      help: "Feeling like a fraud counts too. Simply not knowing something that is new to you does not count.",
      sources: [
        "community-article/emotional-signs",
        "burnout-essay/efficacy",
        "burnout-essay/harsh-thoughts",
        "burnout-essay/self-compassion",
      ],
    },
    {
      id: "emo.decision-fatigue",
      question: "did small choices outside work, such as what to eat, feel hard?",
      label: "small choices hard",
      because: "small choices outside work felt hard",
      help: "What to eat, wear or watch, or when to meet. Decisions at work do not count here.",
      sources: ["community-article/emotional-signs", "burnout-essay/efficacy"],
    },
  ],
} as const satisfies Instrument;
