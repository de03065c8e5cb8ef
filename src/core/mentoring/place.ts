/**
 * Where a session stands; each place is left behind before the next one begins (docs/method.md, "With a
 * mentor").
 */
export const sessionPlaces = [
  "held",
  "help",
  "questions",
  "result",
  "differences",
  "boundary",
  "steps",
  "rehearsal",
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
  help: 2,
  questions: 3,
  result: 5,
  differences: 5,
  boundary: 6,
  steps: 6,
  rehearsal: 6,
  support: 7,
  next: 7,
  shared: 7,
  ask: 7,
  note: 7,
  end: 7,
};
