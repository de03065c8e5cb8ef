import { instruments } from "../../content/instruments/index";
import { shortDays } from "../../content/instruments/scales";
import type { Answers, Details } from "../../domain/answers";
import type { Result } from "../../domain/assess";
import type { Risk } from "../../domain/risk";
import { labelOf, labelWith } from "../items";
import { labelled } from "../text";
import { anyOf, count } from "../words";

const weeklyItems = [instruments.physical, instruments.emotional, instruments.behavioural].flatMap(
  (instrument) => instrument.items,
);

/** A screen has room for so many labels in a row; `show` has them all. */
const mostLabels = 3;

function someOf(labels: readonly string[]): string {
  const more = labels.length - mostLabels;
  return more > 1 ? `${labels.slice(0, mostLabels).join(", ")} and ${more} more` : labels.join(", ");
}

/**
 * A label with as many values as one line holds; how many more there are is said.
 * @param andMore says it; values that end with numbers of their own need another word than "more"
 */
export function oneLine(
  label: string,
  values: readonly string[],
  width: number,
  andMore: (count: number) => string = justMore,
): string[] {
  for (let most = values.length; most > 1; most--) {
    const text = values.slice(0, most).join(", ") + andMore(values.length - most);
    const lines = labelled(label, [text], width);
    if (lines.length === labelled(label, ["x"], width).length) return lines;
  }
  return labelled(label, [someOf(values.slice(0, 1)) + andMore(values.length - 1)], width);
}

function justMore(count: number): string {
  return count > 0 ? ` and ${count} more` : "";
}

function andOthers(more: number): string {
  return more > 0 ? ` and ${count(more, "other")}` : "";
}

/** The strongest signs of the week: values of three or more, heaviest first, a line for each value. */
export function strongestSigns(answers: Answers, width: number, brief = false): string[] {
  return [4, 3].flatMap((value) => {
    const labels = weeklyItems.filter((item) => answers[item.id] === value).map((item) => item.label);
    if (labels.length === 0) return [];
    const days = shortDays[value] ?? "";
    return brief ? oneLine(days, labels, width) : labelled(days, [someOf(labels)], width);
  });
}

/** The checklist items that carried points, heaviest first, a line for each weight. */
export function checklistReasons({ risk }: Result, details: Details, width: number, cuts = 0): string[] {
  if (risk === null) return [];
  if (cuts > 3) return briefReasons(risk, details, width, cuts > 5);
  return [10, 2, 1].flatMap((points) => {
    const labels = risk.why
      .filter((reason) => reason.points === points)
      .map(({ item }) => labelWith(item, details));
    if (labels.length === 0) return [];
    const missing = points === 1 ? "missing: " : "";
    return labelled(weightWords(points, labels.length), [`${missing}${someOf(labels)}`], width);
  });
}

/** What each of some answers weighs; "10 points each" would fill the column of labels. */
function weightWords(points: number, answers: number): string {
  if (answers === 1) return count(points, "point");
  return points < 10 ? `${count(points, "point")} each` : `${points} each`;
}

/** The same in two lines: what weighs 10 points, and all smaller ones with their points (screens.md, "Why lines"). */
function briefReasons({ why }: Risk, details: Details, width: number, briefest: boolean): string[] {
  const heavy = why.filter(({ points }) => points === 10).map(({ item }) => labelWith(item, details));
  const small = why.filter(({ points }) => points < 10);
  const sum = small.reduce((points, reason) => points + reason.points, 0);
  const named = small.map(
    ({ item, points }) =>
      `${labelOf(item)}${points === 1 ? " missing" : ""}${small.length > 1 ? ` (${points})` : ""}`,
  );
  return [
    ...(heavy.length === 0
      ? []
      : briefest
        ? oneLine(weightWords(10, heavy.length), heavy, width)
        : labelled(weightWords(10, heavy.length), [someOf(heavy)], width)),
    ...(named.length === 0 ? [] : oneLine(count(sum, "point"), named, width, andOthers)),
  ];
}

/** The answers whose flip alone would change the level. */
export function borderlineLines({ risk }: Result, width: number, brief = false): string[] {
  if (risk === null || risk.borderline.length === 0) return [];
  const [first] = risk.borderline;
  const same = risk.borderline.filter((flip) => flip.to === first?.to).map((flip) => labelOf(flip.item));
  const shown = same.length > (brief ? 1 : 3) ? `any one of ${same.length} answers` : anyOf(same);
  return labelled("close", [`one other answer would make it ${first?.to}: ${shown}`], width);
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
