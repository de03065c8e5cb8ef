import type { CalendarDate } from "../../core/calendar";
import type { Answers, Details } from "../../core/questionnaire/answers";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import { type InstrumentId, type Item, scales } from "../../core/questionnaire/items";
import type { Result } from "../../core/scoring/assess";
import type { Contradiction } from "../../core/scoring/contradictions";
import { levelOfBand, worstLevel } from "../../core/scoring/headline";
import type { HelpCall, HelpLevel, HelpView } from "../../core/scoring/help-level";
import { type Level, levels } from "../../core/scoring/risk";
import type { Standing } from "../../core/scoring/standing";
import { type Band, bandOf, subscales } from "../../core/scoring/strain";
import { shortDay } from "../dates";
import { againstWords, calmWords, labelOf, labelWith } from "../items";
import { labelled, textWidth, wrap } from "../layout";
import { type Paint, paintLevel } from "../paint";
import { anyOf, count, lowerFirst, weekWords } from "../words";

/** A part of the first line, and the level or band that its text names. */
export interface LevelPart {
  readonly text: string;
  readonly level: Level | Band | null;
}

/** The words after a level that say what it is based on. */
type Grounds = Readonly<Record<"signs" | "dimensions", string>>;

const ofThisWeek: Grounds = {
  signs: "from the signs of the last 7 days",
  dimensions: "from the closer look at work and energy",
};

/**
 * Strain now and risk ahead side by side: `Strain medium now, from …; risk ahead high`.
 * @param grounds what strain is based on
 * @param riskDay the day of the checklist if it is from an earlier check-in: ` (Sun 6 Sep)`
 */
function levelParts(
  { headline, risk, strain }: Pick<Result, "headline" | "risk" | "strain">,
  grounds: Grounds = ofThisWeek,
  riskDay = "",
): LevelPart[] {
  const { level, leading, partial } = headline;
  const ahead = risk === null || risk.levels.length === levels.length ? null : anyOf(risk.levels);
  const words = `risk ahead ${ahead}${riskDay}`;
  const riskPart = ahead === null ? [] : [{ text: words, level: worstLevel(risk) }];
  if (leading === "crisis") return [{ text: "No level is named: help comes first", level: null }];
  if (level === null || leading === null) return [{ text: "No level: too few answers", level: null }];
  if (leading === "signs" || leading === "dimensions") {
    const from = partial && leading === "signs" ? "from two of the three scales" : grounds[leading];
    return [{ text: `Strain ${level} now, ${from}`, level }, ...riskPart];
  }
  const now = strain?.now ?? null;
  if (now === null)
    return [
      { text: `Risk ahead ${ahead}${riskDay}`, level: worstLevel(risk) },
      { text: `strain now: ${strain === null ? "not asked" : "too few answers"}`, level: null },
    ];
  const why = leading === "rest" ? "broken nights" : "habits";
  const calm = { text: "strain calm now", level: "calm" } as const;
  return [{ text: `Level ${level}, from ${why}`, level }, calm, ...riskPart];
}

/** The parts on as few lines as possible, each level in its colour. */
export function partLines(parts: readonly LevelPart[], width: number, paint: Paint): string[] {
  const lines: LevelPart[][] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    const joined = [...(line ?? []), part].map(({ text }) => text).join("; ");
    if (line !== undefined && joined.length <= textWidth(width)) line.push(part);
    else lines.push([part]);
  }
  return lines.map((line, row) => {
    const end = row < lines.length - 1 ? paint.strong(";") : "";
    return `${row === 0 ? "" : "  "}${line.map((part) => paintedPart(part, paint)).join(paint.strong("; "))}${end}`;
  });
}

function paintedPart({ text, level }: LevelPart, paint: Paint): string {
  const at = level === null ? -1 : text.search(new RegExp(`\\b${level}\\b`));
  if (level === null || at < 0) return paint.strong(text);
  const [before, after] = [text.slice(0, at), text.slice(at + level.length)];
  return `${paint.strong(before)}${paint.strong(paintLevel(paint, level))}${after === "" ? "" : paint.strong(after)}`;
}

/**
 * The first lines of a result: strain now, risk ahead and what kind of week it was.
 * @param standing the result with earlier answers included; `null` to use this check-in alone
 */
