import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import { isRemarkable } from "./stands-out";

/** Days for which what was seen at a check-in remains valid. */
const speaks = 14;

/** The newest check-in with facts from the signals, if recent enough. */
function latestSeen(checkIns: readonly CheckIn[], today: CalendarDate): CheckIn | null {
  const last = checkIns.findLast(({ seen = [] }) => seen.length > 0);
  return last !== undefined && daysBetween(last.date, today) <= speaks ? last : null;
}

/** What stands out in the newest facts from the signals, and the last of their seven days. */
export interface SeenLately {
  readonly date: CalendarDate;
  readonly facts: readonly (readonly [metric: string, value: number])[];
}

/** Returns what stood out at the newest check-in with signals; `null` when nothing did. */
export function seenLately(checkIns: readonly CheckIn[], today: CalendarDate): SeenLately | null {
  const last = latestSeen(checkIns, today);
  if (last === null) return null;
  const facts = (last.seen ?? []).flatMap((id): [string, number][] => {
    const value = last.load[id];
    return value !== undefined && isRemarkable(id, value) ? [[id, value]] : [];
  });
  return facts.length === 0 ? null : { date: last.date, facts };
}

/**
 * Workplace causes that broken nights and short rests point to, whatever the answers say: rota and time off
 * are up to the team and its leader.
 */
export function causesSeen(checkIns: readonly CheckIn[], today: CalendarDate): string[] {
  const facts = new Map(seenLately(checkIns, today)?.facts);
  return [
    ...(facts.has("m.night-calls") ? ["env.on-call-load"] : []),
    ...(facts.has("m.short-rests") || facts.has("m.long-rest") ? ["env.time-off"] : []),
  ];
}
