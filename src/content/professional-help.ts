/** How therapy and coaching differ, in one line each (domain.md 8.2). */
export interface HelpCompared {
  readonly question: string;
  readonly therapy: string;
  readonly coaching: string;
  readonly source: string;
}

export const therapyOrCoaching: readonly HelpCompared[] = [
  {
    question: "aim",
    therapy: "roots, thoughts, mental health",
    coaching: "aims, habits, the next step in a career",
    source: "003 L57, L59",
  },
  {
    question: "who",
    therapy: "a licensed psychologist or counsellor",
    coaching: "a coach, also a mentor or consultant",
    source: "003 L57, L59",
  },
  {
    question: "fits when",
    therapy: "mind or mood suffers, or old patterns come back",
    coaching: "you are stuck in work matters, time or a change of job",
    source: "003 L57-60",
  },
  {
    question: "methods",
    therapy: "talks that stay confidential; CBT and ACT are two of them",
    coaching: "practical aims, and somebody who asks how it went",
    source: "003 L57-60",
  },
];

/** Which one first (domain.md 8.2, 8.3). */
export const whichHelpFirst =
  "Therapy first whenever health is touched; a coach when it is about work or habits. Many do both, one " +
  "after the other.";

/** For where nothing else has said so (domain.md 8.3). */
export const noDefeat = "Asking is no defeat.";
