import { adherenceWords } from "../../content/adherence-words";
import { planFields } from "../../content/plan-fields";
import type { CalendarDate } from "../../domain/calendar";
import { valueIn } from "../../domain/plan";
import { type Share, type SharedCheckIn, shareFields } from "../../domain/share";
import { fullDay, plainDay, shortDay } from "../dates";
import type { Look } from "../look";
import { type Paint, paintFor } from "../paint";
import { boundaryText } from "../plan/boundary-text";
import { stateSign } from "../state-words";
import { symbolsFor } from "../symbols";
import { headed, labelled, textWidth, wrap } from "../text";
import { page } from "../title";
import { count } from "../words";
import { answerBlock } from "./answers";
import { strainRows } from "./strain";
import { endWords, fieldList, rangeWords } from "./words";

/** Who is looking: whoever is about to share, or whoever it was shared with. */
export type ShareSide = "preview" | "shared";

/**
 * Everything that a share holds, in words: the same lines for whoever agrees to it and for whoever
 * gets it, so that nothing travels unseen.
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

/** Who, what, which days and until when; stands at the top, and once more before the question. */
export function headBlock(
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
  const stale = share.expires !== null && share.expires < today;
  const end = stale ? `stale: to be used until ${fullDay(share.expires ?? "")}` : endWords(share, today);
  const safety = share.safety ? "help and crisis answers are in it" : "not in it";
  return [
    ...wrap(title, textWidth(width)).map((line) => paint.strong(line)),
    ...(side === "preview" ? labelled("from", [name], width) : []),
    ...labelled("in it", [fieldList(share.fields)], width),
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

const numbers = ["overall", "physical", "emotional", "behavioural"] as const;
const words = { overall: "overall", physical: "phys", emotional: "emo", behavioural: "beh" } as const;

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
    ...(hasLevels ? ["level", "checklist"] : []),
    ...(hasStrain ? [...numbers.map((scale) => words[scale]), "band"] : []),
  ];
  const table = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)) + 3);
  const text = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("")
      .trimEnd(),
  );
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
