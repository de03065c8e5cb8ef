import type { CalendarDate } from "../../core/calendar";
import {
  type AdherenceCounts,
  adherenceWords,
  type BoundaryHistory,
  type BoundaryWeek,
} from "../../core/plan/adherence";
import { planFields } from "../../core/plan/fields";
import { planText } from "../../core/plan/values";
import type { PlanField, PlanValue } from "../../core/questionnaire/items";
import { plainDay } from "../dates";
import { beside, fieldColumn, indented } from "../layout";
import { anyOf, contextWords, count } from "../words";

/** `kept 4, partly 2, missed 1 of 7 weeks`; zero counts are left out, and there is never a percentage. */
export function adherenceLine({ weeks, weekly, ...counts }: BoundaryHistory): string {
  if (weeks.length === 0) return "not asked about yet";
  return `${adherenceCounts(counts)} of ${count(weeks.length, weekly ? "week" : "check-in")}`;
}

/** `kept 4, partly 2, missed 1`; `not asked about yet` without any. */
export function adherenceCounts({ kept, partly, missed }: AdherenceCounts): string {
  const counts = [
    ["kept", kept],
    ["partly", partly],
    ["missed", missed],
  ] as const;
  const parts = counts.filter(([, number]) => number > 0).map(([word, number]) => `${word} ${number}`);
  return parts.length === 0 ? "not asked about yet" : parts.join(", ");
}

/** `1 Nov, on call`: when a boundary did not hold, and the circumstances. */
export function circumstance(week: BoundaryWeek, today: CalendarDate): string {
  return [plainDay(week.date, today), ...contextWord(week), ...firstWords(said(week))].join(", ");
}

/** `partly kept, on call: release week`. */
export function weekText(week: BoundaryWeek): string {
  const words = firstWords(said(week), 200).join("");
  return [adherenceWords[week.how], ...contextWord(week)].join(", ") + (words === "" ? "" : `: ${words}`);
}

/** What the person said about this boundary, or else their note on the week. */
function said({ obstacle, note }: BoundaryWeek): string | null {
  return obstacle ?? note;
}

function contextWord({ context }: Pick<BoundaryWeek, "context">): string[] {
  return context.length === 0
    ? []
    : [
        anyOf(
          context.map((mark) => contextWords[mark]),
          "and",
        ),
      ];
}

/** The first line of a note, cut at a word. */
function firstWords(note: string | null, most = 40): string[] {
  const line = (note ?? "").trim().split(/[\r\n]/)[0] ?? "";
  if (line.length <= most) return line === "" ? [] : [line];
  return [`${line.slice(0, most).replace(/\s+\S*$/u, "")} ...`];
}

/** `email closed after 18:00`: a boundary for use in a sentence; a person's own in their own words. */
export function boundaryText(field: PlanField, value: PlanValue): string {
  if (field.section === "own") return planText(field, value);
  const on = field.type.kind === "weekday" ? "on " : "";
  return `${field.label} ${on}${planText(field, value)}`;
}

export function fieldLines(field: PlanField, value: PlanValue, width: number): string[] {
  if (field.section === "own") return indented(planText(field, value), width);
  return beside(field.label, planText(field, value), width, fieldColumn);
}

export function fieldOf(id: string): PlanField | undefined {
  return planFields.find((field) => field.id === id);
}
