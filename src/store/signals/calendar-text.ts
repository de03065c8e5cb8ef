import { day } from "../../core/signals/moment";

/** The texts of a calendar's time zones and events. */
export function blocksOf(text: string): string[] {
  return text.match(/^BEGIN:(VEVENT|VTIMEZONE)\s*$[\s\S]*?^END:\1\s*$/gim) ?? [];
}

/** Cheap pre-filter: an event that happened once, and long ago, need not be parsed. */
export function isWanted(block: string, since: number): boolean {
  if (/^(RRULE|RDATE|RECURRENCE-ID)/im.test(block)) return true;
  const date = /^DTSTART[^:\n]*:(\d{4})(\d{2})(\d{2})/im.exec(block);
  if (date === null) return true;
  const at = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  return at >= since - 31 * day || Number(date[1]) < 1990;
}
