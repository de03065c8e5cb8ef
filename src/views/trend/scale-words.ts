import { loadMetrics } from "../../content/load-metrics";
import { planFields } from "../../content/plan-fields";
import type { ScaleName } from "../../domain/scales";

const titles: Readonly<Record<ScaleName, string>> = {
  overall: "Overall strain (0-100)",
  physical: "Physical strain (0-100)",
  emotional: "Emotional strain (0-100)",
  behavioural: "Behavioural strain (0-100)",
  exhaustion: "Exhaustion (0-100)",
  distance: "Distance (0-100)",
  efficacy: "Doubt in own effect (0-100)",
  cognition: "Cognition (0-100)",
  environment: "Workplace (0-100)",
  index: "Checklist (0-85 points)",
};

/** What a chart is called in its title, with the unit. */
export function scaleTitle(scale: string): string {
  if (Object.hasOwn(titles, scale)) return titles[scale as ScaleName];
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (metric) return `${capital(metric.label)} (${metric.unit})`;
  const field = planFields.find(({ id }) => id === scale);
  return field ? `Boundary "${field.label}"` : scale;
}

/** Ids whose last part is too long for a row's label of 12. */
const short: Readonly<Record<string, string>> = {
  "m.after-hours-calls": "calls",
  "m.real-emergencies": "emergencies",
  "m.since-vacation": "holiday",
  "m.vacation-checks": "leave checks",
  "m.repeat-incidents": "incidents",
  "m.improvement-share": "improvement",
};

/** What a row below the chart is called: as one types it, without its prefix. */
export function rowName(scale: string): string {
  return short[scale] ?? scale.slice(scale.lastIndexOf(".") + 1);
}

/** How a scale with nothing to draw comes to have something. */
export function comesFrom(scale: string): string {
  if (scale.startsWith("m."))
    return `The load part of an answers file takes it: headroom questions --template.`;
  if (scale.startsWith("plan.")) return "A boundary in practice is asked about at every weekly check-in.";
  if (scale === "index") return "It comes with the monthly check-in: headroom checkin --routine monthly";
  const weekly = ["overall", "physical", "emotional", "behavioural"].includes(scale);
  if (weekly) return "It comes with every check-in that answers at least 5 of 6 questions of each part.";
  return "It comes with the quarterly check-in: headroom checkin --routine quarterly";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
