import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strategies } from "../../src/core/advice/strategies/index";
import { addDays } from "../../src/core/calendar";
import { instruments } from "../../src/core/questionnaire/instruments/index";
import type { Instrument } from "../../src/core/questionnaire/items";

const weeks = 261;
const first = "2021-11-28";
const boundaries = ["plan.time.mail-cutoff", "plan.time.free-day", "plan.time.lunch"] as const;
const values = {
  "plan.time.mail-cutoff": "19:00",
  "plan.time.free-day": "sunday",
  "plan.time.lunch": "12:30, away from the desk, with a colleague or a book, not with a telephone",
  "plan.time.weekend-rule": "real emergencies, that is: a customer cannot work at all",
  "plan.load.max-hours": 42,
  "plan.load.exit-criteria": ["three months of nights without a change in the rota"],
};

/**
 * Writes five years of an invented person into an empty home: a check-in every week, everything asked once
 * a quarter, plans, steps, leave, weeks on call, notes, and a gap in the third summer.
 */
export function writeFiveYears(home: string): void {
  const entries: DatedEntry[] = [];
  for (let week = 0; week < weeks; week++) {
    const date = addDays(first, week * 7);
    if (week > 130 && week < 138) continue;
    entries.push({ date, ...checkIn(week) });
    if (week % 60 === 20)
      entries.push({ date, type: "plan", fields: values, active: boundaries.slice(0, (week % 3) + 1) });
    const step = strategies[week % strategies.length];
    if (week % 20 === 7 && step) entries.push({ date, type: "action", step: step.id, state: "done" });
    if (week === 90) entries.push({ date, type: "action", step: "recovery.start", state: "done" });
  }
  writeJournal(home, entries);
}

interface DatedEntry {
  readonly date: string;
  readonly [more: string]: unknown;
}

/** Writes entries into an empty home as they would have been recorded on the evening of their day. */
export function writeJournal(home: string, entries: readonly DatedEntry[]): void {
  const lines = entries.map(({ date, ...entry }, index) => {
    const recordedAt = `${date}T19:00:00+00:00`;
    const stamp = Date.parse(recordedAt).toString(16).padStart(12, "0");
    const serial = String(index).padStart(12, "0");
    const id = `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${serial}`;
    return `${JSON.stringify({ v: 1, id, recordedAt, date, ...entry })}\n`;
  });
  const folder = path.join(home, "people/me");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, "journal.jsonl"), lines.join(""), { mode: 0o600 });
}

/** A weekly check-in in which every sign has the same answer. */
export function evenWeek(date: string, days: number): DatedEntry {
  const parts = [instruments.physical, instruments.emotional, instruments.behavioural];
  return {
    ...{ date, type: "checkin", routine: "weekly", details: {}, load: {}, context: [], boundaries: {} },
    instruments: Object.fromEntries(parts.map(({ id, version }) => [id, version])),
    answers: Object.fromEntries(parts.flatMap(({ items }) => items.map(({ id }) => [id, days]))),
    note: null,
    tags: [],
  };
}

function checkIn(week: number): object {
  const level = 1.6 + 1.3 * Math.sin(week / 17) + (week > 200 ? 0.5 : 0);
  const asked = Object.values(instruments).filter(
    ({ id }) => week % 13 === 0 || ["physical", "emotional", "behavioural"].includes(id),
  );
  const answers = asked.flatMap((instrument: Instrument) =>
    instrument.items.map(({ id }, index): [string, boolean | number] => {
      const value = Math.min(4, Math.max(0, Math.round(level + ((week * 7 + index * 5) % 5) / 2 - 1)));
      return [id, instrument.scale === "yes-no" ? value > 2 && id !== "crisis.life" : value];
    }),
  );
  return {
    type: "checkin",
    routine: week % 13 === 0 ? "full" : "weekly",
    instruments: Object.fromEntries(asked.map(({ id, version }) => [id, version])),
    answers: Object.fromEntries(answers),
    details: {},
    load: { "m.hours": 38 + (week % 9), "m.after-hours-calls": week % 4, "m.sleep": 6.5 },
    context: week % 26 === 3 ? ["leave"] : week % 4 === 1 ? ["on-call"] : [],
    boundaries: week > 20 ? { "plan.time.mail-cutoff": week % 3 === 0 ? "missed" : "kept" } : {},
    note: week % 5 === 0 ? `Week ${week}: the release slipped again, <b>two</b> nights & a weekend.` : null,
    tags: [],
  };
}