export function headlineLines(
  result: Pick<Result, "headline" | "risk" | "strain">,
  checkIn: CheckIn,
  width: number,
  paint: Paint,
  standing: Standing | null = null,
): string[] {
  const week = weekWords(checkIn);
  const was = week === "" ? [] : [{ text: `you were ${week}`, level: null }];
  const older = result.risk === null && result.headline.level !== null ? standing : null;
  const parts = levelParts(
    { ...result, risk: result.risk ?? older?.result.risk ?? null },
    ofThisWeek,
    older === null ? "" : ` (${checklistDay(older)})`,
  );
  return [...partLines([...parts, ...was], width, paint), ...olderLines(result, standing, width)];
}

/** What earlier answers change, so that this screen and the others agree. */
function olderLines(
  { headline }: Pick<Result, "headline">,
  standing: Standing | null,
  width: number,
): string[] {
  if (standing === null || standing.result.headline.level === headline.level) return [];
  const [first] = standingParts(standing, standing.asOf);
  if (first === undefined) return [];
  return wrap(`  Together with earlier answers: ${lowerFirst(first.text)}.`, textWidth(width));
}

/** The same for a standing, with the days it is based on. */
export function standingParts(standing: Standing, today: CalendarDate): LevelPart[] {
  const dayOf = (...ids: readonly InstrumentId[]) => {
    const dates = standing.parts.flatMap(({ instrument, checkIn, fresh }) =>
      fresh && ids.includes(instrument) ? [checkIn.date] : [],
    );
    return shortDay(dates.toSorted().at(-1) ?? standing.latest.date, today);
  };
  return levelParts(
    standing.result,
    {
      signs: `from the week to ${dayOf(...subscales)}`,
      dimensions: `from the closer look of ${dayOf("dimensions")}`,
    },
    dayOf("checklist") === dayOf(...subscales) ? "" : ` (${checklistDay(standing)})`,
  );
}

function checklistDay({ parts, asOf }: Standing): string {
  const part = parts.find(({ instrument }) => instrument === "checklist");
  return part === undefined ? "" : shortDay(part.checkIn.date, asOf);
}

/** One sentence on how both can be true when strain now and risk ahead disagree; `null` when they agree. */
export function bothTrue({ strain, risk }: Pick<Result, "strain" | "risk">): string | null {
  const ahead = risk === null || risk.levels.length === levels.length ? null : worstLevel(risk);
  const now = strain?.now == null ? null : levelOfBand[bandOf(strain.now)];
  if (ahead === null || now === null || ahead === now) return null;
  return levels.indexOf(now) > levels.indexOf(ahead)
    ? "Both can be true: habits can look fine while the weeks still wear you out."
    : "Both can be true: habits can wear you down long before a week feels hard.";
}

/** The help to suggest before any score (docs/method.md, "Help"). `crisis` has its own page. */
const words: Readonly<Record<Exclude<HelpLevel, "crisis" | "none">, string>> = {
  therapy:
    "Some of your answers are a good reason to talk to a doctor or a licensed therapist first. It is not a defeat, and you need not work it out alone.",
  professional:
    "Some of your answers are a good reason to bring in professional help: a doctor first, then perhaps a therapist, or a coach for work matters.",
  decision:
    "You say the place is the main cause and nothing changes there. A coach or therapist can help with the stay-or-go question.",
};

/** The block above the headline when the answers call for help; empty otherwise. */
export function helpFirst(help: HelpLevel, width: number, paint: Paint): string[] {
  if (help === "crisis" || help === "none") return [];
  return [paint.strong("Help first"), ...wrap(`  ${words[help]}`, textWidth(width))];
}

const partWords: Readonly<Record<HelpCall["part"], string>> = {
  help: "the help questions",
  stages: "the closer look at how far things have come",
  dimensions: "the closer look at work and energy",
};

const saidWords: Readonly<Record<string, string>> = {
  done: "you have talked to someone",
  snoozed: "you have an appointment",
  dropped: "not now",
};

interface HelpWish {
  readonly today: CalendarDate;
  readonly width: number;
  readonly paint: Paint;
  /** The check-in being shown, whose day is already in the title. */
  readonly own?: CheckIn;
  /** Leaves out how to record progress, to save room. */
  readonly brief?: boolean;
}

/**
 * The help that comes first, its day if from an earlier check-in, and how to record what you did about it.
 * Once that is recorded, a single quiet line.
 */
export function helpBlock(
  { level, call, said }: HelpView,
  { today, width, paint, own, brief }: HelpWish,
): string[] {
  if (said !== null) {
    const line = `Help: ${saidWords[said.state]}, as you said on ${shortDay(said.date, today)}. It is there at any time: headroom help-now`;
    return wrap(line, textWidth(width)).map(paint.quiet);
  }
  const lines = helpFirst(level, width, paint);
  if (lines.length === 0 || call === null) return lines;
  const from = `Help first, from ${partWords[call.part]} of ${shortDay(call.checkIn.date, today)}`;
  const heading =
    call.checkIn.id === own?.id ? lines.slice(0, 1) : wrap(from, textWidth(width)).map(paint.strong);
  return [...heading, ...lines.slice(1), ...(brief ? [] : wrap(howItStands, textWidth(width)))];
}

