import { instruments } from "../../content/instruments/index";
import type { Answers } from "../../domain/answers";
import type { Result } from "../../domain/assess";
import { answerWords, labelOf } from "../items";
import { labelled } from "../text";
import { anyOf, count } from "../words";

const weeklyItems = [instruments.physical, instruments.emotional, instruments.behavioural].flatMap(
  (instrument) => instrument.items,
);

/** The strongest signs of the week: values of three or more, heaviest first, a line for each value. */
export function strongestSigns(answers: Answers, width: number, most = 3): string[] {
  return [4, 3].flatMap((value) => {
    const labels = weeklyItems.filter((item) => answers[item.id] === value).map((item) => item.label);
    if (labels.length === 0) return [];
    const more = labels.length - most;
    const shown = more > 0 ? `${labels.slice(0, most).join(", ")} and ${more} more` : labels.join(", ");
    return labelled(answerWords(weeklyItems[0]?.id ?? "", value), [shown], width);
  });
}

/** The checklist items that carried points, heaviest first; small ones share a line and keep their numbers. */
export function checklistReasons({ risk }: Result, width: number): string[] {
  if (risk === null) return [];
  const heavy = risk.why.filter((reason) => reason.points === 10);
  const small = risk.why.filter((reason) => reason.points < 10);
  const sum = small.reduce((total, reason) => total + reason.points, 0);
  const missing = (id: string) => (id.startsWith("low.") ? `no "${labelOf(id)}"` : labelOf(id));
  const heavyLines =
    heavy.length === 0
      ? []
      : labelled(
          heavy.length > 1 ? "10 points each" : "10 points",
          [heavy.map((reason) => labelOf(reason.item)).join(", ")],
          width,
        );
  const smallLine = small.map((reason) => `${missing(reason.item)} ${reason.points}`).join(", ");
  return [...heavyLines, ...(small.length === 0 ? [] : labelled(count(sum, "point"), [smallLine], width))];
}

/** The answers whose flip alone would change the level. */
export function borderlineLines({ risk }: Result, width: number): string[] {
  if (risk === null || risk.borderline.length === 0) return [];
  const [first] = risk.borderline;
  const same = risk.borderline.filter((flip) => flip.to === first?.to).map((flip) => labelOf(flip.item));
  const shown = same.length > 3 ? `any one of ${same.length} answers` : anyOf(same);
  return labelled("close", [`${shown}, answered the other way, would make it ${first?.to}`], width);
}

/** Remarks on how far the numbers reach (scoring.md 3). */
export function flagLines({ flags, strain }: Result, width: number): string[] {
  const ceilings = flags
    .filter((flag) => flag.startsWith("ceiling:"))
    .map((flag) => flag.slice("ceiling:".length));
  return [
    ...(ceilings.length > 0
      ? labelled(
          "note",
          [`${anyOf(ceilings, "and")} at the top of the scale: a worsening cannot be seen`],
          width,
        )
      : []),
    ...(flags.includes("uniform-answers")
      ? labelled("note", ["all signs carry the same answer: was that meant?"], width)
      : []),
    ...(strain && strain.prorated.length > 0
      ? labelled("note", [`${anyOf(strain.prorated, "and")} from 5 of 6 answers`], width)
      : []),
  ];
}
