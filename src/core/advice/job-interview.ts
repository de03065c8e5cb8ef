/** What to ask and look for before taking a job: a list to take to an interview. */
export const interviewQuestions: readonly string[] = [
  "How do people here talk about balance? Ask for an example, not an opinion.",
  "Who has been here for five years or more, and how do they look?",
  "What did the last manager do when someone set a limit?",
  "What really happens after hours and on leave, whatever the policy says? How often are people on call, and how are they compensated?",
];

/** Each is common on its own; three together are a reason to think twice. */
export const warningFlags: readonly string[] = [
  "slogans about working hard and playing hard",
  "unlimited leave, which mostly means less leave taken",
  "an open-plan office with nowhere quiet",
  "overwork praised, or balance mocked",
  "many people leaving, above all experienced ones",
];
