/** Times of day as plans hold them, `HH:MM`, without a date or a zone. */

const shape = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** `8:30` or `08:30` as `08:30`; `null` for what is no time of day. */
export function readTime(text: string): string | null {
  const parts = shape.exec(text.trim());
  return parts === null ? null : `${(parts[1] ?? "").padStart(2, "0")}:${parts[2]}`;
}

/** `9:00 - 9:30` as `09:00-09:30`; over midnight is fine, from and to must differ. */
export function readSpan(text: string): string | null {
  const [from, to, ...more] = text.split("-").map(readTime);
  if (!from || !to || more.length > 0 || from === to) return null;
  return `${from}-${to}`;
}

/** From and to of a span; `null` for what is none. */
export function splitSpan(text: string): readonly [string, string] | null {
  const span = readSpan(text);
  return span === null ? null : [span.slice(0, 5), span.slice(6)];
}

/** Minutes since midnight, 0 … 1439, of a time as {@link readTime} gives it. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The inverse of {@link minutesOf}; wraps around midnight. */
export function clockOf(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}
