import type { LoadMetric } from "../../domain/instrument";
import type { FieldProblem } from "../../domain/questionnaire/fields";

/** Limits that are better said than numbered, by unit. */
const limits: Readonly<Record<string, string>> = {
  "h/week": "more hours than a week has (168)",
  "h/night": "more hours than a day has (24)",
  "min/day": "more minutes than a day has (1440)",
  "%": "more than the whole week (100)",
};

const words: Readonly<Record<FieldProblem["why"], (metric: LoadMetric | null) => string>> = {
  "no-number": () => "not a number",
  "no-day": () => "not a day; type it like 2026-08-21, or 12w for weeks ago",
  "whole-only": () => "whole numbers only",
  future: () => "that day is still to come",
  "too-long-ago": () => "further back than 50 years",
  "too-high": (metric) => (metric === null ? "too much" : tooHigh(metric)),
  "too-low": (metric) => (metric === null ? "too little" : `not under ${metric.min}`),
};

/** What is wrong with a value of the form, in plain words. */
export function problemWords(problem: FieldProblem): string {
  return words[problem.why]("metric" in problem ? problem.metric : null);
}

function tooHigh({ unit, max }: LoadMetric): string {
  if (unit === "days") return max === 2 ? "a weekend has 2 days" : `a week has ${max} days`;
  return limits[unit] ?? `at most ${max}`;
}
