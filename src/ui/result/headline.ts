import type { Answers, Details } from "../../core/questionnaire/answers";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import { shortDays } from "../../core/questionnaire/items";
import type { Result } from "../../core/scoring/assess";
import type { Contradiction } from "../../core/scoring/contradictions";
import type { Headline } from "../../core/scoring/headline";
import type { HelpLevel } from "../../core/scoring/help";
import { type Level, levels, type Risk } from "../../core/scoring/risk";
import type { Band } from "../../core/scoring/strain";
import { againstWords, calmWords, labelOf, labelWith } from "../items";
import { labelled, textWidth, wrap } from "../layout";
import { type Paint, paintLevel } from "../paint";
import { anyOf, count, weekWords } from "../words";

/** One of the views that stand side by side. */
export interface View {
  readonly lines: readonly string[];
  /** 0 low or calm … 2 high, -1 for a view that cannot say; the most serious stands first. */
  readonly weight: number;
}

export const bandWeight: Readonly<Record<Band, number>> = { calm: 0, raised: 1, high: 2 };

/** The same ladder for levels; -1 for none. */
export function levelWeight(level: Level | undefined): number {
  return level === undefined ? -1 : levels.indexOf(level);
}

const leads: Readonly<Record<Exclude<NonNullable<Headline["leading"]>, "crisis">, string>> = {
  checklist: "from the checklist",
  signs: "from the signs of the last 7 days",
  dimensions: "from the four dimensions",
  rest: "from broken nights",
};

/**
 * The first line of a result: the most serious of the views, and what the week was like,
 * which stands below where both do not fit.
 */
export function headlineLines(
  { headline, risk }: Pick<Result, "headline" | "risk">,
  checkIn: CheckIn,
  width: number,
  paint: Paint,
): string[] {
  const week = weekWords(checkIn);
  const level = levelText(headline, atWorst(headline, risk));
  const was = week === "" ? "" : `you were ${week}`;
  const strong = (text: string) =>
    headline.level === null ? paint.strong(text) : paintedLevel(text, headline.level, paint);
  if (was === "") return [strong(level)];
  if (`${level}; ${was}`.length <= textWidth(width)) return [strong(`${level}; ${was}`)];
  return [strong(`${level};`), `  ${was}`];
}

/**
 * True where answers are missing and only their worst makes the level: it is told by the worse of two
 * (docs/method.md, "Strain now and risk ahead"), and nobody shall think that it is certain.
 */
export function atWorst({ leading }: Headline, risk: Pick<Risk, "levels"> | null): boolean {
  return leading === "checklist" && risk !== null && risk.levels.length > 1;
}

function levelText({ level, leading, partial }: Headline, worst: boolean): string {
  if (level === null || leading === null || leading === "crisis") return "No level: too few answers";
  const from = partial && leading === "signs" ? "from the signs there are" : leads[leading];
  return `Level ${level}${worst ? " at worst" : ""}, ${from}`;
}

function paintedLevel(text: string, level: Level, paint: Paint): string {
  const at = text.indexOf(level);
  const [before, after] = [text.slice(0, at), text.slice(at + level.length)];
  return `${paint.strong(before)}${paint.strong(paintLevel(paint, level))}${paint.strong(after)}`;
}

/** What help comes first, before any score (docs/method.md, "Help"). `crisis` has a page of its own. */
const words: Readonly<Record<Exclude<HelpLevel, "crisis" | "none">, string>> = {
  therapy:
    "Some of your answers are a good reason to talk to a doctor or a licensed therapist first. It is no defeat, and you need not work it out alone.",
  professional:
    "Some of your answers are a good reason to bring in professional help: a doctor first, then perhaps a therapist, or a coach for work matters.",
  decision:
    "You say the place is the main cause and nothing changes there. A coach or therapist can help with the stay-or-go question.",
};

/** The block that stands before the headline when the answers call for help; empty otherwise. */
export function helpFirst(help: HelpLevel, width: number, paint: Paint): string[] {
  if (help === "crisis" || help === "none") return [];
  return [paint.strong("Help first"), ...wrap(`  ${words[help]}`, textWidth(width))];
}

const weeklyItems = [instruments.physical, instruments.emotional, instruments.behavioural].flatMap(
  (instrument) => instrument.items,
);

/** A screen has room for so many labels in a row; `show` has them all. */
const mostReasons = 3;

function someOf(labels: readonly string[]): string {
  const more = labels.length - mostReasons;
  return more > 1 ? `${labels.slice(0, mostReasons).join(", ")} and ${more} more` : labels.join(", ");
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

/** The same in two lines: what weighs 10 points, and all smaller ones with their points. */
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

/** Remarks on how far the numbers reach (docs/method.md, "Signs: calm, raised, high"). */
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

/**
 * Answers that do not fit together, grouped by the calm one; a question, never a correction
 * (docs/method.md, "Answers that do not fit together").
 * @param most how many groups there is room for
 */
export function contradictionLines(
  contradictions: readonly Contradiction[],
  answers: Answers,
  width: number,
  paint: Paint,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const byCalm = new Map<string, string[]>();
  for (const { items } of contradictions) {
    const [calm = "", ...against] = items;
    byCalm.set(calm, [...(byCalm.get(calm) ?? []), ...against]);
  }
  if (byCalm.size === 0) return [];
  if (most === 0) return [`${count(byCalm.size, "answer")} that may not fit the others: headroom show`];
  const lines = [...byCalm].slice(0, most).flatMap(([calm, against]) =>
    wrap(
      `  ${calmWords(calm, answers)}, but ${anyOf(
        [...new Set(against)].map((id) => againstWords[id] ?? labelOf(id)),
        "and",
      )}`,
      textWidth(width),
    ),
  );
  const more = byCalm.size > most ? [`  and ${byCalm.size - most} more: headroom show`] : [];
  return [paint.strong("Both may be true; worth a second look"), ...lines, ...more];
}
