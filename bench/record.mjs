/** Records for measurements, written as headroom writes them. */
import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";

const week = 7 * 86_400_000;
const asked = {
  phys: [
    "sleep-disruption",
    "chronic-fatigue",
    "frequent-illness",
    "head-eyes",
    "digestion",
    "muscle-tension",
  ],
  emo: ["lost-enthusiasm", "cynicism", "time-off-anxiety", "irritability", "imposter", "decision-fatigue"],
  beh: [
    ...["work-in-own-time", "isolation", "hobbies-dropped", "cannot-switch-off"],
    ...["stimulants", "personal-chores"],
  ],
};
const ids = Object.entries(asked).flatMap(([part, items]) => items.map((item) => `${part}.${item}`));

/** So many moments with the same time between, the last one on Sunday, 15 November 2026. */
export function every(step, count) {
  const start = Date.parse("2026-11-15T12:00:00Z") - (count - 1) * step;
  return Array.from({ length: count }, (_, at) => start + at * step);
}

/** `2026-11-15` of a moment. */
export const dayOf = (moment) => new Date(moment).toISOString().slice(0, 10);

/** A folder for `HEADROOM_HOME` with a record of so many check-ins, a week apart if nothing else is said. */
export function makeHome(home, count, step = week) {
  const folder = path.join(home, "people", "me");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const journal = path.join(folder, "journal.jsonl");
  const moments = every(step, count);
  // In parts: a process that has become large makes the ones it starts look large.
  for (let from = 0; from < count; from += 1_000) {
    const part = moments.slice(from, from + 1_000);
    const lines = part.map((moment, at) => `${JSON.stringify(checkIn(moment, from + at))}\n`);
    appendFileSync(journal, lines.join(""), { mode: 0o600 });
  }
  return home;
}

function checkIn(moment, at) {
  const hex = moment.toString(16).padStart(12, "0");
  return {
    v: 1,
    id: `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${String(at).padStart(12, "0")}`,
    type: "checkin",
    recordedAt: new Date(moment).toISOString().replace(/\.\d+Z$/, "+00:00"),
    date: dayOf(moment),
    routine: "weekly",
    instruments: { physical: 1, emotional: 1, behavioural: 1 },
    answers: Object.fromEntries(ids.map((id, item) => [id, (at * 7 + item * 3) % 4])),
    details: {},
    load: { "m.hours": 40 + (at % 12) },
    context: [],
    boundaries: {},
    note: null,
    tags: [],
  };
}
