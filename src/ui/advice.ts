import type { Advice, AdviceLead, AdviceStep } from "../core/advice/advise";
import { stageAdvice } from "../core/advice/stage-advice";
import { strategySections } from "../core/advice/strategies/index";
import type { Actor, RecoveryPhase } from "../core/advice/strategy";
import type { CalendarDate } from "../core/calendar";
import { answerTo } from "../core/questionnaire/answers";
import type { HelpView } from "../core/scoring/help-level";
import type { Standing } from "../core/scoring/standing";
import { hasDeclined, type WatchedTrends } from "../core/trend/trend";
import { plainDay } from "./dates";
import { answerWords, becauseOf, labelOf } from "./items";
import {
  flowed,
  hanging,
  labelled,
  narrow,
  pad,
  page,
  screenTitle,
  textWidth,
  titleLine,
  wrap,
} from "./layout";
import type { Look } from "./look";
import { type Paint, paintFor } from "./paint";
import { helpBlock } from "./result/headline";
import { symbolsFor } from "./symbols";
import { ownRules } from "./words";

/** A step's labels start in column 4, its values in column 17. */
const margin = "   ";
const column = 16;

const canAct: Readonly<Record<Actor, string>> = {
  person: "",
  team: "; your team can act",
  leader: "; your manager can act",
};

/**
 * One step: what to do, which answers call for it, how long it takes, and the first move.
 * @param brief only what and why, when two people talk through the rest
 */
export function stepBlock(
  { strategy, why }: AdviceStep,
  number: number,
  standing: Standing,
  width: number,
  paint: Paint,
  brief = false,
): string[] {
  const [title = "", ...below] = titleLine(`${number}  ${strategy.action}`, strategy.id, width);
  const acts = strategy.id.startsWith("lead.") ? "" : canAct[strategy.who];
  return [
    paint.strong(title.slice(0, strategy.action.length + 3)) + title.slice(strategy.action.length + 3),
    ...below.map((line) => `${margin}${line.trim()}`),
    ...part("because", reasons(why, standing, width), width),
    ...(brief ? [] : part("takes", [`${strategy.takes}${acts}`], width)),
    ...(brief ? [] : part("5 minutes", [strategy.first], width)),
  ];
}

function part(label: string, values: readonly string[], width: number): string[] {
  const indent = width < narrow ? margin.length + 2 : column;
  const lines = values.flatMap((value) => wrap(value, textWidth(width) - indent));
  if (lines.length === 0) return [];
  if (width < narrow) return [`${margin}${label}`, ...lines.map((line) => " ".repeat(indent) + line)];
  return hanging(pad(margin + label, column), lines);
}

/**
 * The person's own answers: whole clauses if each fits on a line (a single one may take two), otherwise the
 * short labels.
 */
function reasons(why: readonly string[], standing: Standing, width: number): string[] {
  const clauses = why.map((item) => `${becauseOf(item)}${answered(item, standing, ", on ")}`);
  const fits = clauses.every((clause) => clause.length <= textWidth(width) - column);
  if (fits || why.length === 1) return clauses;
  return why.map((item, place) =>
    item.startsWith("low.") ? (clauses[place] ?? "") : `${labelOf(item)}${answered(item, standing, " on ")}`,
  );
}

/** `, on 4 or 5 days`, `: nearly always (27 Sep)`; empty for a plain yes. */
function answered(item: string, standing: Standing, before: string): string {
  const answer = answerTo(standing.answers, item);
  if (typeof answer !== "number") return olderDay(item, standing);
  const joint = item.startsWith("env.") ? ": " : before;
  return `${joint}${answerWords(item, answer)}${olderDay(item, standing)}`;
}

/** ` (27 Sep)` for an answer older than the latest check-in. */
function olderDay(item: string, { parts, latest, asOf }: Standing): string {
  const date = parts.find((one) => one.fresh && answerTo(one.checkIn.answers, item) !== null)?.checkIn.date;
  return date === undefined || date === latest.date ? "" : ` (${plainDay(date, asOf)})`;
}

/** How many steps fit on one screen with their headings; `advice show sleep` lists a whole part. */
export const listedSteps = 12;

/** The best matching steps by part of life, with the numbers that `show` and `done` take. */
function overview({ advice, numbers }: AdviceScreen, { width, colour }: Look): string[][] {
  const paint = paintFor(colour);
  const best = advice.steps.slice(0, listedSteps).map(({ strategy }) => strategy);
  const rows = strategySections.flatMap(({ title, strategies }) => {
    const here = best
      .filter((strategy) => strategies.includes(strategy))
      .sort((a, b) => numberOf(a.id, numbers) - numberOf(b.id, numbers));
    const lines = here.map(({ id, action }) => `${String(numberOf(id, numbers)).padStart(4)}  ${action}`);
    return here.length === 0
      ? []
      : [paint.strong(title), ...lines.flatMap((line) => wrap(line, textWidth(width)))];
  });
  const more = advice.steps.length - best.length;
  const rest = more > 0 ? [`  ${more} more fit; headroom advice show sleep lists a whole part of life.`] : [];
  return [
    rows,
    [...rest, ...wrap("  headroom advice show next: twelve steps that suit everyone.", textWidth(width))],
  ];
}

function numberOf(id: string, numbers: readonly string[]): number {
  return numbers.indexOf(id) + 1;
}

/** The heaviest causes, with the commands that show what each side can do about them. */
function causeLines({ environment }: Advice, width: number): string[] {
  const [first, ...others] = environment.slice(0, 2);
  if (first === undefined) return [];
  const ids = [first, ...others].map(({ cause }) => `headroom advice show ${cause}`);
  return labelled("workplace", ["what you, your team and your manager can do:", ...ids], width);
}

