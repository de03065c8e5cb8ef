import type { CalendarDate } from "../domain/calendar";
import type { AssessedCheckIn } from "../domain/withhold";
import { plainDay } from "./dates";
import type { Look } from "./look";
import { paintFor, paintLevel } from "./paint";
import { textWidth, wrap } from "./text";
import { page, titleLine } from "./title";
import { count, ownRules, weekWords } from "./words";

/** What the table of check-ins shows. */
export interface HistoryScreen {
  /** Newest first, safety answers withheld unless they were asked for by name. */
  readonly rows: readonly AssessedCheckIn[];
  /** Check-ins in the range that the limit leaves out. */
  readonly older: number;
  readonly since: CalendarDate | null;
  readonly name: string;
  readonly today: CalendarDate;
}

const columns = ["date", "routine", "level", "checklist", "overall", "phys", "emo", "beh", "week"] as const;
const widths = [12, 11, 8, 14, 9, 6, 5, 5, 0] as const;
const numbers = new Set<string>(["overall", "phys", "emo", "beh"]);

/** `history`: the one dense table; an empty cell means "not asked or too few answers". */
export function renderHistory(screen: HistoryScreen, look: Look): string {
  const { rows, older, name, today } = screen;
  const paint = paintFor(look.colour);
  const who = name === "" ? "" : `${name}: `;
  const begun = screen.since === null ? "" : ` since ${plainDay(screen.since, today)}`;
  const title = titleLine(`${who}${count(rows.length + older, "check-in")}${begun}`, ownRules, look.width);
  if (rows.length === 0)
    return page([[`${who}No check-ins here yet.`], ["headroom checkin begins with a first one."]]);
  const cells = rows.map(cellsOf);
  const table = cells.map((row) =>
    row.map((cell, index) => {
      const padded = pad(cell, index);
      const level = cell as "low" | "medium" | "high";
      return columns[index] === "level" && cell !== ""
        ? padded.replace(cell, paintLevel(paint, level))
        : padded;
    }),
  );
  const more = older > 0 ? ` ${older} older: --limit ${rows.length + older}` : "";
  return page([
    title.map((line, row) => (row === 0 ? paint.strong(line) : line)),
    [paint.quiet(columns.map(pad).join("").trimEnd()), ...table.map((row) => row.join("").trimEnd())],
    wrap(`headroom show DATE opens one, with the arithmetic.${more}`, textWidth(look.width)),
  ]);
}

function cellsOf({ checkIn, result }: AssessedCheckIn): string[] {
  const { strain, risk, headline } = result;
  const whole = (value: number | null | undefined) => (value == null ? "" : String(Math.round(value)));
  const points = risk === null ? "" : risk.index === null ? risk.indexRange.join("-") : `${risk.index}`;
  return [
    checkIn.date,
    checkIn.routine,
    headline.level ?? "",
    risk === null ? "" : `${risk.level ?? ""} ${points}`.trim(),
    whole(strain?.overall),
    whole(strain?.physical),
    whole(strain?.emotional),
    whole(strain?.behavioural),
    weekWords(checkIn),
  ];
}

/** Numbers line up at the right, words at the left. */
function pad(cell: string, index: number): string {
  const width = widths[index] ?? 0;
  return numbers.has(columns[index] ?? "") ? `${cell.padStart(width - 2)}  ` : cell.padEnd(width);
}
