/**
 * The places of a session; each is finished before the next one starts (docs/method.md, "With a mentor"). The
 * private part comes late, when there is already something to talk about.
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

/** The place after or before this one; stays put at the first and the last. */
export function placeBeside(place: SessionPlace, by: 1 | -1): SessionPlace {
  return sessionPlaces[sessionPlaces.indexOf(place) + by] ?? place;
}

/** Which of the seven steps, as shown to the two people, a place belongs to. */
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

/** Where the two meet, and on whose computer: that decides what can be private, and who can read what. */
export const meetings = ["room", "mentors-screen", "mentees-screen"] as const;
export type Meeting = (typeof meetings)[number];
