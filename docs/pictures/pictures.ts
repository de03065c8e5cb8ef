/** A picture of a screen: what is run on whose record, and what it says to somebody who cannot see it. */
export interface Picture {
  /** Of its file. */
  readonly name: string;
  readonly argv: readonly string[];
  /** Date and time of the run. */
  readonly now: string;
  /** Robin with forty weeks, or somebody without a record yet. */
  readonly person: "robin" | "somebody";
  /** Command lines that run before it. */
  readonly before?: readonly (readonly string[])[];
  /** For a screen that asks: what it shows first, and keys, each with what it then shows. */
  readonly talk?: {
    readonly first: string;
    readonly keys: readonly (readonly [key: string, then: string])[];
  };
  readonly title: string;
  readonly description: string;
}

/**
 * The Sunday in Robin's worst summer on which the early warning spoke up; another one, before and after the
 * weekly check-in of 20:30; and one in November, when the recovery is well under way.
 */
const due = "2026-06-28T18:30:00";
const warned = "2026-06-14T20:45:00";
const worn = "2026-06-28T20:45:00";
const recovering = "2026-11-22T20:45:00";

export const pictures: readonly Picture[] = [
  {
    name: "dashboard",
    argv: [],
    now: worn,
    person: "robin",
    title: "headroom: where the invented Robin stands",
    description:
      "The first screen: level high from the signs of this week, worsening since about 3 May; a row of bars and a trend for each scale; two steps for this week, each with its reason; the next check-in; what changed since the last one.",
  },
  {
    name: "question",
    argv: ["checkin"],
    now: due,
    person: "robin",
    talk: {
      first: "1/24",
      keys: [
        ["1", "2/24"],
        ["?", "What counts"],
      ],
    },
    title: "headroom checkin: a question of the weekly check-in",
    description:
      "Question 2 of 24: in the last 7 days, on how many days were you worn out, whatever the reason? One key answers, the number of days from 0 to 7; other keys skip, go back, or save and leave. The answer before stands above and can be changed, and the help that the question mark opened says what counts.",
  },
  {
    name: "trend",
    argv: ["trend"],
    now: recovering,
    person: "robin",
    title: "headroom trend: Robin's strain over seven months",
    description:
      "A chart of overall strain from April to November: it rises from raised to high, with the warning marked, falls after a boundary, has seven weeks without a check-in, and stays at the edge of calm. Below it the three scales, the checklist, the hours worked and how the boundary held, week by week.",
  },
  {
    name: "early-warning",
    argv: ["trend"],
    now: warned,
    person: "robin",
    title: "headroom trend: the day of a warning",
    description:
      "The chart of overall strain from March to June ends with a triangle. Below it: worsening, the last 6 weeks average 37 and the 8 before 29, much more like a lasting change since about 3 May than like your usual ups and downs.",
  },
  {
    name: "signals",
    argv: ["signals"],
    now: recovering,
    person: "robin",
    before: [
      ["signals", "add", "times", "../signals/times.txt"],
      ["signals", "add", "pages", "../signals/pages.csv"],
    ],
    title: "headroom signals: when Robin worked",
    description:
      "A punch card of weekdays by hours in four shades, with a rule above the working day: most of it lies in there, some in the evenings, a little at weekends and between one and four at night. Below it a row for each of eight weeks: days seen, weekend days, evenings, nights, pages at night and out of hours, short rests, the longest rest, days in a row. Then what stands out.",
  },
  {
    name: "result",
    argv: ["checkin", "--answers", "help-desk.answers.json"],
    now: "2026-11-15T18:30:00",
    person: "somebody",
    title: "headroom checkin: a result in which the views disagree",
    description:
      "Help comes first: some answers are a good reason to bring in professional help. Then level high from the signs of the last 7 days, with the checklist medium and the workplace at 61 beside it, the answers that carry it, and stage 4 with its reasons.",
  },
  {
    name: "share",
    argv: ["share", "--for", "Mira", "--fields", "levels", "--since", "6w", "-o", "mira.json"],
    now: recovering,
    person: "robin",
    talk: { first: "Write this file", keys: [] },
    title: "headroom share: what would be in the file",
    description:
      "Before the file is written: who it is from, that the levels are in it and what is left out, that help answers are not in it, each of its lines, and the question whether to write it.",
  },
];
