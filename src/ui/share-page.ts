import type { CalendarDate } from "../core/calendar";
import { adherenceWords } from "../core/plan/adherence";
import { planFields } from "../core/plan/fields";
import { valueIn } from "../core/plan/plan";
import { answered } from "../core/questionnaire/answers";
import { instruments } from "../core/questionnaire/instruments/index";
import type { Instrument } from "../core/questionnaire/items";
import { loadMetrics } from "../core/questionnaire/load-metrics";
import { subscales } from "../core/scoring/strain";
import { type Share, type SharedCheckIn, type ShareField, shareFields } from "../core/sharing/share";
import { weeklyPoints, weekNumber } from "../core/trend/series";
import { fullDay, plainDay, shortDay } from "./dates";
import { answerWords, labelOf, labelWith } from "./items";
import { headed, labelled, page, tableLines, textWidth, valueWidth, wrap } from "./layout";
import type { Look } from "./look";
import { type Paint, paintFor } from "./paint";
import { boundaryText } from "./plan/lines";
import { sparkline } from "./sparkline";
import { stateSign } from "./state-words";
import { symbolsFor } from "./symbols";
import { anyOf, contextWords, count, routineWords } from "./words";

/** What each field means to the person who agrees to share it. */
const fieldWords: Readonly<Record<ShareField, string>> = {
  levels: "levels",
  strain: "strain scores",
  trend: "the direction of the strain",
  answers: "answers and facts of the week",
  notes: "notes and tags",
  plan: "the boundary plan",
};

/** `levels, strain scores, notes and tags`. */
export function fieldList(fields: readonly ShareField[]): string {
  return fields.map((field) => fieldWords[field]).join(", ");
}

function fieldsOrNone(fields: readonly ShareField[]): string {
  return fields.length === 0 ? "nothing: it takes back what was shared before" : fieldList(fields);
}

/** `until Thu 31 Dec`, or `no end set`. */
export function endWords({ expiresOn }: Pick<Share, "expiresOn">, today: CalendarDate): string {
  return expiresOn === null ? "no end set" : `until ${shortDay(expiresOn, today)}`;
}

/** `Tue 1 Sep up to Sun 22 Nov`; `all days up to …` without a first day. */
function rangeWords({ since, until }: Pick<Share, "since" | "until">, today: CalendarDate): string {
  return `${since === null ? "all days" : shortDay(since, today)} up to ${shortDay(until, today)}`;
}

/** A line for each scale, drawn as on the dashboard: one sign a week on 0-100. */
function strainRows(checkIns: readonly SharedCheckIn[], { width, unicode }: Look): string[] {
  const [newest, oldest] = [checkIns.at(0)?.date, checkIns.at(-1)?.date];
  if (newest === undefined || oldest === undefined) return [];
  const weeks = Math.min(weekNumber(newest) - weekNumber(oldest) + 1, valueWidth(width), 52);
  const symbols = symbolsFor(unicode);
  const rows = ["overall" as const, ...subscales].flatMap((scale) => {
    const series = checkIns.toReversed().flatMap(({ date, strain }) => {
      const value = strain?.[scale] ?? null;
      return value === null ? [] : [{ date, value, context: [], version: 0 }];
    });
    if (series.length < 2) return [];
    const line = sparkline(weeklyPoints(series), weeks, newest, symbols);
    return labelled(scale, [line], width);
  });
  return rows.length === 0 ? [] : ["Strain over the weeks, one sign a week on 0 to 100", ...rows];
}

/** Every answer of one check-in, then the facts of its week. */
function answerBlock(
  date: CalendarDate,
  given: NonNullable<SharedCheckIn["answered"]>,
  today: CalendarDate,
  { width }: Look,
  paint: Paint,
): string[] {
  const { routine, answers, details, load, context } = given;
  const known = new Set<string>();
  const parts = Object.values(instruments).flatMap((instrument: Instrument) => {
    const items = answered(instrument.items, answers);
    for (const { id } of items) known.add(id);
    const lines = items.map(({ id }) => `${labelWith(id, details)}: ${answerWords(id, answers[id] ?? null)}`);
    return lines.length === 0 ? [] : labelled(instrument.id, lines, width);
  });
  const old = Object.entries(answers)
    .filter(([id, value]) => !known.has(id) && value !== null)
    .map(([id, value]) => `${labelOf(id)}: ${answerWords(id, value)}`);
  const marks = anyOf(
    context.map((mark) => contextWords[mark]),
    "and",
  );
  const facts = [
    ...(marks === "" ? [] : [marks]),
    ...Object.entries(load).map(([id, value]) => {
      const metric = loadMetrics.find((one) => one.id === id);
      return `${metric?.label ?? id} ${value}${metric?.unit === "days ago" ? " days ago" : ""}`;
    }),
  ];
  return [
    paint.strong(`${routineWords[routine]} of ${shortDay(date, today)}`),
    ...parts,
    ...(old.length === 0 ? [] : labelled("others", old, width)),
    ...(facts.length === 0 ? [] : labelled("week", facts, width)),
  ];
}

