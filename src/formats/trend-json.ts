import { round1 } from "../core/numbers";
import type { Trend } from "../core/trend/trend";
import { type Who, whoOf } from "./whose";

/** One scale over time as `headroom/trend@2` (docs/json.md, "Shapes"), with numbers to one decimal. */
export function trendDocument({ scale, points, segments, watch, slopePerWeek }: Trend, person: Who): object {
  return {
    schema: "headroom/trend@2",
    person: whoOf(person),
    scale,
    state: watch?.state ?? null,
    points: points.map(({ date, value, id, context }) => ({
      date,
      value: round1(value),
      id,
      context: context ?? [],
    })),
    segments,
    warnings: watch?.warnings ?? [],
    slopePerWeek: slopePerWeek === null ? null : round1(slopePerWeek),
  };
}
