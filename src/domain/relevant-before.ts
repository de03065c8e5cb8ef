import type { CheckIn } from "./check-in";
import { hoursLookBack } from "./look-back";

/**
 * For each check-in the few before it that its assessment looks back on: the last ones with logged
 * hours, and the newest that logged the last holiday. With the check-in itself at the end they stand
 * for everything up to it in `assessLast` and `withheld`, so that a record of any length is assessed
 * in one pass.
 * @param checkIns by time
 * @returns gives the check-ins before the one at `index`, by time
 */
export function relevantBefore(checkIns: readonly CheckIn[]): (index: number) => CheckIn[] {
  const withHours = indexesWith(checkIns, "m.hours");
  const withHoliday = indexesWith(checkIns, "m.since-vacation");
  return (index) => {
    const end = countBelow(withHours, index);
    const hours = withHours.slice(Math.max(0, end - hoursLookBack), end);
    const holiday = withHoliday[countBelow(withHoliday, index) - 1];
    const wanted = new Set(holiday === undefined ? hours : [...hours, holiday]);
    return [...wanted]
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const checkIn = checkIns[at];
        return checkIn === undefined ? [] : [checkIn];
      });
  };
}

function indexesWith(checkIns: readonly CheckIn[], metric: string): number[] {
  return checkIns.flatMap(({ load }, index) => (load[metric] === undefined ? [] : [index]));
}

/** How many of the rising numbers lie below `limit`. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
