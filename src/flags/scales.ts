import { loadMetrics } from "../content/load-metrics";
import { planFields } from "../content/plan-fields";
import type { CheckIn } from "../domain/check-in";
import { scaleIds } from "../domain/scales";
import { Failure } from "../errors";
import { didYouMean } from "../near";

const known: readonly string[] = [
  ...scaleIds,
  ...loadMetrics.map(({ id }) => id),
  ...planFields.map(({ id }) => id),
];

/**
 * The scales somebody names, each once; none named means `overall`.
 * @throws Failure `usage` for an unknown one, with near words and what there is in the record
 */
export function readScales(words: readonly string[], checkIns: readonly CheckIn[]): string[] {
  const scales = words.map((word) => {
    const scale = word.trim().toLowerCase();
    if (known.includes(scale)) return scale;
    const logged = loggedScales(checkIns);
    const more = logged.length === 0 ? "" : `, ${logged.join(", ")}`;
    throw new Failure(
      "usage",
      `there is no scale "${word}"`,
      `${didYouMean(scale, known)}There are ${scaleIds.join(", ")}${more}; and every m.* and plan.* once it is logged.`,
    );
  });
  return scales.length === 0 ? ["overall"] : [...new Set(scales)];
}

/** Load metrics and boundaries that the record has values of, in the order of the questionnaires. */
export function loggedScales(checkIns: readonly CheckIn[]): string[] {
  const logged = new Set(
    checkIns.flatMap(({ load, boundaries }) => [...Object.keys(load), ...Object.keys(boundaries)]),
  );
  return known.filter((scale) => logged.has(scale));
}
