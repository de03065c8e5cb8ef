/**
 * Where a session stands; each place is left behind before the next one begins (docs/method.md, "With a
 * mentor"). What is private comes late, when there is something to talk about already.
 */
export const sessionPlaces = [
  "held",
  "week",
  "questions",
  "look",
  "result",
  "differences",
  "boundary",
  "steps",
  "rehearsal",
  "help",
  "support",
  "next",
  "shared",
  "ask",
  "note",
  "end",
] as const;
export type SessionPlace = (typeof sessionPlaces)[number];

/** The place after this one, or before it; the first and the last stand still. */
export function placeBeside(place: SessionPlace, by: 1 | -1): SessionPlace {
  return sessionPlaces[sessionPlaces.indexOf(place) + by] ?? place;
}

/** Which of the seven steps a place belongs to, as the two people count them. */
export const stepOfPlace: Readonly<Record<SessionPlace, number>> = {
  held: 1,
  week: 2,
  questions: 2,
  look: 3,
  result: 4,
  differences: 4,
  boundary: 5,
  steps: 5,
  rehearsal: 5,
  help: 6,
  support: 7,
  next: 7,
  shared: 7,
  ask: 7,
  note: 7,
  end: 7,
};

/** Where the two talk, and on whose computer: it decides what can be private, and who can read what. */
export const meetings = ["room", "mentors-screen", "mentees-screen"] as const;
export type Meeting = (typeof meetings)[number];
