// The physical warning signs.
import type { Instrument } from "../items";

export const physical = {
  id: "physical",
  version: 2,
  changed:
    "sleep now counts pages and shifts as well as worry, and being worn out counts whatever the reason",
  title: "Physical signs",
  intro:
    "Questions about your body in the last 7 days. Press the number of days; a rough count is enough. A day counts if it happened at any point.",
  window: "the last 7 days",
  stem: "In the last 7 days, on how many days",
  scale: "days",
  items: [
    {
      id: "phys.sleep-disruption",
      question: "did worry about work, a page or a shift cost you sleep?",
      label: "broken sleep",
      because: "worry, a page or a shift cost you sleep",
      help: "Lying awake, waking too early, being paged, sleeping badly around a night shift. A late evening of your own choosing does not count.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.chronic-fatigue",
      question: "were you worn out, whatever the reason?",
      label: "worn out",
      because: "you were worn out",
      help: "Drained for a good part of the day, after a short night as much as after a long one. Pleasantly tired after sport does not count.",
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
      unnamed: true,
      because: "you were ill or coming down with something",
      help: "Any infection, or the first signs of one; an injury does not count. A cold raises this week's figure, but is never named as a reason for it.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.head-eyes",
      question: "did you have a headache or tired eyes, more than screen work usually brings?",
      label: "head and eyes",
      because: "your head ached or your eyes were tired beyond usual screen work",
      help: "Either of the two is enough. What a long day at a screen always does to you does not count.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.digestion",
      question: "did stress upset your stomach, or did your appetite change?",
      label: "stomach or appetite",
      because: "stress upset your stomach or your appetite changed",
      help: "Stomach pain when things are tense, or eating clearly more or less than usual. Something you ate does not count.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
    {
      id: "phys.muscle-tension",
      question: "were your neck, shoulders or back tight or sore?",
      label: "tense muscles",
      because: "your neck, shoulders or back were tight or sore",
      help: "One of the three is enough. Sore from sport or lifting does not count.",
      sources: ["community-article/physical-signs", "burnout-essay/bodily-health"],
    },
  ],
} as const satisfies Instrument;
