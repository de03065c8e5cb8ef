import type { Moment, Purpose, SourceKind } from "../../core/signals/moment";
import type { Zone } from "./reader";

const iso =
  /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?(?![\d:])/;
const unix = /^\s*(\d{9,10}|\d{12,13})(?:\.\d+)?(?=\s|$)/;

/** A moment with the UTC offset written with it, in minutes; `null` without one. */
export interface WrittenTime {
  readonly at: number;
  readonly wall: number;
  readonly offset: number | null;
}

/**
 * Finds the first moment in a text: ISO 8601, or Unix seconds or milliseconds at the beginning.
 *
 * A written offset gives the wall clock; UTC and Unix times are not local to anyone and are shown on the
 * system's clock, as are times without an offset.
 * @returns `null` when there is none
 */
export function writtenTime(text: string, zone: Zone): WrittenTime | null {
  const number = unix.exec(text);
  if (number?.[1] !== undefined) {
    const at = Number(number[1]) * (number[1].length > 10 ? 1 : 1000);
    return { at, wall: zone.wallAt(at), offset: null };
  }
  const parts = iso.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second = "0", fraction = "0", suffix] = parts;
  const wall =
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) +
    Math.floor(Number(`0.${fraction}`) * 1000);
  if (
    !Number.isFinite(wall) ||
    new Date(wall).toISOString().slice(0, 16) !== parts[0].slice(0, 16).replace(" ", "T")
  )
    return null;
  if (suffix === undefined) return { at: zone.momentAt(wall), wall, offset: null };
  const offset = offsetIn(suffix);
  const at = wall - offset * 60_000;
  return offset === 0 ? { at, wall: zone.wallAt(at), offset: null } : { at, wall, offset };
}

function offsetIn(suffix: string): number {
  if (!/^[+-]/.test(suffix)) return 0;
  const minutes = Number(suffix.slice(1, 3)) * 60 + Number(suffix.slice(-2));
  return suffix.startsWith("-") ? -minutes : minutes;
}

/** Turns a written time into a moment of a source. */
export function momentOf({ at, wall }: WrittenTime, kind: SourceKind, purpose: Purpose): Moment {
  return { at, wall, kind, purpose };
}

/** Remarks that a file has several zones; summer time alone does not count as another. */
export function zonesRemark(name: string, times: readonly WrittenTime[]): string[] {
  const offsets = times.flatMap(({ offset }) => offset ?? []);
  const [least, most] = offsets.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return most - least > 60 ? [`${name} has times in several time zones; each was read in its own.`] : [];
}
