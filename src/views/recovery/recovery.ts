import { notToWaveAway, phases } from "../../content/recovery";
import type { CalendarDate } from "../../domain/calendar";
import type { HelpLevel } from "../../domain/help";
import type { RecoveryPlace } from "../../domain/recovery";
import type { Milestone } from "../../domain/recovery-milestones";
import { fullDay, plainDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { helpFirst } from "../result/help-first";
import { symbolsFor } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { page, screenTitle, titleLine } from "../title";
import { ownRules } from "../words";
import { milestoneBlock, tickHint } from "./milestones";

/** What the recovery screen shows. */
export interface RecoveryScreen {
  readonly place: RecoveryPlace | null;
  readonly expect: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly setbacks: readonly string[];
  readonly firstBoundary: CalendarDate | null;
  readonly help: HelpLevel;
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly today: CalendarDate;
}

/**
 * Phase and month, what to expect, milestones with their evidence, setbacks that belong
 * there, and the one thing not to wave away (screens.md 17). Open has the same rank as met.
 */
export function renderRecovery(screen: RecoveryScreen, look: Look): string {
  const { place, name, today, help } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const head = screenTitle(
    `${name === "" ? "Recovery" : `${name}, recovery`}, ${fullDay(today)}`,
    ownRules,
    width,
    paint,
  );
  if (place === null) return page([head, helpFirst(help, width, paint), notBegun(screen, width)]);
  const symbols = symbolsFor(look.unicode);
  const warning = place.phase === "immediate" ? notToWaveAway.immediate : notToWaveAway.later;
  const roomy = page([
    head,
    helpFirst(help, width, paint),
    [paint.strong(placeLine(screen, place)), ...labelled("expect", [sentence(screen.expect)], width)],
    milestoneBlock(screen, symbols, width, paint, false),
    [
      paint.strong("Setbacks that belong here"),
      ...wrap(`  ${sentence(screen.setbacks.slice(0, mostSetbacks))}. ${trendHint}`, textWidth(width)),
    ],
    wrap(warning, textWidth(width)),
    titleLine(tickHint(screen), "headroom help-now", width),
  ]);
  if (fits(roomy)) return roomy;
  const shorter = shorterLengths.map(([expected, setbacks]) =>
    page([
      head,
      helpFirst(help, width, paint),
      [
        paint.strong(placeLine(screen, place)),
        ...labelled("expect", [sentence(screen.expect.slice(0, expected))], width),
        ...labelled("belongs here", [sentence(screen.setbacks.slice(0, setbacks))], width),
        ...labelled("see a doctor", [warning.replace("See a doctor ", "")], width),
      ],
      milestoneBlock(screen, symbols, width, paint, true),
      titleLine(tickHint(screen), "headroom help-now", width),
    ]),
  );
  return shorter.find(fits) ?? shorter.at(-1) ?? roomy;
}

/** Lines that fit below the prompt of a small terminal with the title still in sight. */
const room = 23;
const fits = (text: string) => text.split("\n").length - 1 <= room;
/** A sentence holds three items at most (screens.md, "Headings"); JSON has them all. */
const mostSetbacks = 3;
/** Where the screen would be too long: how much to expect, and how many setbacks; the first that fits. */
const shorterLengths = [
  [4, 3],
  [3, 2],
  [2, 1],
  [1, 1],
] as const;
const trendHint = "What counts is the line over the weeks: headroom trend";

function placeLine({ today }: RecoveryScreen, { month, phase, startedOn }: RecoveryPlace): string {
  const begun = `begun ${plainDay(startedOn, today)}`;
  if (phase === "past") return `Month ${month}, past the last phase, ${begun}`;
  const months = phases.find((one) => one.phase === phase)?.months ?? "";
  return `Month ${month}, ${phase} (${months}), ${begun}`;
}

function notBegun({ firstBoundary, today }: RecoveryScreen, width: number): string[] {
  const start =
    firstBoundary === null
      ? ["One begins today, or on the day you name:", "headroom recovery start"]
      : [
          `Your first boundary went into practice on ${plainDay(firstBoundary, today)}:`,
          `headroom recovery start ${firstBoundary}`,
        ];
  return [
    "No recovery is recorded. It tells what to expect in which month, and which steps back belong to it.",
    ...start,
  ].flatMap((line) => wrap(`  ${line}`, textWidth(width)));
}

function sentence(parts: readonly string[]): string {
  return parts.join("; ");
}
