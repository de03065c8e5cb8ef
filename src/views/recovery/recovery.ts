import { goodSigns, milestones, notToWaveAway, phases } from "../../content/recovery";
import type { CalendarDate } from "../../domain/calendar";
import type { HelpLevel } from "../../domain/help";
import type { RecoveryPlace } from "../../domain/recovery";
import type { Milestone } from "../../domain/recovery-milestones";
import { fullDay, plainDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { helpFirst } from "../result/help-first";
import { type Symbols, symbolsFor } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { page, titleLine } from "../title";
import { ownRules } from "../words";
import { evidenceWords } from "./evidence";

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
  const [title = "", ...rest] = titleLine(
    `${name === "" ? "Recovery" : `${name}, recovery`}, ${fullDay(today)}`,
    ownRules,
    width,
  );
  const head = [paint.strong(title), ...rest];
  if (place === null) return page([head, helpFirst(help, width), notBegun(screen, width)]);
  const symbols = symbolsFor(look.unicode);
  return page([
    head,
    helpFirst(help, width),
    [paint.strong(placeLine(screen, place)), ...labelled("expect", [sentence(screen.expect)], width)],
    milestoneBlock(screen, symbols, width, paint.strong("Milestones")),
    [
      paint.strong("Setbacks that belong here"),
      ...wrap(
        `  ${sentence(screen.setbacks.slice(0, mostSetbacks))}. What counts is the line over the weeks: headroom trend`,
        textWidth(width),
      ),
    ],
    wrap(place.phase === "immediate" ? notToWaveAway.immediate : notToWaveAway.later, textWidth(width)),
    titleLine(tickHint(screen), "headroom help-now", width),
  ]);
}

/** A sentence holds three items at most (screens.md, "Headings"); JSON has them all. */
const mostSetbacks = 3;

function placeLine({ today }: RecoveryScreen, { month, phase, startedOn }: RecoveryPlace): string {
  const begun = `begun ${plainDay(startedOn, today)}`;
  if (phase === "past") return `Month ${month}, past the last phase, ${begun}`;
  const months = phases.find((one) => one.phase === phase)?.months ?? "";
  return `Month ${month}, ${phase} (${months}), ${begun}`;
}

function milestoneBlock(
  { milestones: shown, today }: RecoveryScreen,
  { met, open }: Symbols,
  width: number,
  heading: string,
): string[] {
  if (shown.length === 0)
    return [
      heading,
      ...wrap(`  None are left to reach. Worth looking out for: ${sentence(goodSigns)}.`, textWidth(width)),
    ];
  const rows = shown.flatMap((one) => {
    const spec = milestones.find(({ id }) => id === one.id);
    const yours = !one.met && spec?.check === null;
    const mark = one.met ? `${met} met` : yours ? `${open} yours` : `${open} open`;
    const tick = yours ? "; tick it when it is so" : "";
    const evidence = one.evidence.map((each) => evidenceWords(each, today)).join(" and ");
    return labelled(mark, [`${spec?.says ?? one.id}${tick}`, ...(evidence === "" ? [] : [evidence])], width);
  });
  return [heading, ...rows];
}

function tickHint({ milestones: shown }: RecoveryScreen): string {
  const open = shown.find((one) => !one.met && milestones.find(({ id }) => id === one.id)?.tick === true);
  return open === undefined ? "headroom recovery" : `headroom recovery done ${open.id}`;
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
