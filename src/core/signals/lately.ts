import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import { isRemarkable } from "./stands-out";

/** For so many days what was seen at a check-in still speaks. */
const speaks = 14;

/** The newest check-in with facts from the signals, where it is recent enough. */
function latestSeen(checkIns: readonly CheckIn[], today: CalendarDate): CheckIn | null {
  const last = checkIns.findLast(({ seen = [] }) => seen.length > 0);
  return last !== undefined && daysBetween(last.date, today) <= speaks ? last : null;
}

/** What stands out in the newest facts that the signals showed, and the last of the seven days. */
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
 * Causes at the workplace that broken nights and short rests speak of, whatever was answered about it:
 * a rota and time off are a matter of the team and its leader.
 */
export function causesSeen(checkIns: readonly CheckIn[], today: CalendarDate): string[] {
  const facts = new Map(seenLately(checkIns, today)?.facts);
  return [
    ...(facts.has("m.night-calls") ? ["env.on-call-load"] : []),
    ...(facts.has("m.short-rests") || facts.has("m.long-rest") ? ["env.time-off"] : []),
  ];
}
