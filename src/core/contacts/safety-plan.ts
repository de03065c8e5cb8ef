/**
 * A person's own plan for a crisis, after the steps of the Safety Planning Intervention (Barbara Stanley and
 * Gregory K. Brown, Cognitive and Behavioral Practice 19, 2012), in our own words. It is filled in while
 * things are calm, and read from the top when they are not.
 */

export const safetyPlanParts = [
  {
    id: "signs",
    title: "How I notice that it is starting",
    hint: "thoughts, moods or situations that come first",
  },
  {
    id: "calming",
    title: "What I can do by myself for a while",
    hint: "a walk, music, a shower, breathing, the dog",
  },
  {
    id: "people-and-places",
    title: "People and places that take my mind off it",
    hint: "without having to talk about it",
  },
  {
    id: "call",
    title: "Whom I can tell and ask for help",
    hint: "names with numbers",
  },
  {
    id: "professionals",
    title: "Professionals and services",
    hint: "doctor, therapist, clinic, with numbers and hours; help-now has the lines of your country",
  },
  {
    id: "surroundings",
    title: "How I make my surroundings safer",
    hint: "what I put out of reach, or give to someone for a while",
  },
  {
    id: "matters",
    title: "What matters to me",
    hint: "people, animals, plans worth living for",
  },
] as const;

export type SafetyPlanPart = (typeof safetyPlanParts)[number]["id"];

/** What is written under each part; any may be missing. */
export type SafetyPlan = Readonly<Partial<Record<SafetyPlanPart, string>>>;

/** True for the id of a part. */
export function isSafetyPlanPart(id: string): id is SafetyPlanPart {
  return safetyPlanParts.some((part) => part.id === id);
}

/** The plan with one part replaced; empty text removes the part. */
export function withPart(plan: SafetyPlan, id: SafetyPlanPart, text: string): SafetyPlan {
  const { [id]: _, ...others } = plan;
  const trimmed = text.trim();
  return trimmed === "" ? others : { ...others, [id]: trimmed };
}
