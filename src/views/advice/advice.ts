import { stageAdvice } from "../../content/stage-advice";
import type { Advice, AdviceLead } from "../../domain/advice";
import type { CalendarDate } from "../../domain/calendar";
import type { Standing } from "../../domain/standing";
import type { RecoveryPhase } from "../../domain/strategy";
import { hasDeclined, type WatchedTrends } from "../../domain/trend";
import { plainDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { helpFirst } from "../result/help-first";
import { symbolsFor } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { page, screenTitle, titleLine } from "../title";
import { ownRules } from "../words";
import { catalogueBlocks } from "./catalogue";
import { stepBlock } from "./steps";

/** What the advice screen shows. */
export interface AdviceScreen {
  readonly advice: Advice;
  readonly standing: Standing;
  readonly phase: RecoveryPhase | null;
  readonly trends: WatchedTrends;
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  /** Steps of 7.8 that are done. */
  readonly done: ReadonlySet<string>;
  /** The whole matching catalogue, grouped. */
  readonly all: boolean;
  readonly today: CalendarDate;
}

/**
 * One or two steps, each with the person's own answers, who can act and a first move small
 * enough for today (screens.md 15). What comes first is said and why, so that nobody reads
 * the order as a reproach.
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
  return page([
    screenTitle(title, ownRules, width, paint),
    helpFirst(advice.help, width, paint),
    ...shown.map((step, index) => stepBlock(step, index + 1, standing, width, paint)),
    shown.length === 0 ? nothing(width) : closing(screen, width),
    ...(screen.all ? catalogueBlocks(advice, screen.done, look) : []),
    hints(shown.at(0)?.strategy.id, look),
  ]);
}

const numberWords = ["No step for now", "One step", "Two steps"] as const;

function nothing(width: number): string[] {
  const keep = stageAdvice.find(({ stage }) => stage === "none");
  return [
    ...wrap("  Nothing in your answers calls for a step that is still open.", textWidth(width)),
    ...labelled("worth keeping", keep?.measures.slice(0, 2).map(({ says }) => says) ?? [], width),
  ];
}

/** Why the order is as it is. */
function closing(screen: AdviceScreen, width: number): string[] {
  const { advice, standing, phase } = screen;
  const { environment, strain } = standing.result;
  const whole = (score: number | null | undefined) => Math.round(score ?? 0);
  const notYou = "More self-care is not what is missing.";
  const words: Readonly<Record<AdviceLead, string>> = {
    crisis: "",
    heavier: `The first step is about the place: it stands at ${whole(environment?.score)}, your strain at ${whole(strain?.overall)}. ${notYou}`,
    "boundaries-kept": `The first step is about the place: your boundaries held in most weeks, and the strain is ${strain?.band ?? "raised"} all the same. ${notYou}`,
    help: advice.stage === 4 ? "Support and rest come first; big decisions can wait." : "",
    "stage-1": stageOne(screen),
    signs: "",
  };
  const aboutPlace = advice.steps.slice(0, 2).some(({ strategy }) => strategy.who !== "person");
  const first = advice.lead === "heavier" || advice.lead === "boundaries-kept";
  const place =
    !first && aboutPlace && whole(environment?.score) >= 50 ? "Part of the weight lies in the place." : "";
  const small = phase === "immediate" ? "In the first months small steps are enough." : "";
  const sentences = [words[advice.lead], place, small].filter((sentence) => sentence !== "");
  return sentences.length === 0 ? [] : wrap(sentences.join(" "), textWidth(width));
}

/** Stage 1 is no alarm; whoever has been further or is on the way back is not told to begin early. */
function stageOne({ standing, phase, trends }: AdviceScreen): string {
  const worsening = trends.overall.watch?.state === "worsening";
  const alarm = worsening || standing.result.headline.level === "high";
  if (phase !== null || hasDeclined(trends))
    return alarm
      ? ""
      : "Nothing here is an alarm. Joy in the work can come back, and the limits stay beside it.";
  return `${alarm ? "The" : "Nothing here is an alarm: the"} joy can stay, and this gives it a frame early.`;
}

function hints(id: string | undefined, { width, unicode }: Look): string[] {
  const { between } = symbolsFor(unicode);
  const left =
    id === undefined ? "headroom checkin" : `headroom advice done ${id} ${between} snooze ${between} drop`;
  return titleLine(left, "headroom help-now", width);
}
