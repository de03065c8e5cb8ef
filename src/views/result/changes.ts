import { instruments } from "../../content/instruments/index";
import { valueOf } from "../../domain/answers";
import type { CalendarDate } from "../../domain/calendar";
import type { CheckIn } from "../../domain/check-in";
import type { Instrument } from "../../domain/instrument";
import { plainDay } from "../dates";
import { answerWords } from "../items";
import { labelled, textWidth } from "../text";

/** Answers on a scale of five; yes and no say too little of a single change, and help is nobody's business. */
const compared: readonly Instrument[] = [
  instruments.physical,
  instruments.emotional,
  instruments.behavioural,
  instruments.dimensions,
  instruments.environment,
];
const mostLines = 3;
const mostLabels = 3;

interface Change {
  readonly label: string;
  readonly now: string;
  readonly was: string;
  readonly size: number;
}

/**
 * What changed since the check-in before, in three lines at most, the largest first
 * (screens.md 8). Only answers given both times; never one of the help questions.
 * @returns the heading and the lines, or nothing
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

function changesOf(previous: CheckIn, checkIn: CheckIn): Change[] {
  const changes = compared.flatMap(({ items }) =>
    items.flatMap(({ id, label }): Change[] => {
      const [was, now] = [valueOf(previous.answers, id), valueOf(checkIn.answers, id)];
      if (typeof was !== "number" || typeof now !== "number" || was === now) return [];
      return [{ label, now: answerWords(id, now), was: answerWords(id, was), size: Math.abs(now - was) }];
    }),
  );
  return changes.toSorted((a, b) => b.size - a.size);
}

/** `4 or 5 days   snapping at home                         was 2 or 3`. */
function changeLine(group: readonly Change[], width: number): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const more = group.length - mostLabels;
  const labels = group.slice(0, mostLabels).map(({ label }) => label);
  const names = labels.join(", ") + (more > 0 ? ` and ${more} more` : "");
  const was = `${group.length > 1 ? "were" : "was"} ${shorter(first)}`;
  const [line = ""] = labelled(first.now, [names], 10_000);
  const gap = textWidth(width) - line.length - was.length;
  return gap >= 2 ? [line + " ".repeat(gap) + was] : labelled(first.now, [`${names}; ${was}`], width);
}

/** `2 or 3`: that these are days the other side of the line has said. */
function shorter({ now, was }: Change): string {
  return now.endsWith(" days") ? was.replace(/ days?$/, "") : was;
}
