import { type CalendarDate, daysBetween, weekday } from "../core/calendar";

export const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
export const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Sun 22 Nov 2026`, for titles. */
export function fullDay(date: CalendarDate): string {
  return `${weekdays[weekday(date) - 1]} ${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `Sun 22 Nov`, with the year if it is not this year. */
export function shortDay(date: CalendarDate, today: CalendarDate): string {
  return date.slice(0, 4) === today.slice(0, 4)
    ? `${weekdays[weekday(date) - 1]} ${dayAndMonth(date)}`
    : fullDay(date);
}

/** `22 Nov`, with the year if it is not this year. */
export function plainDay(date: CalendarDate, today: CalendarDate): string {
  const day = dayAndMonth(date);
  return date.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${date.slice(0, 4)}`;
}

/** `today`, `in 6 days`, `3 days ago`; always used beside a date. */
export function distance(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return "today";
  if (days > 0) return days === 1 ? "tomorrow" : `in ${days} days`;
  return days === -1 ? "yesterday" : `${-days} days ago`;
}

/** `about the 7 days to Sun 15 Nov` for an earlier check-in; empty for today's. */
export function windowLine(date: CalendarDate, today: CalendarDate): string[] {
  return date === today ? [] : [`  about the 7 days to ${shortDay(date, today)}`];
}

function dayAndMonth(date: CalendarDate): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]}`;
}
