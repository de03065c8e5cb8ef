import stringWidth from "string-width";
import type { Adherence } from "../../domain/answers";
import type { CalendarDate } from "../../domain/calendar";
import type { Level } from "../../domain/risk";
import type { SharedScope } from "../../domain/session";
import { shortDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { indented } from "../plan/lines";
import { textWidth } from "../text";

/** One mentee; only what the mentee shares. */
export interface OverviewRow {
  readonly name: string;
  readonly locked: boolean;
  readonly lastCheckin: CalendarDate | null;
  readonly lastSession: CalendarDate | null;
  readonly nextOn: CalendarDate | null;
  readonly agreed: readonly { readonly says: string; readonly how: Adherence | null }[];
  readonly shared: SharedScope | null;
  readonly level: Level | null;
}

/** `mentor overview`: a table, and no score but a level that somebody shares. */
export function renderOverview(rows: readonly OverviewRow[], today: CalendarDate, look: Look): string {
  const { width } = look;
  if (rows.length === 0)
    return `${indented("Nobody is here beside you. headroom session --with NAME begins with somebody.", width).join("\n")}\n`;
  const hasLevel = rows.some(({ level }) => level !== null);
  const head = ["mentee", "last check-in", "next talk", "agreed", ...(hasLevel ? ["level"] : [])];
  const cells = rows.map((row) => cellsOf(row, today, hasLevel));
  const columns = head.map((title, column) =>
    Math.max(...[title, ...cells.map((one) => one[column] ?? "")].map((cell) => stringWidth(cell))),
  );
  const line = (one: readonly string[]) =>
    `  ${one.map((cell, column) => pad(cell, columns[column] ?? 0)).join("   ")}`.trimEnd();
  const fits = [head, ...cells].every((one) => stringWidth(line(one)) <= textWidth(width));
  const quiet = paintFor(look.colour).quiet;
  const body = fits
    ? [quiet(line(head)), ...cells.map(line)]
    : cells.flatMap(([name = "", ...facts]) => [
        ...indented(name, width),
        ...facts.flatMap((fact, column) => indented(`${head[column + 1]}: ${fact}`, width, 4)),
      ]);
  const closing = indented("headroom sessions --with NAME --agenda  what to ask next time", width, 0);
  return `${[...body, "", ...closing].join("\n")}\n`;
}

function cellsOf(row: OverviewRow, today: CalendarDate, hasLevel: boolean): string[] {
  if (row.locked) return [row.name, "locked", "", "", ...(hasLevel ? [""] : [])];
  const day = (date: CalendarDate | null, none: string) => (date === null ? none : shortDay(date, today));
  return [
    row.name,
    day(row.lastCheckin, "none yet"),
    row.lastSession === null ? "no session yet" : nextWords(row.nextOn, today),
    agreedWords(row),
    ...(hasLevel ? [row.level ?? "not shared"] : []),
  ];
}

function nextWords(nextOn: CalendarDate | null, today: CalendarDate): string {
  if (nextOn === null) return "no day is set";
  return `${nextOn < today ? "was " : ""}${shortDay(nextOn, today)}`;
}

/** `kept`, `1 kept, 1 open`; what is not shared is not counted either. */
function agreedWords({ lastSession, agreed, shared }: OverviewRow): string {
  if (lastSession === null) return "";
  if (agreed.length === 0) return "nothing new";
  if (shared === "nothing") return "not shared";
  const counts = (["kept", "partly", "missed", null] as const).map((how) => ({
    word: how ?? "open",
    count: agreed.filter((one) => one.how === how).length,
  }));
  const some = counts.filter(({ count }) => count > 0);
  return agreed.length === 1
    ? (some[0]?.word ?? "")
    : some.map(({ word, count }) => `${count} ${word}`).join(", ");
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
