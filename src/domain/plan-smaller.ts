import type { PlanValue } from "./instrument";
import { clockOf, minutesOf, splitSpan } from "./plan-clock";

/** How a boundary is made smaller, so that it can hold again. */
export type Smaller =
  /** Moves the time, up to `last`. */
  | { readonly kind: "shift"; readonly minutes: number; readonly last: string }
  /** A span that begins later, up to `last`, and ends when it did. */
  | { readonly kind: "later-start"; readonly minutes: number; readonly last: string }
  /** Half the minutes, in steps of five. */
  | { readonly kind: "half"; readonly least: number }
  /** A higher limit. */
  | { readonly kind: "more"; readonly by: number; readonly most: number }
  /** The first half of the list. */
  | { readonly kind: "fewer" }
  /** One choice in place of another. */
  | { readonly kind: "instead"; readonly of: string; readonly take: string };

/** A smaller version of a boundary; `null` when there is none that still would be one. */
export function smallerVersion(rule: Smaller | undefined, value: PlanValue): PlanValue | null {
  if (rule === undefined) return null;
  switch (rule.kind) {
    case "shift":
      return typeof value === "string" ? shifted(value, rule) : null;
    case "later-start": {
      const span = typeof value === "string" ? splitSpan(value) : null;
      const begin = span && shifted(span[0], rule);
      return span === null || begin === null || begin === span[1] ? null : `${begin}-${span[1]}`;
    }
    case "half": {
      const half = typeof value === "number" ? Math.round(value / 10) * 5 : 0;
      return half >= rule.least && half !== value ? half : null;
    }
    case "more":
      return typeof value === "number" && value < rule.most ? Math.min(value + rule.by, rule.most) : null;
    case "fewer":
      return Array.isArray(value) && value.length > 1 ? value.slice(0, Math.ceil(value.length / 2)) : null;
    case "instead":
      return value === rule.of ? rule.take : null;
  }
}

/** The time moved on; `null` when it would pass `last`. */
function shifted(
  time: string,
  { minutes, last }: { readonly minutes: number; readonly last: string },
): string | null {
  const moved = minutesOf(time) + minutes;
  const tooFar = minutes > 0 ? moved > minutesOf(last) : moved < minutesOf(last);
  return tooFar ? null : clockOf(moved);
}
