import type { Citation } from "./sources";
/** How to mentor well, with what each point rests on. */
export interface GuidePart {
  readonly title: string;
  readonly points: readonly { readonly says: string; readonly sources: readonly Citation[] }[];
}

export const mentorGuide: readonly GuidePart[] = [
  {
    title: "What helps",
    points: [
      {
        says: "Begin with what was agreed. A miss is news about the week, not the person.",
        sources: ["ours"],
      },
      {
        says: "Show a life in balance, also its limits. That teaches more than advice.",
        sources: [
          "community-article/support-in-recovery",
          "community-article/support-network",
          "community-article/difficult-conversations",
        ],
      },
      {
        says: "Listen first: to be heard by somebody who knows the work is a help.",
        sources: ["burnout-essay/mentors-and-peers"],
      },
      {
        says: "Say it early, and to juniors first: limits are allowed, it is work.",
        sources: ["community-article/limits-from-the-start", "community-article/advice-to-newcomers"],
      },
      {
        says: "Ask for an example at each yes: it turns a word into something to look at.",
        sources: ["ours"],
      },
      {
        says: "Tell apart what the place does and what the person does; nobody is to blame.",
        sources: ["ours", "infrastructure-post/usual-advice", "burnout-essay/definition"],
      },
      {
        says: "Saw it differently? Say what you saw, and let both views stand.",
        sources: ["burnout-essay/distance"],
      },
      {
        says: "One boundary and one or two steps, small enough for a bad week.",
        sources: ["burnout-essay/starting-small", "burnout-essay/coming-back"],
      },
      {
        says: "Rehearse the talk aloud: fear of it is why limits are not set.",
        sources: ["community-article/difficult-conversations"],
      },
    ],
  },
  {
    title: "What is not yours to do",
    points: [
      {
        says: "Name what somebody has. You look at work; the rest is for professionals.",
        sources: ["burnout-essay/definition"],
      },
      {
        says: "Run a crisis. Stay, and go together to those who can: headroom help-now.",
        sources: ["burnout-essay/professional-help"],
      },
      { says: "Push for heroics, or for your own path.", sources: ["ours"] },
      { says: "Be the only support. Ask who else is there.", sources: ["community-article/support-network"] },
      {
        says: "Ask what was answered alone. You hear what your mentee wants you to hear.",
        sources: ["ours"],
      },
    ],
  },
];
