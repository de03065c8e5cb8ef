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
    coaching: "aims, habits, the next step in a career",
    sources: ["burnout-essay/professional-help"],
  },
  {
    question: "who",
    therapy: "a licensed psychologist or counsellor",
    coaching: "a coach, also a mentor or consultant",
    sources: ["burnout-essay/professional-help"],
  },
  {
    question: "fits when",
    therapy: "mind or mood suffers, or old patterns come back",
    coaching: "you are stuck in work matters, time or a change of job",
    sources: ["burnout-essay/professional-help"],
  },
  {
    question: "methods",
    therapy: "talks that stay confidential; CBT and ACT are two of them",
    coaching: "practical aims, and somebody who asks how it went",
    sources: ["burnout-essay/professional-help"],
  },
];

/** Which one first. */
export const whichHelpFirst =
  "Therapy first whenever health is touched; a coach when it is about work or habits. Many do both, one " +
  "after the other.";
