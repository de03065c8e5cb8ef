import type { CalendarDate } from "../../core/calendar";
import { planFields } from "../../core/plan/fields";
import type { Evidence, Milestone } from "../../core/recovery/milestones";
import { goodSigns, milestones, notToWaveAway, phases } from "../../core/recovery/phases";
import type { RecoveryPlace } from "../../core/recovery/recovery";
import type { HelpView } from "../../core/scoring/help-level";
import { fullDay, plainDay } from "../../ui/dates";
import { labelOf } from "../../ui/items";
import { edges, labelled, page, screenTitle, textWidth, titleLine, wrap } from "../../ui/layout";
import type { Look } from "../../ui/look";
import { type Paint, paintFor } from "../../ui/paint";
import { helpBlock } from "../../ui/result/headline";
import { type Symbols, symbolsFor } from "../../ui/symbols";
import { anyOf, ownRules } from "../../ui/words";

type Words = {
  readonly [K in Evidence["kind"]]: (evidence: Extract<Evidence, { kind: K }>, today: CalendarDate) => string;
};

const words: Words = {
  boundary: ({ field, kept, of }) => `${fieldLabel(field)}: kept ${kept} of ${of}`,
  strain: ({ scale, start, now }) =>
    `${scale} ${Math.round(start)} in the first weeks, now ${Math.round(now)}`,
  items: ({ items }) => anyOf(items.map(labelOf), "and"),
  levels: ({ levels }) => `the checklists since: ${levels.join(", ")}`,
  holiday: ({ date }, today) => `up to ${plainDay(date, today)}`,
  answered: ({ date }, today) => `answered no on ${plainDay(date, today)}`,
  plan: ({ field, date }, today) =>
    `${field === null ? "the plan" : fieldLabel(field)}, ${plainDay(date, today)}`,
  load: ({ date }, today) => `in the week to ${plainDay(date, today)}`,
  ticked: ({ date }, today) => `you said so on ${plainDay(date, today)}`,
};

/** The evidence for a milestone, in words. */
function evidenceWords(evidence: Evidence, today: CalendarDate): string {
  // Each kind has its own words; the compiler cannot follow the pairing through the union.
  const say = words[evidence.kind] as (one: Evidence, day: CalendarDate) => string;
  return say(evidence, today);
}

function fieldLabel(id: string): string {
  return planFields.find((field) => field.id === id)?.label ?? id;
}

interface Shown {
  readonly milestones: readonly Milestone[];
  readonly today: CalendarDate;
}

/** The milestones of the phase, met and open ones alike; those that can be ticked have their id. */
function milestoneBlock(
  { milestones: shown, today }: Shown,
  { met, open }: Symbols,
  width: number,
  paint: Paint,
  tight: boolean,
): string[] {
  const heading = paint.strong("Milestones");
  if (shown.length === 0)
    return [
      heading,
      ...wrap(`  None are left to reach. Worth looking out for: ${goodSigns.join("; ")}.`, textWidth(width)),
    ];
  const rows = shown.flatMap((one) => {
    const spec = milestones.find(({ id }) => id === one.id);
    const yours = !one.met && spec?.check === null;
    const mark = one.met ? `${met} met` : yours ? `${open} yours` : `${open} open`;
    const evidence = one.evidence.map((each) => evidenceWords(each, today)).join(" and ");
    const says = spec?.says ?? one.id;
    const told = evidence === "" ? [says] : tight ? [`${says}: ${evidence}`] : [says, evidence];
    const lines = labelled(mark, told, width);
    return one.met || spec?.tick !== true ? lines : withId(lines, one.id, width, paint);
  });
  return [heading, ...rows];
}

/** The id that `recovery done` takes, quietly at the right edge of the first line, or below it. */
function withId(lines: readonly string[], id: string, width: number, paint: Paint): string[] {
  const [first = "", ...rest] = lines;
  const whole = edges(first, paint.quiet(id), width);
  return whole === null ? [...lines, ...labelled("", [id], width).map(paint.quiet)] : [whole, ...rest];
}

/** How a milestone is ticked, when one can be. */
function tickHint({ milestones: shown }: Shown): string {
  const open = shown.find((one) => !one.met && milestones.find(({ id }) => id === one.id)?.tick === true);
  return open === undefined ? "headroom recovery" : "headroom recovery done ID  when it is so";
}

/** What the recovery screen shows. */
interface RecoveryScreen {
  readonly place: RecoveryPlace | null;
  readonly expect: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly setbacks: readonly string[];
  readonly firstBoundary: CalendarDate | null;
  readonly help: HelpView;
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly today: CalendarDate;
}

/**
 * Phase and month, what to expect, milestones with their evidence, setbacks that are part of it, and the one
 * thing not to wave away. Open milestones rank the same as met ones.
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
  if (place === null)
    return page([head, helpBlock(help, { today, width, paint, brief: true }), notBegun(screen, width)]);
  const symbols = symbolsFor(look.unicode);
  const warning = place.phase === "immediate" ? notToWaveAway.immediate : notToWaveAway.later;
  const roomy = page([
    head,
    helpBlock(help, { today, width, paint, brief: true }),
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
      helpBlock(help, { today, width, paint, brief: true }),
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
/** A sentence holds three items at most; JSON has them all. */
const mostSetbacks = 3;
/** For when the screen would be too long: how much to expect, and how many setbacks; the first that fits. */
const shorterLengths = [
  [4, 3],
  [3, 2],
  [2, 1],
  [1, 1],
] as const;
const trendHint = "What counts is the line over the weeks: headroom trend";

function placeLine({ today }: RecoveryScreen, { month, phase, startedOn }: RecoveryPlace): string {
  const begun = `started ${plainDay(startedOn, today)}`;
  if (phase === "past") return `Month ${month}, past the last phase, ${begun}`;
  const months = phases.find((one) => one.phase === phase)?.months ?? "";
  return `Month ${month}, ${phase} (${months}), ${begun}`;
}

function notBegun({ firstBoundary, today }: RecoveryScreen, width: number): string[] {
  const start =
    firstBoundary === null
      ? ["headroom recovery start counts from today; add a day for an earlier one."]
      : [
          `Your first boundary went into practice on ${plainDay(firstBoundary, today)}:`,
          `headroom recovery start ${firstBoundary}`,
        ];
  return [
    "Coming back takes months. Once you name the first day, this screen shows what to expect when, and which setbacks are normal.",
    ...start,
  ].flatMap((line) => wrap(`  ${line}`, textWidth(width)));
}

function sentence(parts: readonly string[]): string {
  return parts.join("; ");
}