/** Who is looking: the person about to share, or the person it was shared with. */
type ShareSide = "preview" | "shared";

/**
 * Everything that a share holds, in words: the same lines for the person who agrees to it and the person who
 * gets it, so that nothing is shared unseen.
 */
export function renderShare(
  share: Share,
  side: ShareSide,
  name: string,
  today: CalendarDate,
  look: Look,
): string {
  const paint = paintFor(look.colour);
  return page([
    headBlock(share, side, name, today, look, paint),
    trendBlock(share, today, look),
    tableBlock(share.checkins, look, paint),
    ...(share.fields.includes("strain") ? [strainRows(share.checkins, look)] : []),
    planBlock(share, today, look.width),
    adherenceBlock(share.checkins, today, look.width),
    ...noteBlocks(share.checkins, today, look.width, paint),
    ...share.checkins.flatMap((checkIn) =>
      checkIn.answered === undefined ? [] : [answerBlock(checkIn.date, checkIn.answered, today, look, paint)],
    ),
  ]);
}

/** Who, what, which days and until when. */
function headBlock(
  share: Share,
  side: ShareSide,
  name: string,
  today: CalendarDate,
  { width }: Look,
  paint: Paint,
): string[] {
  const left = shareFields.filter((field) => !share.fields.includes(field));
  const title =
    side === "preview" ? `What ${share.for} would get` : `${name}, shared with ${share.for}, read only`;
  const end = endWords(share, today);
  const safety = share.safety ? "help and crisis answers are in it" : "not in it";
  return [
    ...wrap(title, textWidth(width)).map((line) => paint.strong(line)),
    ...(side === "preview" ? labelled("from", [name], width) : []),
    ...labelled("in it", [fieldsOrNone(share.fields)], width),
    ...(left.length === 0 ? [] : labelled("left out", [fieldList(left)], width)),
    ...labelled("help answers", [safety], width),
    ...labelled("days", [`${rangeWords(share, today)}: ${count(share.checkins.length, "check-in")}`], width),
    ...labelled("to be used", [end], width),
    ...(side === "preview" ? [] : labelled("made", [fullDay(share.sharedAt.slice(0, 10))], width)),
  ];
}

function trendBlock({ trend = [] }: Share, today: CalendarDate, { width, unicode }: Look): string[] {
  return trend.flatMap(({ scale, state, onset }) => {
    const since = onset === null ? "" : ` since about ${plainDay(onset, today)}`;
    return labelled(scale, [`${stateSign(state, symbolsFor(unicode))}${since}`], width);
  });
}

const numbers = ["now", "overall", "physical", "emotional", "behavioural"] as const;
const words = {
  now: "now",
  overall: "overall",
  physical: "phys",
  emotional: "emo",
  behavioural: "beh",
} as const;

/** Levels and scores of each check-in, newest first. */
function tableBlock(checkIns: readonly SharedCheckIn[], { width }: Look, paint: Paint): string[] {
  const hasLevels = checkIns.some(({ level }) => level !== undefined);
  const hasStrain = checkIns.some(({ strain }) => strain !== undefined);
  if (!hasLevels && !hasStrain) return [];
  const rows = checkIns.filter(({ level, strain }) => level !== undefined || strain !== undefined);
  const lines = rows.map(({ date, level, strain }) => [
    date,
    ...(hasLevels
      ? [`${level?.overall ?? ""}${level?.partial ? " (in part)" : ""}`, level?.checklist ?? ""]
      : []),
    ...(hasStrain ? numbers.map((scale) => String(strain?.[scale] ?? "")) : []),
    ...(hasStrain ? [strain?.band ?? ""] : []),
  ]);
  const head = [
    "date",
    ...(hasLevels ? ["level", "risk ahead"] : []),
    ...(hasStrain ? [...numbers.map((scale) => words[scale]), "band"] : []),
  ];
  const text = tableLines([head, ...lines]);
  if (text.every((line) => line.length <= width))
    return text.map((line, row) => (row === 0 ? paint.quiet(line) : line));
  return lines.flatMap((row) =>
    wrap(
      row.map((cell, column) => (column === 0 ? cell : `${head[column]} ${cell || "-"}`)).join(", "),
      textWidth(width),
    ),
  );
}

function planBlock({ plan }: Share, today: CalendarDate, width: number): string[] {
  if (plan === undefined) return [];
  const known = planFields.flatMap((field) => {
    const value = valueIn(plan, field.id);
    const mark = plan.active.includes(field.id) ? " (in practice)" : "";
    return value === undefined ? [] : [`${boundaryText(field, value)}${mark}`];
  });
  const others = Object.keys(plan.fields)
    .filter((id) => !planFields.some((field) => field.id === id))
    .map((id) => `${id} ${JSON.stringify(plan.fields[id])}`);
  return [
    `Plan of ${shortDay(plan.date, today)}`,
    ...[...known, ...others].flatMap((line) => wrap(`  ${line.replace(/\s+/g, " ")}`, textWidth(width))),
  ];
}

