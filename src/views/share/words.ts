import type { CalendarDate } from "../../domain/calendar";
import type { Share, ShareField } from "../../domain/share";
import { shortDay } from "../dates";

/** What each field means to whoever agrees to it. */
const fieldWords: Readonly<Record<ShareField, string>> = {
  levels: "levels",
  strain: "strain scores",
  trend: "the direction of the strain",
  answers: "answers and facts of the week",
  notes: "notes and tags",
  plan: "the boundary plan",
};

/** `levels, strain scores, notes and tags`. */
export function fieldList(fields: readonly ShareField[]): string {
  return fields.map((field) => fieldWords[field]).join(", ");
}

/** `until Thu 31 Dec`, or that it has no end. */
export function endWords({ expires }: Pick<Share, "expires">, today: CalendarDate): string {
  return expires === null ? "no end set" : `until ${shortDay(expires, today)}`;
}

/** `1 Sep to 22 Nov`; an open beginning is told as such. */
export function rangeWords({ since, until }: Pick<Share, "since" | "until">, today: CalendarDate): string {
  return `${since === null ? "all days" : shortDay(since, today)} up to ${shortDay(until, today)}`;
}
