/**
 * The fixed sentences of a session (docs/method.md, "With a mentor"). `MENTOR` and `MENTEE` stand for the
 * names. ASCII only, so that every terminal shows them whole.
 */

/** The frame: five facts that can be spoken in half a minute. */
export const sessionFrame: readonly { readonly label: string; readonly says: string }[] = [
  { label: "purpose", says: "look at how work is going, and choose one thing to change" },
  { label: "not", says: "a test, a diagnosis, or a report to anybody" },
  { label: "stored", says: "MENTEE's answers in MENTEE's record; MENTOR's notes apart from them" },
  { label: "seen by", says: "whom MENTEE chooses; nothing leaves this computer by itself" },
  { label: "free", says: "any question can be skipped; we can stop, and go on later" },
];

export const consentQuestion = "MENTEE, is that all right? Without a yes nothing is stored.";

/** What stands on the screen that is private to the mentee. COUNT stands for the number of questions. */
export const privateIntro: readonly string[] = [
  "MENTOR, please turn the screen to MENTEE.",
  "MENTEE, the next COUNT questions are about when it is time for professional help. They are optional, never scored, and not shown again in this session. Your answers are thrown away when this part ends, and the screen is cleared. MENTOR sees only that this part is over.",
  "At the end you can let MENTOR know that you want help now. You need not.",
];

/** What the mentee reads after the help questions, when they call for nothing in particular. */
export const noHelpCalled =
  "Nothing here calls for professional help before anything else. You may still want it, and need no reason: a doctor or a licensed therapist. headroom help-now has contacts at any time, also offline.";

/** The one line that the mentor may see. */
export const helpFirstLine = "professional help comes first now";

/** What a mentor can do with that line: not run it, but walk along to those who do. */
export const helpFirstForMentor =
  "You need not know why, and it is not yours to carry alone. Ask what would make the first call easier, and look for a contact together: headroom help-now. The rest of this session can wait.";

/** How a conversation is rehearsed. */
export const rehearsalHint =
  "MENTOR plays the other side: once friendly, once in a hurry. MENTEE says the limit in one calm sentence, the same each time, and one thing that can be offered instead.";