function adherenceBlock(checkIns: readonly SharedCheckIn[], today: CalendarDate, width: number): string[] {
  const label = (id: string) => planFields.find((field) => field.id === id)?.label ?? id;
  const lines = checkIns.flatMap(({ date, boundaries = {} }) =>
    Object.entries(boundaries).flatMap(([id, how]) =>
      labelled(plainDay(date, today), [`${label(id)}: ${adherenceWords[how]}`], width),
    ),
  );
  return lines.length === 0 ? [] : ["How the boundaries went", ...lines];
}

function noteBlocks(
  checkIns: readonly SharedCheckIn[],
  today: CalendarDate,
  width: number,
  paint: Paint,
): string[][] {
  return checkIns.flatMap(({ date, noted }) => {
    if (noted === undefined) return [];
    const text = (noted.note ?? "").split(/\r?\n/).flatMap((line) => wrap(`  ${line}`, textWidth(width)));
    return [
      [
        paint.strong(`Note of ${shortDay(date, today)}`),
        ...(noted.note === null ? [] : text),
        ...(noted.obstacles ?? []).flatMap((text) =>
          headed("  in the way", text.replace(/\s+/g, " "), width),
        ),
        ...(noted.tags.length === 0 ? [] : headed("  tags", noted.tags.join(", "), width)),
      ],
    ];
  });
}

/** Someone who shares something; the list shows no level or score. */
export interface SharedRow {
  readonly name: string;
  readonly share: Share;
  readonly stale: boolean;
  readonly revoked: boolean;
}

/** `shared`: who shares what, and until when; if several do, their names wait for `--all`. */
export function renderSharedList(
  rows: readonly SharedRow[],
  all: boolean,
  today: CalendarDate,
  { width }: Look,
): string {
  if (rows.length === 0)
    return page([["Nobody shares anything with you here.", "headroom import imports a shared file."]]);
  if (rows.length > 1 && !all)
    return page([
      [`${rows.length} people share something with you.`],
      wrap("headroom shared NAME opens one; headroom shared --all lists them by name.", textWidth(width)),
    ]);
  return page([
    ["Shared with you, read only", ...sharedLines(rows, today, width)],
    wrap("headroom shared NAME opens one; headroom shared remove NAME erases it.", textWidth(width)),
  ]);
}

/** The same rows, as `people` lists them below its own. */
export function sharedLines(rows: readonly SharedRow[], today: CalendarDate, width: number): string[] {
  return rows.flatMap((row) => {
    const { name, share } = row;
    const reason = unusableWords(row, today);
    return [
      ...wrap(`  ${name}, for ${share.for}, ${reason ?? endWords(share, today)}`, textWidth(width)),
      ...(reason !== null
        ? []
        : wrap(
            `    ${fieldList(share.fields)}; ${count(share.checkins.length, "check-in")}`,
            textWidth(width),
          )),
    ];
  });
}

function unusableWords({ share, stale, revoked }: SharedRow, today: CalendarDate): string | null {
  if (revoked) return `taken back on ${shortDay(share.sharedAt.slice(0, 10), today)}`;
  return stale ? `expired on ${shortDay(share.expiresOn ?? today, today)}` : null;
}

/** Says that a share has expired or was taken back, and shows nothing else of it. */
export function renderUnusable(row: SharedRow, today: CalendarDate, { width }: Look): string {
  const says = `What ${row.name} shared can no longer be used: ${unusableWords(row, today) ?? ""}.`;
  return page([wrap(says, textWidth(width)), wrap(`Ask ${row.name} for a new file.`, textWidth(width))]);
}

/** A share that a person gave away. */
interface GivenRow
  extends Pick<Share, "for" | "sharedAt" | "fields" | "since" | "until" | "expiresOn" | "safety"> {
  readonly file: string;
  readonly sealed: "no" | "passphrase" | "keys";
}

const sealedWords: Readonly<Record<GivenRow["sealed"], string>> = {
  no: "not encrypted",
  passphrase: "sealed with a passphrase",
  keys: "sealed for a key",
};

/** `share --list`: what went to whom, newest first. */
export function renderGiven(
  shares: readonly GivenRow[],
  name: string,
  today: CalendarDate,
  { width }: Look,
): string {
  const who = name === "" ? "" : `${name}: `;
  if (shares.length === 0) return page([[`${who}Nothing was shared from here.`]]);
  const blocks = shares.toReversed().map((given) => {
    const over = given.expiresOn !== null && given.expiresOn < today;
    const safety = given.safety ? "; with help and crisis answers" : "";
    return [
      ...wrap(`${shortDay(given.sharedAt.slice(0, 10), today)}, for ${given.for}`, textWidth(width)),
      ...labelled("what", [`${fieldsOrNone(given.fields)}${safety}`], width),
      ...labelled("days", [rangeWords(given, today)], width),
      ...labelled("to be used", [over ? `${endWords(given, today)}, over` : endWords(given, today)], width),
      ...labelled("file", [`${given.file}, ${sealedWords[given.sealed]}`], width),
    ];
  });
  const closing = "A file you have handed on cannot be taken back from here.";
  return page([[`${who}${count(shares.length, "file")} shared`], ...blocks, wrap(closing, textWidth(width))]);
}
