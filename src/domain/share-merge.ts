import { isStale, onlyFields, type Share, type SharedCheckIn } from "./share";

/**
 * What stands after a newer file of the same person has come: it speaks for its range of days, and its
 * consent counts for everything. Check-ins before or after that range stay from the earlier file, with
 * what is still shared; once the earlier file has expired, nothing of it stays.
 * @param today the day on which the newer one comes
 * @returns the earlier one itself when the other is not newer
 */
export function mergeShares(earlier: Share, newer: Share, today: string): Share {
  if (Date.parse(newer.sharedAt) <= Date.parse(earlier.sharedAt)) return earlier;
  if (isStale(earlier, today)) return newer;
  const renewed = new Set(newer.checkins.map(({ id }) => id));
  const kept = earlier.checkins.flatMap((checkIn) => {
    const isSpokenFor =
      renewed.has(checkIn.id) || ((newer.since ?? "") <= checkIn.date && checkIn.date <= newer.until);
    const left = isSpokenFor ? null : onlyFields(withoutTaken(checkIn, earlier, newer), newer.fields);
    return left === null ? [] : [left];
  });
  const checkins = [...newer.checkins, ...kept].toSorted((a, b) =>
    a.date === b.date ? 0 : a.date > b.date ? -1 : 1,
  );
  return { ...newer, checkins };
}

/** Where safety answers are shared no longer, all that rests on them goes. */
function withoutTaken(checkIn: SharedCheckIn, earlier: Share, newer: Share): SharedCheckIn {
  if (!earlier.safety || newer.safety) return checkIn;
  const { answered: _answers, level: _level, ...rest } = checkIn;
  return rest;
}
