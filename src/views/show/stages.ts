import type { Stage } from "../../domain/instrument";
import type { StagePlace } from "../../domain/stage";
import { labelOf } from "../items";
import { headed, labelled } from "../text";
import { anyOf, stageNames } from "../words";

const rules: Readonly<Record<Stage, string>> = {
  4: "3 of 6 marks, or exhausted and one more but health",
  3: "2 of 5 signs, or the core mark and one sign",
  2: "2 of 3 dangers, or the core mark and one danger; benefits never count",
  1: "2 of the first 4 marks",
};

/** Every stage with its marks, the highest first (scoring.md 4). */
export function stageMarks(place: StagePlace | null, width: number): string[] {
  if (place === null) return [];
  const verdict =
    place.status === "too-few-answers"
      ? "too few answers to name one"
      : place.stage === null
        ? "none qualifies"
        : `${place.stage}, ${stageNames[place.stage]}`;
  const could =
    place.possible.length > 1
      ? `; with the open answers ${anyOf(place.possible.map((stage) => (stage === null ? "none" : String(stage))))}`
      : "";
  const stages: Stage[] = [4, 3, 2, 1];
  return [
    ...headed("Stage", `the highest that qualifies: ${verdict}${could}`, width),
    ...stages.flatMap((stage) => {
      const { met, notMet, unanswered } = place.marks[stage];
      const open = unanswered.length > 0 ? `, ${unanswered.length} open` : "";
      const marks = met.length > 0 ? `: ${met.map(labelOf).join(", ")}` : "";
      const all = met.length + notMet.length + unanswered.length;
      return labelled(
        String(stage),
        [`${met.length} of ${all} yes${open}${marks}`, `it takes ${rules[stage]}`],
        width,
      );
    }),
  ];
}
