import type { Result } from "../../domain/assess";
import type { CalendarDate } from "../../domain/calendar";
import type { CheckIn } from "../../domain/check-in";
import type { Trend } from "../../domain/trend";
import { plainDay } from "../dates";
import { answerWords, labelOf } from "../items";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { beside, indented } from "../plan/lines";
import { changeLines } from "../result/changes";
import { contradictionLines } from "../result/contradictions";
import { stateSentence } from "../state-words";
import { symbolsFor } from "../symbols";
import { type SessionNames, sessionTitle } from "./title";

/** What two people can talk about once they have seen the result. */
export interface Differences {
  readonly names: SessionNames;
  readonly checkIn: CheckIn;
  readonly result: Result;
  /** The mentor's own views, by item. */
  readonly views: Readonly<Record<string, string>>;
  /** The answers of the last session. */
  readonly last: { readonly checkIn: CheckIn; readonly overall: number | null } | null;
  readonly overall: Trend;
  readonly today: CalendarDate;
}

/**
 * Contradictions as questions, signs that the two see differently, and the way since the last session
 * (docs/method.md, "With a mentor"). Nothing here is corrected: both may be true.
 */
export function differencesPage(shown: Differences, look: Look): string[] {
  const paint = paintFor(look.colour);
  const blocks = [contradictions(shown, look), views(shown, look), since(shown, look)];
  const filled = blocks.filter((block) => block.length > 0);
  const none = indented(
    "Nothing stands against each other, and there is nothing yet to compare with.",
    look.width,
  );
  return [
    ...sessionTitle(shown.names, 5, look),
    ...(filled.length === 0
      ? [["", ...none]]
      : filled.map(([heading = "", ...lines]) => ["", paint.strong(heading), ...lines])
    ).flat(),
  ];
}

function contradictions({ result, checkIn }: Differences, { width, colour }: Look): string[] {
  const paint = paintFor(colour);
  const [, ...lines] = contradictionLines(result.contradictions, checkIn.answers, width, paint);
  return lines.length === 0 ? [] : ["Questions to talk about: how are both true?", ...lines];
}

function views({ views, checkIn, names }: Differences, { width }: Look): string[] {
  const lines = Object.entries(views).flatMap(([id, view]) => {
    const said = answerWords(id, checkIn.answers[id] ?? null);
    return [
      ...indented(labelOf(id), width),
      ...beside(`  ${names.mentee}`, said, width, viewColumn),
      ...beside(`  ${names.mentor}`, view, width, viewColumn),
    ];
  });
  return lines.length === 0 ? [] : ["Seen from two sides; both stay as they are", ...lines];
}

/** Names stand before what each of them says. */
const viewColumn = 14;

function since({ last, checkIn, result, overall, today }: Differences, look: Look): string[] {
  const sentence = stateSentence(overall, today, symbolsFor(look.unicode));
  const trend = sentence === "" ? [] : indented(sentence, look.width);
  if (last === null) return trend.length === 0 ? [] : ["The line so far", ...trend];
  const [then, now] = [last.overall, result.strain?.overall ?? null];
  const numbers =
    then === null || now === null
      ? []
      : indented(`overall ${Math.round(now)}, was ${Math.round(then)} (0 is calm, 100 the most)`, look.width);
  const [, ...changes] = changeLines(last.checkIn, checkIn, today, look.width);
  return [`Since the last session, ${plainDay(last.checkIn.date, today)}`, ...numbers, ...changes, ...trend];
}
