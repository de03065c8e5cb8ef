import type { Citation } from "../sources";
import type { Meeting } from "./place";

/** How to mentor well, and what each point rests on. */
export interface GuidePart {
  readonly title: string;
  readonly points: readonly { readonly says: string; readonly sources: readonly Citation[] }[];
}

export const mentorGuide: readonly GuidePart[] = [
  {
    title: "What helps",
    points: [
      {
        says: "Start with what was agreed. A miss says something about the week, not the person.",
        sources: ["ours"],
      },
      {
        says: "Show a life in balance, limits included. That teaches more than advice.",
        sources: [
          "community-article/support-in-recovery",
          "community-article/support-network",
          "community-article/difficult-conversations",
        ],
      },
      {
        says: "Listen first: being heard by someone who knows the work helps.",
        sources: ["burnout-essay/mentors-and-peers"],
      },
      {
        says: "Say it early, and to juniors first: limits are allowed, it is only work.",
        sources: ["community-article/limits-from-the-start", "community-article/advice-to-newcomers"],
      },
      {
        says: "Ask for an example at each yes: it turns a word into something to look at.",
        sources: ["ours"],
      },
      {
        says: "Separate what the place does from what the person does; no one is to blame.",
        sources: ["ours", "infrastructure-post/usual-advice", "burnout-essay/definition"],
      },
      {
        says: "Saw it differently? Say what you saw, and let both views stand.",
        sources: ["burnout-essay/distance"],
      },
      {
        says: "One boundary and one or two steps, small enough for a bad week.",
        sources: ["burnout-essay/starting-small", "burnout-essay/coming-back"],
      },
      {
        says: "Rehearse the talk aloud: fear of it is why limits go unset.",
        sources: ["community-article/difficult-conversations"],
      },
    ],
  },
  {
    title: "What is not yours to do",
    points: [
      {
        says: "Put a name to what someone has. You look at work; the rest is for professionals.",
        sources: ["burnout-essay/definition"],
      },
      {
        says: "Handle a crisis. Stay, and go together to those who can: headroom help-now.",
        sources: ["burnout-essay/professional-help"],
      },
      { says: "Push for heroics, or for your own path.", sources: ["ours"] },
      { says: "Be the only support. Ask who else is there.", sources: ["community-article/support-network"] },
      {
        says: "Ask about private answers. You hear what your mentee wants you to hear.",
        sources: ["ours"],
      },
    ],
  },
];

/**
 * The fixed sentences of a session (docs/method.md, "With a mentor"). `MENTOR` and `MENTEE` stand for the
 * names. ASCII only, so that every terminal shows them intact.
 */

interface FrameFact {
  readonly label: string;
  readonly says: string;
}

/** What the frame depends on, so that it says only what really happens. */
export interface FrameTerms {
  readonly meeting: Meeting;
  /** True when the mentee keeps a record on another computer. */
  readonly isRemote: boolean;
  /** True when the mentee's record here needs a passphrase. */
  readonly isLocked: boolean;
}

/** The frame: facts that can be said in half a minute. */
export function sessionFrame({ meeting, isRemote, isLocked }: FrameTerms): readonly FrameFact[] {
  return [
    { label: "purpose", says: "look at how work is going, and choose one thing to change" },
    { label: "not", says: "a test, a diagnosis, or a report to anyone" },
    {
      label: "stored",
      says: isRemote
        ? "here only what we agree on and MENTOR's notes, both in MENTOR's own record"
        : "MENTEE's answers in MENTEE's record here; MENTOR's notes in MENTOR's own",
    },
    {
      label: "seen by",
      says: isRemote
        ? "MENTOR sees what MENTEE has shared in a file, and nothing else of MENTEE's record"
        : isLocked
          ? "no one without MENTEE's passphrase: the record is locked"
          : "anyone who uses this account can open it, MENTOR too, unless MENTEE locks it",
    },
    { label: "computer", says: computerWords[meeting] },
    {
      label: "free",
      says: `any question can be skipped; we can stop, and continue later${isRemote ? "" : "; MENTEE can change all this at any time: headroom sessions allow"}`,
    },
  ];
}

const computerWords: Readonly<Record<Meeting, string>> = {
  room: "its owner, and anyone with admin rights or its backups, can copy what is stored",
  "mentors-screen": "it is MENTOR's: MENTOR, its admins and its backups can hold what is stored",
  "mentees-screen": "it is MENTEE's: its admins and its backups can hold what is stored",
};

export const consentQuestion = "MENTEE, is that all right? Without a yes nothing is stored.";

/** How the screen becomes private to the mentee. */
const handOver: Readonly<Record<Meeting, string>> = {
  room: "MENTOR, please turn the screen to MENTEE.",
  "mentees-screen": "MENTEE, stop sharing your screen now, and make sure no one else sees it.",
  "mentors-screen": "MENTOR, stop sharing your screen now.",
};

/** What the mentee's private screen says. COUNT stands for the number of questions. */
export function privateIntro(meeting: Meeting): readonly string[] {
  if (meeting === "mentors-screen")
    return [
      handOver[meeting],
      "MENTEE, there are COUNT questions about when it is time for professional help. They are yours alone, and optional: answer them on your own computer, now or later, with headroom checkin --only help. None of it comes here.",
      "You can let MENTOR know that you want help. You do not have to.",
    ];
  return [
    handOver[meeting],
    "MENTEE, the next COUNT questions are about when it is time for professional help. They are optional, never scored, and not shown again in this session. Your answers are discarded when this part ends, and the screen is cleared. MENTOR sees only that this part is over.",
    "At the end you can let MENTOR know that you want help now. You do not have to.",
  ];
}

/** How both get to see the screen again. */
export const screenBack: Readonly<Record<Meeting, string>> = {
  room: "MENTEE, you can turn the screen back to both of you.",
  "mentees-screen": "MENTEE, you can share your screen again.",
  "mentors-screen": "MENTOR, you can share your screen again.",
};

/** What the mentee reads after the help questions when all were answered and none calls for help. */
export const noHelpCalled =
  "Nothing here calls for professional help before anything else. You may still want it, and need no reason: a doctor or a licensed therapist. headroom help-now has contacts at any time, also offline.";

/** The same when some were skipped, since skipped questions say nothing. */
export const helpAtAnyTime =
  "You may want professional help, and need no reason: a doctor or a licensed therapist. headroom help-now has contacts at any time, also offline.";

/** The one line that the mentor may see. */
export const helpFirstLine = "professional help comes first now";

/** What a mentor can do with that line: not take charge, but go along to those who can. */
export const helpFirstForMentor =
  "You do not need to know why, and it is not yours to carry alone. Ask what would make the first call easier, and look for a contact together: headroom help-now. The rest of this session can wait.";

/** How a conversation is rehearsed. */
export const rehearsalHint =
  "MENTOR plays the other side: once friendly, once in a hurry. MENTEE says the limit in one calm sentence, the same each time, and one thing that can be offered instead.";
