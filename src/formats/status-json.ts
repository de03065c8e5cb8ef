import type { CalendarDate } from "../domain/calendar";
import type { Due } from "../domain/due";
import type { Standing } from "../domain/standing";
import type { SubscaleId } from "../domain/strain";
import type { Trend } from "../domain/trend";

interface Who {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/**
 * `headroom --json` (`headroom/status@1`): the standing, where each instrument's answers
 * come from, the states of the watched scales, what is due. Answers are not repeated here.
 */
export function statusDocument(
  person: Who,
  date: CalendarDate,
  standing: Standing | null,
  trends: Readonly<Record<"overall" | SubscaleId, Trend>>,
  due: Due,
) {
  const parts = standing?.parts.map(({ instrument, checkIn, fresh }) => ({
    instrument,
    date: checkIn.date,
    checkin: checkIn.id,
    fresh,
  }));
  return {
    schema: "headroom/status@1",
    person,
    date,
    standing: standing && { basedOn: standing.latest.id, parts, result: standing.result },
    states: Object.fromEntries(Object.entries(trends).map(([id, { watch }]) => [id, watch?.state ?? null])),
    due,
  } as const;
}
