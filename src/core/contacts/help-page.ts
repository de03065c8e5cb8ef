/**
 * The fixed sentences of the help page (docs/method.md, "Help"). ASCII only, so that every terminal shows
 * them intact. A way to act comes first, hope second; no cause is guessed, and nothing is promised that a
 * service does not promise itself.
 */

/** `asked`: the person opened the page; `crisis`: an answer called for it. */
export type HelpPurpose = "asked" | "crisis";

export const helpPage = {
  titles: { asked: "Help now", crisis: "Please get help now" } satisfies Record<HelpPurpose, string>,

  labels: { danger: "in danger", talk: "to talk", near: "near you", care: "to find care" },

  /** Used when no emergency number is certain enough to print. */
  localEmergency: "call your local emergency number",
  department: "or go to an emergency department",
  /** Only when the country is unknown: true in many places, not all. */
  mobile: "112 often works from mobile phones",
  near: "call or go to a person you trust, and stay with them",

  /** Shown after a crisis answer; the answer itself is not repeated. */
  thoughts:
    "Such thoughts can come with severe burnout or with depression. Both can be treated, and people " +
    "recover. You do not have to carry this alone.",

  notUrgent:
    "Not urgent, but too much: a doctor or a licensed therapist. Asking is not a defeat; for many it was " +
    "a turning point.",

  noCountry: "No country is set, so no number is guessed: headroom help-now --country IE",
  /** Precedes the name of a country for which there is no number here at all. */
  noEntry: "No number could be checked for",
  /** Precedes the name of a country for which only the emergency number is known. */
  noLine: "No crisis line could be checked for",

  /** Literally true: pages were read, no one was called. */
  compared: "Compared with public pages on",
  notDialled: ", not dialled",
  comparedLongAgo: "; that is over 6 months ago",
  numbersChange: "Numbers change: if one fails, try the next.",
  offline: "This page works offline and stores nothing. Your own plan: help-now plan.",
  again: "This page again, also offline: headroom help-now",
  /** An answer that puts help first does not stand forever. */
  answerAgain: "If an answer of yours put help first: your next check-in asks it again, first.",
} as const;