const howItStands = "  headroom advice done help: you talked; snooze: appointment; drop: not now";

const weeklyItems = [instruments.physical, instruments.emotional, instruments.behavioural].flatMap(
  (instrument): readonly Item[] => instrument.items,
);

/** The most labels a row has room for on a screen; `show` lists them all. */
const mostReasons = 3;

function someOf(labels: readonly string[]): string {
  const more = labels.length - mostReasons;
  return more > 1 ? `${labels.slice(0, mostReasons).join(", ")}${andOthers(more)}` : labels.join(", ");
}

/** A label with as many values as fit on one line, and how many are left out. */
export function oneLine(label: string, values: readonly string[], width: number): string[] {
  for (let most = values.length; most > 1; most--) {
    const text = values.slice(0, most).join(", ") + andOthers(values.length - most);
    const lines = labelled(label, [text], width);
    if (lines.length === labelled(label, ["x"], width).length) return lines;
  }
  return labelled(label, [someOf(values.slice(0, 1)) + andOthers(values.length - 1)], width);
}

function andOthers(more: number): string {
  return more > 0 ? ` and ${count(more, "other")}` : "";
}

/** The strongest signs of the week: values of three or more, heaviest first, a line for each value. */
export function strongestSigns(answers: Answers, width: number, brief = false): string[] {
  return [4, 3].flatMap((value) => {
    const labels = weeklyItems
      .filter((item) => answers[item.id] === value && item.unnamed !== true)
      .map((item) => item.label);
    if (labels.length === 0) return [];
    const days = scales.days.labels[value] ?? "";
    return brief ? oneLine(days, labels, width) : labelled(days, [someOf(labels)], width);
  });
}

/**
 * The checklist items that scored points, heaviest first, a line for each weight. With little room,
 * everything lighter than a high sign shares one line.
 */
export function checklistReasons(
  { risk }: Pick<Result, "risk">,
  details: Details,
  width: number,
  cuts = 0,
): string[] {
  if (risk === null) return [];
  const labels = (points: number) =>
    risk.why.filter((reason) => reason.points === points).map(({ item }) => labelWith(item, details));
  const row = (words: string, values: readonly string[], brief: boolean) =>
    values.length === 0
      ? []
      : brief
        ? oneLine(words, values, width)
        : labelled(words, [someOf(values)], width);
  const [heavy, medium, missing] = [labels(10), labels(2), labels(1)];
  return [
    ...row("weighs most", heavy, cuts > 5),
    ...(cuts > 3
      ? row("weighs less", [...medium, ...missing.map((label) => `${label} missing`)], true)
      : [...row("weighs some", medium, false), ...row("missing", missing, false)]),
  ];
}

/** The answers that would change the level if flipped on their own. */
export function borderlineLines({ risk }: Result, width: number, brief = false): string[] {
  if (risk === null || risk.borderline.length === 0) return [];
  const [first] = risk.borderline;
  const same = risk.borderline.filter((flip) => flip.to === first?.to).map((flip) => labelOf(flip.item));
  const shown = same.length > (brief ? 1 : 3) ? `any of ${same.length}` : anyOf(same);
  return labelled("close", [`one different answer would make the risk ${first?.to}: ${shown}`], width);
}

/** Notes on the limits of the numbers (docs/method.md, "Signs: calm, raised, high"). */
export function flagLines({ flags, strain }: Result, width: number): string[] {
  const ceilings = flags
    .filter((flag) => flag.startsWith("ceiling:"))
    .map((flag) => flag.slice("ceiling:".length));
  return [
    ...(ceilings.length > 0
      ? labelled(
          "note",
          [`${anyOf(ceilings, "and")} at the top of the scale, so a worsening would not show`],
          width,
        )
      : []),
    ...(flags.includes("uniform-answers")
      ? labelled("note", ["all signs have the same answer: was that intended?"], width)
      : []),
    ...(strain && strain.prorated.length > 0
      ? labelled("note", [`${anyOf(strain.prorated, "and")} with one answer missing`], width)
      : []),
  ];
}

/**
 * Answers that do not fit together, grouped by the calm one: asked about, never corrected (docs/method.md,
 * "Answers that do not fit together").
 * @param most how many groups to show
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
