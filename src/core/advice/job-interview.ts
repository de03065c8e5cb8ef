/** What to ask and look for before taking a job: a list one can take to an interview. */
export const interviewQuestions: readonly string[] = [
  "How do people here speak of balance? Ask for an example, not an opinion.",
  "Who has been here for five years or more, and how do they look?",
  "What did the last manager do when somebody set a limit?",
  "What really happens after hours and on leave, beside what is written? How often is one on call, and how is it repaid?",
];

/** Each is common by itself; three together are a reason to think twice. */
export const warningFlags: readonly string[] = [
  "slogans about working hard and playing hard",
  "leave without limit, which mostly means less leave taken",
  "an open plan with nowhere quiet",
  "overwork praised, or balance smiled at",
  "many who leave, above all the experienced",
];
