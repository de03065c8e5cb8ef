/** How to mentor well (domain.md 9.1, 9.3), with the places of the sources it rests on. */
export interface GuidePart {
  readonly title: string;
  readonly points: readonly { readonly says: string; readonly source: string }[];
}

export const mentorGuide: readonly GuidePart[] = [
  {
    title: "What helps",
    points: [
      {
        says: "Begin with what was agreed. A miss is news about the week, not the person.",
        source: "domain 9.2",
      },
      {
        says: "Show a life in balance, also its limits. That teaches more than advice.",
        source: "001 L156, L403, L431",
      },
      {
        says: "Listen first: to be heard by somebody who knows the work is a help.",
        source: "003 L32, L33, L36",
      },
      {
        says: "Say it early, and to juniors first: limits are allowed, it is work.",
        source: "001 L166, L334-338",
      },
      {
        says: "Ask for an example at each yes: it turns a word into something to look at.",
        source: "domain 9.2",
      },
      {
        says: "Tell apart what the place does and what the person does; nobody is to blame.",
        source: "domain 9.2, 3.2",
      },
      { says: "Saw it differently? Say what you saw, and let both views stand.", source: "003 L14" },
      { says: "One boundary and one or two steps, small enough for a bad week.", source: "003 L20, L65" },
      { says: "Rehearse the talk aloud: fear of it is why limits are not set.", source: "001 L417" },
    ],
  },
  {
    title: "What is not yours to do",
    points: [
      { says: "Name what somebody has. You look at work; the rest is for professionals.", source: "003 L17" },
      { says: "Run a crisis. Stay, and go together to those who can: headroom help-now.", source: "003 L58" },
      { says: "Push for heroics, or for your own path.", source: "domain 9.3" },
      { says: "Be the only support. Ask who else is there.", source: "001 L397-413" },
      {
        says: "Ask what was answered alone. You hear what your mentee wants you to hear.",
        source: "domain 9.2",
      },
    ],
  },
];
