import type { Zone } from "./reader";

/** The system's own zone. */
export const systemZone: Zone = {
  get name() {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
  wallAt: (at) => at - new Date(at).getTimezoneOffset() * 60_000,
  momentAt: (wall) => {
    const date = new Date(wall);
    return new Date(
      date.getUTCFullYear(),
      date.getUTCMonth(),
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
      date.getUTCMilliseconds(),
    ).getTime();
  },
};

/** A zone of the IANA database by name; `null` for an unknown name. */
export function namedZone(name: string): Zone | null {
  const format = formatOf(name);
  if (format === null) return null;
  const wallAt = (at: number) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const seconds = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return seconds + (((at % 1000) + 1000) % 1000);
  };
  return {
    name,
    wallAt,
    momentAt: (wall) => {
      // Look up the offset at a first guess, then again at the resulting moment.
      const guess = wall - (wallAt(wall) - wall);
      return wall - (wallAt(guess) - guess);
    },
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const numeric = "numeric";
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return null;
  }
}
