import { addDays, type CalendarDate, daysBetween, parseWrittenDay } from "../calendar";
import type { LoadMetric } from "./items";
import type { LoadField } from "./script";

/** Why a value in the form is rejected. */
export type FieldProblem =
  | { readonly why: "no-number" }
  | { readonly why: "no-day" }
  | { readonly why: "whole-only" }
  | { readonly why: "future" }
  | { readonly why: "too-long-ago" }
  | { readonly why: "too-low" | "too-high"; readonly metric: LoadMetric };

/** The result of reading a text in the form: a value, nothing, or a problem. */
export type FieldReading = { readonly value: number | null } | { readonly problem: FieldProblem };

/** The farthest accepted day, in days back (docs/json.md, "Taking something in"). */
const farthest = 20_000;

/** Reads what was typed in one field; an empty text means no answer. */
export function readField(field: LoadField, text: string, date: CalendarDate): FieldReading {
  const typed = text.trim();
  if (typed === "" || field.kind === "week") return { value: null };
  return field.kind === "holiday" ? readDay(typed, date) : readNumber(typed, field.metric);
}

function readDay(typed: string, date: CalendarDate): FieldReading {
  const day = parseWrittenDay(typed, date);
  if (day === null) return { problem: { why: "no-day" } };
  const value = daysBetween(day, date);
  if (value < 0) return { problem: { why: "future" } };
  return value > farthest ? { problem: { why: "too-long-ago" } } : { value };
}

function readNumber(typed: string, metric: LoadMetric): FieldReading {
  const plain = typed.replace(",", ".");
  if (!/^-?\d+(\.\d*)?$/.test(plain)) return { problem: { why: "no-number" } };
  const value = Number(plain);
  if (value > metric.max) return { problem: { why: "too-high", metric } };
  if (value < metric.min) return { problem: { why: "too-low", metric } };
  if (!metric.decimals && !Number.isInteger(value)) return { problem: { why: "whole-only" } };
  // A typed "-0" is 0.
  return { value: value === 0 ? 0 : value };
}

/** The text for a stored value: a number, or the day it counts from. */
export function fieldText(field: LoadField, value: number | null | undefined, date: CalendarDate): string {
  if (value === null || value === undefined) return "";
  return field.kind === "holiday" ? addDays(date, -value) : String(value);
}