interface AdviceScreen {
  readonly advice: Advice;
  readonly help: HelpView;
  readonly standing: Standing;
  readonly phase: RecoveryPhase | null;
  readonly trends: WatchedTrends;
  /** The person's name if there are several people, otherwise empty. */
  readonly name: string;
  /** Ids of the steps in the order of their numbers on the screen. */
  readonly numbers: readonly string[];
  /** Shows all matching steps, grouped. */
  readonly all: boolean;
  readonly today: CalendarDate;
}

/**
 * One or two steps, each with the person's own answers, who can act and a first move small enough for today.
 * It says what comes first and why, so that the order does not read as a reproach.
 */
export function renderAdvice(screen: AdviceScreen, look: Look): string {
  const { advice, standing, today } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const shown = advice.steps.slice(0, 2);
  const count = `${screen.all ? "All that fits" : numberWords[shown.length]}`;
  const what =
    screen.name === "" ? count : `${screen.name}, ${count.charAt(0).toLowerCase()}${count.slice(1)}`;
  const title = `${what}, from the check-in of ${plainDay(standing.latest.date, today)}`;
  const start = [
    screenTitle(title, ownRules, width, paint),
    helpBlock(screen.help, { today, width, paint, brief: screen.all }),
  ];
  if (screen.all)
    return page([...start, ...overview(screen, look), causeLines(advice, width), hints(screen, look)]);
  return page([
    ...start,
    advice.needed ? [] : wellWords(screen, width),
    ...shown.map((step) =>
      stepBlock(step, numberOf(step.strategy.id, screen.numbers), standing, width, paint),
    ),
    shown.length === 0 && advice.needed ? nothing(advice, width) : closing(screen, width),
    causeLines(advice, width),
    hints(screen, look),
  ]);
}

const numberWords = ["No step for now", "One step", "Two steps"] as const;

function nothing({ lead }: Advice, width: number): string[] {
  if (lead === "crisis")
    return wrap("  Help comes first; steps wait until that question is answered again.", textWidth(width));
  const keep = stageAdvice.find(({ stage }) => stage === "none");
  return [
    ...wrap("  Nothing in your answers calls for a step that is still open.", textWidth(width)),
    ...labelled("worth keeping", keep?.measures.slice(0, 2).map(({ says }) => says) ?? [], width),
  ];
}

/** Tells a person who is well so, and what protects them; any step is optional. */
function wellWords({ advice, standing }: AdviceScreen, width: number): string[] {
  const protects = Object.keys(standing.answers)
    .filter((id) => id.startsWith("low.") && answerTo(standing.answers, id) === true)
    .map(labelOf);
  return [
    ...wrap("Nothing needs to change.", textWidth(width)),
    ...(protects.length === 0 ? [] : labelled("protects you", protects, width)),
    ...(advice.steps.length === 0
      ? []
      : wrap("If you would like to do something, this would fit; it is optional.", textWidth(width))),
  ];
}

/** The reason for the order. */
function closing(screen: AdviceScreen, width: number): string[] {
  const { advice, standing, phase } = screen;
  const { environment, strain } = standing.result;
  const whole = (score: number | null | undefined) => Math.round(score ?? 0);
  const notYou = "More self-care would not change that.";
  const words: Readonly<Record<AdviceLead, string>> = {
    crisis: "",
    heavier: `The first step is about the workplace: it is at ${whole(environment?.score)} of 100, your strain at ${whole(strain?.overall)}. ${notYou}`,
    "boundaries-kept": `The first step is about the workplace: your boundaries held in most weeks, and the strain is still ${strain?.band ?? "raised"}. ${notYou}`,
    help: advice.stage === 4 ? "Support and rest come first; big decisions can wait." : "",
    "stage-1": stageOne(screen),
    signs: "",
  };
  const aboutPlace = advice.steps.slice(0, 2).some(({ strategy }) => strategy.who !== "person");
  const first = advice.lead === "heavier" || advice.lead === "boundaries-kept";
  const place =
    !first && aboutPlace && whole(environment?.score) >= 50
      ? "Part of the strain comes from the workplace."
      : "";
  const small = phase === "immediate" ? "In the first months small steps are enough." : "";
  const sentences = [words[advice.lead], place, small].filter((sentence) => sentence !== "");
  return sentences.length === 0 ? [] : wrap(sentences.join(" "), textWidth(width));
}

/** Stage 1 is not alarming; "early" is left out for those who have been further or are on the way back. */
function stageOne({ standing, phase, trends }: AdviceScreen): string {
  const worsening = trends.overall.watch?.state === "worsening";
  const alarm = worsening || standing.result.headline.level === "high";
  if (phase !== null || hasDeclined(trends))
    return alarm ? "" : "Nothing here is alarming. Joy in the work can come back, and the limits can stay.";
  return `${alarm ? "Keep" : "Nothing here is alarming: keep"} the joy, and set a few limits early.`;
}

function hints({ advice, numbers, all }: AdviceScreen, { width, unicode }: Look): string[] {
  const { between } = symbolsFor(unicode);
  const id = advice.steps[0]?.strategy.id;
  const number = id === undefined ? 0 : numberOf(id, numbers);
  if (id === undefined) return titleLine("headroom checkin", "headroom help-now", width);
  const ways = [
    `headroom advice show ${number}`,
    `done ${number}`,
    "snooze",
    "drop",
    ...(all ? [] : ["headroom advice --all"]),
  ];
  const lines = flowed(ways, ` ${between} `, textWidth(width));
  const last = lines.pop() ?? "";
  return [...lines, ...titleLine(last, "headroom help-now", width)];
}
