import type { Level } from "../../domain/risk";
import type { ChartSymbols, PointSign } from "./chart-symbols";
import type { Row } from "./rows";

/** What a picture shows, so that its legend explains that and nothing else. */
export interface Shown {
  readonly signs: ReadonlySet<PointSign>;
  /** Letters on the time axis. */
  readonly marks: ReadonlySet<string>;
  readonly rows: readonly Row[];
  /** The direction of which the picture shows one turn only, explained by the sentence below with its sign. */
  readonly explained: PointSign | null;
}

const signWords: Readonly<Record<Exclude<PointSign, "checkIn">, string>> = {
  onset: "began",
  worsening: "worsening seen",
  improving: "improving seen",
};

const markWords: Readonly<Record<string, string>> = {
  C: "on call",
  L: "leave",
  I: "ill",
  P: "plan",
  R: "recovery",
};

const levelWords: readonly (readonly [letter: string, word: Level | "open"])[] = [
  ["L", "low"],
  ["M", "medium"],
  ["H", "high"],
  ["?", "open"],
];

/** The entries of the legend, each to be kept on one line. */
export function legendEntries(shown: Shown, symbols: ChartSymbols): string[] {
  const { signs, marks, rows, explained } = shown;
  const turns = (["onset", "worsening", "improving"] as const)
    .filter((sign) => signs.has(sign) && sign !== explained)
    .map((sign) => `${symbols.point[sign]} ${signWords[sign]}`);
  const letters = Object.entries(markWords)
    .filter(([letter]) => marks.has(letter))
    .map(([letter, word]) => `${letter} ${word}`);
  return [...turns, ...letters, ...levels(rows, marks), ...hours(rows, symbols), ...boundaries(rows)];
}

function levels(rows: readonly Row[], marks: ReadonlySet<string>): string[] {
  const found = cellsOf(rows.filter(({ scale }) => scale === "index"));
  const words = levelWords
    .filter(([letter]) => found.has(letter))
    .map(([letter, word]) => `${letter} ${word}`);
  // L stands for leave on the axis and for low in the row.
  if (found.has("L") && marks.has("L")) return [`checklist ${words.join(" ")}`];
  return words.length === 0 ? [] : [words.join(" ")];
}

function hours(rows: readonly Row[], { steps }: ChartSymbols): string[] {
  const found = cellsOf(rows.filter(({ scale }) => scale === "m.hours"));
  return [
    ...(found.has(steps[1]) ? [`${steps[1]} 48 h or more`] : []),
    ...(found.has(steps[2]) ? [`${steps[2]} 55 h or more`] : []),
  ];
}

function boundaries(rows: readonly Row[]): string[] {
  const found = cellsOf(rows.filter(({ scale }) => scale.startsWith("plan.")));
  const words = ["k kept", "p partly", "m missed"].filter((word) => found.has(word.charAt(0)));
  return words.length === 0 ? [] : [words.join(" ")];
}

function cellsOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap(({ cells }) => [...cells.values()]));
}

/** Entries on as few lines as they need, two blanks apart. */
export function legendLines(entries: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 2 + entry.length <= width)
      lines[lines.length - 1] = `${line}  ${entry}`;
    else lines.push(entry);
  }
  return lines;
}
