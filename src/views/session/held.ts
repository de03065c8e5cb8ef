import type { CalendarDate } from "../../domain/calendar";
import type { HeldSince } from "../../domain/session-held";
import { plainDay } from "../dates";

/** What the record says about something agreed: `kept 2, partly 1, missed 0`; empty when nothing. */
export function heldWords(held: HeldSince, today: CalendarDate): string {
  switch (held.known) {
    case "nothing":
      return "";
    case "done":
      return `marked as done on ${plainDay(held.date, today)}`;
    case "adherence":
      return `check-ins since then: kept ${held.kept}, partly ${held.partly}, missed ${held.missed}`;
  }
}
