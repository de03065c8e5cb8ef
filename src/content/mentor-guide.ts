/** How to mentor well (domain.md 9.1, 9.3), with the places of the sources it rests on. */
export interface GuidePart {
  readonly title: string;
  readonly points: readonly { readonly says: string; readonly source: string }[];
}

export const mentorGuide: readonly GuidePart[] = [
  {
    title: "Why it is worth an hour",
    points: [
      {
        says: "Support from others at work goes with less burnout, depression and anxiety.",
        source: "003 L33",
      },
      { says: "A mentor gives perspective, advice and emotional backing.", source: "003 L32" },
      { says: "To be heard by somebody who knows the work is a help in itself.", source: "003 L32, L36" },
      { says: "You may remember your own lessons by it; helping reminds the helper.", source: "003 L34" },
    ],
  },
  {
    title: "What helps",
    points: [
      {
        says: "Show a life in balance, also with its limits. That teaches more than advice.",
        source: "001 L156, L403",
      },
      {
        says: "Say early, and to juniors first: limits are allowed, it is work and no calling.",
        source: "001 L166, L334-338",
      },
      {
        says: "Ask for an example at each yes. It turns a word into something to talk about.",
        source: "domain 9.2",
      },
      {
        says: "Keep apart what the place does and what the person does. Nobody leaves with blame.",
        source: "domain 9.2",
      },
      {
        says: "See a sign differently? Say what you saw, and keep both views: people notice their own change late.",
        source: "003 L14",
      },
      { says: "One boundary, one or two steps, small enough for a bad week.", source: "003 L20, L65" },
      { says: "Rehearse the conversation aloud. Fear of it is why limits are not set.", source: "001 L417" },
      { says: "Speak as you would like to be spoken to at your most tired.", source: "003 L53" },
    ],
  },
  {
    title: "What is not yours to do",
    points: [
      {
        says: "Find out what somebody has. You look at work together, and leave the rest to professionals.",
        source: "domain 9.3; 003 L17",
      },
      {
        says: "Run a crisis. Stay, call or go together to those who can: headroom help-now has contacts.",
        source: "domain 8.4, 9.3; 003 L58",
      },
      { says: "Push for heroics, or for your own path.", source: "domain 9.3" },
      { says: "Be the only support. Ask who else is there, and write it down.", source: "001 L397-413" },
      {
        says: "Ask what was answered alone. You hear what the mentee wants you to hear.",
        source: "domain 9.2",
      },
    ],
  },
  {
    title: "Before and after",
    points: [
      {
        says: "An hour without calls, a room where nobody listens in, and the agenda: headroom sessions --agenda.",
        source: "domain 9.2",
      },
      {
        says: "Begin with what was agreed and whether it held. A miss is news about the week.",
        source: "domain 9.2",
      },
      {
        says: "The record belongs to the mentee, who decides what is shared, and until when.",
        source: "domain 9.2",
      },
      {
        says: "Signs that stay for months, or mood that slides: a doctor or a licensed therapist, with no defeat in it.",
        source: "003 L56-58, L62",
      },
    ],
  },
];
