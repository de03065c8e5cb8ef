import type { CalendarDate } from "../../core/calendar";
import { answerTo } from "../../core/questionnaire/answers";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { Instrument } from "../../core/questionnaire/items";
import { plainDay } from "../dates";
import { answerWords } from "../items";
import { edges, labelled, narrow, valueWidth } from "../layout";
import { count } from "../words";

/**
 * Instruments with a five-point scale: yes/no says too little about a single change, and help stays private.
 */
const compared: readonly Instrument[] = [
  instruments.physical,
  instruments.emotional,
  instruments.behavioural,
  instruments.dimensions,
  instruments.environment,
];
const mostLines = 3;
const mostLabels = 3;
const unbroken = 10_000;

interface Change {
  readonly label: string;
  readonly now: string;
  readonly was: string;
  readonly size: number;
  /** Higher than before, which is worse on every compared scale. */
  readonly worse: boolean;
}

/**
 * What changed since the previous check-in, largest first, in at most three lines. Compares only answers
 * given both times, and never a help question.
 * @returns the heading and the lines, or an empty list
 */
export function changeLines(
  previous: CheckIn | undefined,
  checkIn: CheckIn,
  today: CalendarDate,
  width: number,
): string[] {
  if (previous === undefined) return [];
  const groups = new Map<string, Change[]>();
  for (const change of changesOf(previous, checkIn)) {
    const key = `${change.now}|${change.was}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const lines = [...groups.values()].slice(0, mostLines).flatMap((group) => changeLine(group, width));
  return lines.length === 0 ? [] : [`Since ${plainDay(previous.date, today)}`, ...lines];
}

/**
 * A short version for the dashboard: what happens on more days than before, and what on fewer. One line if
 * both fit, otherwise one each.
 * @returns an empty list when nothing changed or there is no previous check-in
 */
export function changeSummary(previous: CheckIn | undefined, checkIn: CheckIn, width: number): string[] {
  const changes = previous === undefined ? [] : changesOf(previous, checkIn);
  const some = (word: string, list: readonly Change[]) => {
    const labels = list.map(({ label }) => label);
    const more = labels.length > 1 ? ` and ${count(labels.length - 1, "other")}` : "";
    return labels.length === 0 ? [] : [`${word} ${labels[0]}${more}`];
  };
  const parts = [
    ...some(
      "more often:",
      changes.filter(({ worse }) => worse),
    ),
    ...some(
      "less often:",
      changes.filter(({ worse }) => !worse),
    ),
  ];
  const whole = parts.join("; ");
  if (whole.length <= valueWidth(width)) return parts.length === 0 ? [] : [whole];
  return parts.map((part, index) => (index < parts.length - 1 ? `${part};` : part));
}

function changesOf(previous: CheckIn, checkIn: CheckIn): Change[] {
  const changes = compared.flatMap(({ items }) =>
    items.flatMap(({ id, label }): Change[] => {
      const [was, now] = [answerTo(previous.answers, id), answerTo(checkIn.answers, id)];
      if (typeof was !== "number" || typeof now !== "number" || was === now) return [];
      return [
        {
          label,
          now: answerWords(id, now),
          was: answerWords(id, was),
          size: Math.abs(now - was),
          worse: now > was,
        },
      ];
    }),
  );
  return changes.toSorted((a, b) => b.size - a.size);
}

/** `4 or 5 days   snapping at home                         was 2 or 3`, on one line if it fits. */
function changeLine(group: readonly Change[], width: number): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const was = `${group.length > 1 ? "were" : "was"} ${shorter(first)}`;
  for (let most = mostLabels; most > 0; most--) {
    const [line = ""] = labelled(first.now, [namesOf(group, most)], unbroken);
    const whole = width < narrow ? null : edges(line, was, width);
    if (whole !== null) return [whole];
  }
  return labelled(first.now, [`${namesOf(group, mostLabels)}; ${was}`], width);
}

function namesOf(group: readonly Change[], most: number): string {
  const more = group.length - most;
  const names = group.slice(0, most).map(({ label }) => label);
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** `2 or 3`: the left side of the line already says that these are days. */
function shorter({ now, was }: Change): string {
  return now.endsWith(" days") ? was.replace(/ days$/, "") : was;
}
