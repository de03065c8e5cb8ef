import { type Role, roleWords } from "../../core/advice/roles";
import type { CalendarDate } from "../../core/calendar";
import type { Due } from "../../core/questionnaire/routines";
import { shortDay } from "../../ui/dates";
import { displayWidth, page, tableLines, textWidth, wrap } from "../../ui/layout";
import type { Look } from "../../ui/look";
import { type SharedRow, sharedLines } from "../../ui/share-page";
import { symbolsFor } from "../../ui/symbols";

/** One person in the list; without level or score, so a shared screen is not a ranking. */
export interface PersonRow extends Due {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly country: string | null;
  /** The record in use. */
  readonly current: boolean;
  /** Locked, so all that is known about it is when a check-in is due. */
  readonly locked: boolean;
}

/** `people`: who has a record here, when they last checked in, and what is due. */
export function renderPeople(
  people: readonly PersonRow[],
  shared: readonly SharedRow[],
  all: boolean,
  today: CalendarDate,
  look: Look,
): string {
  const { pointer } = symbolsFor(look.unicode);
  const shown = all ? people : people.filter(({ current }) => current);
  const hidden = people.length - shown.length;
  const rows = [
    ["person", "role", "last check-in", "next"],
    ...shown.map((person) => [
      person.name,
      person.role === null ? "" : (roleWords[person.role as Role] ?? person.role),
      person.lastCheckin === null ? "none yet" : shortDay(person.lastCheckin, today),
      nextWords(person, today),
    ]),
  ];
  const lines = tableLines(rows).map(
    (line, index) => (index > 0 && shown[index - 1]?.current ? `${pointer} ` : "  ") + line,
  );
  const fits = lines.every((line) => displayWidth(line) <= look.width);
  const closing = wrap(
    hidden === 0
      ? `${pointer} is the record in use. headroom people use NAME changes it.`
      : `${hidden} more on this computer: headroom people --all lists them by name.`,
    textWidth(look.width),
  );
  const others =
    shared.length === 0
      ? []
      : all || shared.length === 1
        ? ["Shared with you, read only", ...sharedLines(shared, today, look.width)]
        : [`${shared.length} people share something with you: headroom shared --all`];
  return page([fits ? lines : stacked(rows, shown, pointer), closing, others]);
}

/** When a long name leaves no room beside it, the rest goes below. */
function stacked(rows: readonly string[][], people: readonly PersonRow[], pointer: string): string[] {
  return rows.slice(1).flatMap(([name = "", ...facts], index) => {
    const mark = people[index]?.current ? `${pointer} ` : "  ";
    return [mark + name, ...facts.filter((fact) => fact !== "").map((fact) => `    ${fact}`)];
  });
}

function nextWords(person: PersonRow, today: CalendarDate): string {
  return `${dueWords(person, today)}${person.locked ? "; locked" : ""}`;
}

function dueWords({ lastCheckin, due, routine, dueOn }: PersonRow, today: CalendarDate): string {
  if (lastCheckin === null) return "first check-in";
  return due && dueOn < today
    ? `${routine}, due since ${shortDay(dueOn, today)}`
    : `${routine}, ${shortDay(dueOn, today)}`;
}
