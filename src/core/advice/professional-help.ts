import type { Citation } from "../sources";
/** How therapy and coaching differ, in one line each. */
export interface HelpCompared {
  readonly question: string;
  readonly therapy: string;
  readonly coaching: string;
  readonly sources: readonly Citation[];
}

export const therapyOrCoaching: readonly HelpCompared[] = [
  {
    question: "aim",
    therapy: "roots, thoughts, mental health",
    coaching: "aims, habits, the next career step",
    sources: ["burnout-essay/professional-help"],
  },
  {
    question: "who",
    therapy: "a licensed psychologist or counsellor",
    coaching: "a coach, or a mentor or consultant",
    sources: ["burnout-essay/professional-help"],
  },
  {
    question: "fits when",
    therapy: "your mind or mood suffers, or old patterns come back",
    coaching: "you are stuck with work, time or a job change",
    sources: ["burnout-essay/professional-help"],
  },
  {
    question: "methods",
    therapy: "confidential sessions; CBT and ACT are two kinds",
    coaching: "practical aims, and someone who asks how it went",
    sources: ["burnout-essay/professional-help"],
  },
];

/** Which one first. */
export const whichHelpFirst =
  "Therapy first whenever health is affected; a coach when it is about work or habits. Many do both, one " +
  "after the other.";
