import { instruments } from "../content/instruments/index";
import { loadMetrics } from "../content/load-metrics";
import { planFields } from "../content/plan-fields";
import type { CheckIn } from "../domain/check-in";
import type { Item } from "../domain/instrument";
import type { AssessedCheckIn } from "../domain/withhold";

/** One column of the CSV (docs/json.md); an empty cell means "not asked or not answered". */
export interface CsvColumn {
  readonly name: string;
  cell(row: AssessedCheckIn, person: string): string | number | boolean | null | undefined;
}

/** Columns from which a check-in can be read back. */
export const rawColumns: readonly CsvColumn[] = [
  { name: "id", cell: ({ checkIn }) => checkIn.id },
  { name: "person", cell: (_, person) => person },
  { name: "date", cell: ({ checkIn }) => checkIn.date },
  { name: "recorded_at", cell: ({ checkIn }) => checkIn.recordedAt },
  { name: "routine", cell: ({ checkIn }) => checkIn.routine },
  { name: "context", cell: ({ checkIn }) => checkIn.context.join(" ") },
  { name: "note", cell: ({ checkIn }) => textCell(checkIn.note ?? "") },
  { name: "tags", cell: ({ checkIn: { tags } }) => (tags.length === 0 ? "" : JSON.stringify(tags)) },
  {
    name: "instruments",
    cell: ({ checkIn }) =>
      Object.entries(checkIn.instruments)
        .map(([id, version]) => `${id}@${version}`)
        .join(" "),
  },
  { name: "more", cell: ({ checkIn }) => moreCell(checkIn) },
];

/** What follows from the answers; passed over when a CSV is read. */
export const resultColumns: readonly CsvColumn[] = [
  { name: "level", cell: ({ result }) => result.headline.level },
  { name: "leading", cell: ({ result }) => result.headline.leading },
  { name: "risk_level", cell: ({ result }) => result.risk?.level },
  { name: "risk_index", cell: ({ result }) => result.risk?.index },
  { name: "overall", cell: ({ result }) => result.strain?.overall },
  { name: "band", cell: ({ result }) => result.strain?.band },
  { name: "physical", cell: ({ result }) => result.strain?.physical },
  { name: "emotional", cell: ({ result }) => result.strain?.emotional },
  { name: "behavioural", cell: ({ result }) => result.strain?.behavioural },
  { name: "exhaustion", cell: ({ result }) => result.dimensions?.exhaustion },
  { name: "distance", cell: ({ result }) => result.dimensions?.distance },
  { name: "efficacy", cell: ({ result }) => result.dimensions?.efficacy },
  { name: "cognition", cell: ({ result }) => result.dimensions?.cognition },
  { name: "environment", cell: ({ result }) => result.environment?.score },
  { name: "stage", cell: ({ result }) => result.stage?.stage },
];

/** How urgent the help is that the answers call for; only with the safety answers. */
export const helpColumn: CsvColumn = {
  name: "help",
  cell: ({ result }) => ("help" in result ? result.help : null),
};

const helpIds = new Set(instruments.help.items.map(({ id }) => id));
const itemIds = Object.values(instruments).flatMap(({ items }) => items.map(({ id }: Item) => id));

/** A column for each item, the disturbed parts of life, each load metric and each boundary. */
export function valueColumns(includeSafety: boolean): CsvColumn[] {
  const items = itemIds.filter((id) => includeSafety || !helpIds.has(id));
  return [
    ...items.map((id): CsvColumn => ({ name: id, cell: ({ checkIn }) => checkIn.answers[id] })),
    {
      name: detailsName,
      cell: ({ checkIn }) => checkIn.details["high.life-interference"]?.join(" "),
    },
    ...loadMetrics.map(({ id }): CsvColumn => ({ name: id, cell: ({ checkIn }) => checkIn.load[id] })),
    ...planFields.map(({ id }): CsvColumn => ({ name: id, cell: ({ checkIn }) => checkIn.boundaries[id] })),
  ];
}

export const detailsName = "high.life-interference.disturbs";

const known = { items: new Set(itemIds), load: ids(loadMetrics), boundaries: ids(planFields) };

function ids(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

/** What has no column of its own, as JSON: what is no longer asked, and what got in the way; usually empty. */
function moreCell({ answers, load, boundaries, obstacles = {} }: CheckIn): string {
  const rest = {
    answers: without(answers, known.items),
    load: without(load, known.load),
    boundaries: without(boundaries, known.boundaries),
    obstacles,
  };
  const filled = Object.entries(rest).filter(([, values]) => Object.keys(values).length > 0);
  return filled.length === 0 ? "" : JSON.stringify(Object.fromEntries(filled));
}

function without<T>(values: Readonly<Record<string, T>>, listed: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !listed.has(id)));
}

/** What a spreadsheet would take for a formula, also in full width. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Free text that no spreadsheet runs: an apostrophe stands before what looks like a formula. */
export function textCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text behind a cell, as {@link textCell} was given it. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
