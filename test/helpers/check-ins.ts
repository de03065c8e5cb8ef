import type { CheckIn, CheckInContent } from "../../src/core/questionnaire/check-in";
import { versionsOf } from "../../src/formats/check-in-content";

let made = 0;

/** A stored check-in with these parts; ids rise in the order in which they are made. */
export function checkIn(
  parts: Partial<CheckInContent> & { readonly id?: string; readonly recordedAt?: string } = {},
): CheckIn {
  made += 1;
  const { date = "2026-11-22", answers = {} } = parts;
  return {
    id: `01900000-0000-7000-8000-${String(made).padStart(12, "0")}`,
    date,
    recordedAt: `${date}T09:00:00+00:00`,
    routine: "custom",
    instruments: versionsOf(answers),
    answers,
    details: {},
    load: {},
    context: [],
    boundaries: {},
    note: null,
    tags: [],
    ...parts,
  };
}
