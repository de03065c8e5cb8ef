import type { CalendarDate } from "../../core/calendar";
import type { AssessedCheckIn } from "../../core/scoring/withhold";
import { plainDay } from "../../ui/dates";
import { page, screenTitle, textWidth, wrap } from "../../ui/layout";
import type { Look } from "../../ui/look";
import { type Paint, paintFor, paintLevel } from "../../ui/paint";
import { count, helpLine, ownRules, weekWords } from "../../ui/words";

/** What the table of check-ins shows. */
export interface HistoryScreen {
  /** Newest first, safety answers withheld unless they were asked for by name. */
  readonly rows: readonly AssessedCheckIn[];
  /** Check-ins in the range that the limit leaves out. */
  readonly older: number;
  readonly since: CalendarDate | null;
  /** Whether only those with a tag or a text were asked for. */
  readonly sought: boolean;
  readonly name: string;
  readonly today: CalendarDate;
}

interface Column {
  readonly name: string;
  readonly width: number;
  readonly right?: boolean;
  cell(row: AssessedCheckIn): string;
}

const whole = (value: number | null | undefined) => (value == null ? "" : String(Math.round(value)));

/** Numbers line up at the right, words at the left; the last column is as wide as it needs to be. */
const columns: readonly Column[] = [
  { name: "routine", width: 10, cell: ({ checkIn }) => checkIn.routine },
  { name: "level", width: 7, cell: ({ result }) => result.headline.level ?? "" },
  { name: "now", width: 5, right: true, cell: ({ result }) => whole(result.strain?.now) },
  { name: "risk ahead", width: 11, cell: ({ result }) => checklistCell(result.risk) },
  { name: "overall", width: 9, right: true, cell: ({ result }) => whole(result.strain?.overall) },
  { name: "phys", width: 6, right: true, cell: ({ result }) => whole(result.strain?.physical) },
  { name: "emo", width: 5, right: true, cell: ({ result }) => whole(result.strain?.emotional) },
  { name: "beh", width: 5, right: true, cell: ({ result }) => whole(result.strain?.behavioural) },
  { name: "week", width: 0, cell: ({ checkIn }) => weekWords(checkIn) },
];

/** What a narrow terminal leaves out, step by step. */
const lessNeeded: readonly (readonly string[])[] = [["routine"], ["phys", "emo", "beh"], ["risk ahead"]];

/** `history`: the one dense table; an empty cell means "not asked or too few answers". */
export function renderHistory(screen: HistoryScreen, look: Look): string {
  const { rows, older, name, today } = screen;
  const paint = paintFor(look.colour);
  const who = name === "" ? "" : `${name}: `;
  const begun = screen.since === null ? "" : ` since ${plainDay(screen.since, today)}`;
  const title = screenTitle(
    `${who}${count(rows.length + older, "check-in")}${begun}`,
    ownRules,
    look.width,
    paint,
  );
  if (rows.length === 0)
    return screen.sought
      ? page([
          [`${who}No check-in has that.`],
          ["headroom history shows them all, with their notes and tags."],
        ])
      : page([[`${who}No check-ins here yet.`], ["headroom checkin starts the first one."]]);
  const fitting = columnsFor(rows, look.width, datesOf(rows));
  const header = fitting.map((column) => padded(column, column.name)).join("");
  const opens =
    fitting[0]?.width === 12
      ? "headroom show DATE opens one,"
      : "headroom show opens one by its date, or by the letters beside it,";
  const more = older > 0 ? ` ${older} older: --limit ${rows.length + older}` : "";
  return page([
    title,
    [
      paint.quiet(header.trimEnd()),
      ...rows.flatMap((row) => [tableLine(row, fitting, paint), ...remarkLine(row, look.width, paint)]),
    ],
    [
      ...wrap(`${opens} with the arithmetic.${more}`, textWidth(look.width)),
      // Always and for everyone, so its presence says nothing about anyone's answers.
      paint.quiet(helpLine),
    ],
  ]);
}

/** The tags and the note of a check-in in one line, or an empty text. */
export function remarkOf({ note, tags }: AssessedCheckIn["checkIn"]): string {
  return [...tags.map((tag) => `#${tag}`), note ?? ""].join(" ").replace(/\s+/g, " ").trim();
}

function remarkLine({ checkIn }: AssessedCheckIn, width: number, paint: Paint): string[] {
  const room = textWidth(width) - 2;
  const [line = "", ...more] = wrap(remarkOf(checkIn), room - 3, { hard: true });
  return line === "" ? [] : [paint.quiet(`  ${line}${more.length > 0 ? "..." : ""}`)];
}

/**
 * On a day with several check-ins `headroom show DATE` opens the one recorded last, so the others are shown
 * with the end of their id.
 */
function datesOf(rows: readonly AssessedCheckIn[]): Column {
  const earlier = rows.filter((row, place) => rows[place - 1]?.checkIn.date === row.checkIn.date);
  const cell = (row: AssessedCheckIn) =>
    earlier.includes(row) ? `${row.checkIn.date} ${row.checkIn.id.slice(-idEnd)}` : row.checkIn.date;
  return { name: "date", width: earlier.length === 0 ? 12 : 12 + idEnd, cell };
}

/** How many letters at the end of an id make a REF. */
const idEnd = 6;

/** All columns, or those that matter most when the lines would not fit. */
function columnsFor(rows: readonly AssessedCheckIn[], width: number, dates: Column): readonly Column[] {
  const fits = (chosen: readonly Column[]) =>
    rows.every(
      (row) =>
        chosen
          .map((one) => padded(one, one.cell(row)))
          .join("")
          .trimEnd().length <= width,
    ) && chosen.map((one) => padded(one, one.name)).join("").length <= width;
  let chosen = [dates, ...columns];
  for (const names of lessNeeded)
    if (!fits(chosen)) chosen = chosen.filter((column) => !names.includes(column.name));
  return chosen;
}

function tableLine(row: AssessedCheckIn, chosen: readonly Column[], paint: Paint): string {
  const { level } = row.result.headline;
  const cells = chosen.map((column) => {
    const cell = padded(column, column.cell(row));
    return column.name === "level" && level !== null ? cell.replace(level, paintLevel(paint, level)) : cell;
  });
  return cells.join("").trimEnd();
}

function checklistCell(risk: AssessedCheckIn["result"]["risk"]): string {
  if (risk === null) return "";
  const points = risk.index === null ? risk.indexRange.join("-") : `${risk.index}`;
  return `${risk.level ?? ""} ${points}`.trim();
}

function padded({ width, right }: Column, text: string): string {
  return right ? `${text.padStart(width - 2)}  ` : text.padEnd(width);
}
