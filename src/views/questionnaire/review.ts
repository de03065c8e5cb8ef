import { contradictionsIn } from "../../domain/questionnaire/review";
import { partsOf, type Script } from "../../domain/questionnaire/script";
import type { State } from "../../domain/questionnaire/state";
import { answerWords, labelOf } from "../items";
import { paintFor } from "../paint";
import { symbolsFor } from "../symbols";
import { textWidth, wrap } from "../text";
import { anyOf } from "../words";
import { partSummary } from "./part-summary";
import { type Block, hintLines, layout, type Screen, type Surface, typingLine } from "./screen";
import { paintTitle, reviewTitle, type Setting, troubleLines } from "./setting";

const daysLegend = "  0 no day, 1 one, 2 two or three, 3 four or five, 4 six or seven";
const nameColumn = 14;
const narrow = 72;

/** All answers on one screen, by part, before anything is stored (screens.md 6). */
export function reviewScreen(setting: Setting, script: Script, state: State, surface: Surface): Screen {
  const { width } = surface;
  const paint = paintFor(surface.colour);
  const { between } = symbolsFor(surface.unicode);
  const body = [...partLines(script, state, width), ...noteLines(state, width)];
  const asked = contradictionQuestion(script, state, width);
  const scroll = state.view.on === "review" ? state.view.scroll : 0;
  const title = reviewTitle(setting, script);
  const remark = setting.dryRun ? "a dry run: nothing will be stored" : "nothing is stored yet";
  const legend = script.steps.some((step) => step.kind === "item" && step.instrument.scale === "days");
  return layout(
    [
      { lines: paintTitle(title, remark, width, paint) },
      { lines: legend ? wrap(daysLegend, textWidth(width)) : [], tight: true, spare: true },
      { lines: body, scroll },
      { lines: asked, apart: true },
      ...entry(state, width),
      { lines: nothing(state) },
      { lines: troubleLines(setting, paint) },
      { lines: hintLines(reviewHints(setting, script, state), between, width).map(paint.quiet), apart: true },
    ],
    surface.rows,
  );
}

/** The digit that opens a part: 1 to 9, then 0. */
export function partKey(index: number): string {
  return String((index + 1) % 10);
}

/** All of these digits: `1-8`. */
export function partKeys(parts: number): string {
  if (parts === 1) return "1";
  return parts < 10 ? `1-${parts}` : "1-9 and 0";
}

function partLines(script: Script, { sheet }: State, width: number): string[] {
  return partsOf(script).flatMap((part, index) => {
    const summary = partSummary(script, part, sheet);
    const left = `  ${partKey(index)} `;
    if (width < narrow)
      return [left + part.name, ...summary.flatMap((line) => wrap(`    ${line}`, textWidth(width)))];
    const lines = summary.flatMap((line) => wrap(line, textWidth(width) - left.length - nameColumn));
    return lines.map(
      (line, row) =>
        `${row === 0 ? left + part.name.padEnd(nameColumn) : " ".repeat(left.length + nameColumn)}${line}`,
    );
  });
}

function noteLines({ sheet, view }: State, width: number): string[] {
  const room = textWidth(width) - 18;
  const line = (text: string) => (text.length > room ? `${text.slice(0, room - 3)}...` : text);
  const note = sheet.note === null || view.on === "note" ? [] : [line(sheet.note.replace(/\s+/g, " "))];
  const tags = sheet.tags.length === 0 || view.on === "tags" ? [] : [line(sheet.tags.join(", "))];
  return [
    ...note.map((text) => `  n note${" ".repeat(10)}${text}`),
    ...tags.map((text) => `  t tags${" ".repeat(10)}${text}`),
  ];
}

/** Answers that do not fit together, asked about once, grouped by the calm one. */
export function contradictionQuestion(script: Script, { sheet }: State, width: number): string[] {
  if (sheet.looked) return [];
  const byCalm = new Map<string, string[]>();
  for (const { items } of contradictionsIn(script, sheet)) {
    const [calm = "", ...against] = items;
    byCalm.set(calm, [...(byCalm.get(calm) ?? []), ...against]);
  }
  if (byCalm.size === 0) return [];
  const words = (id: string) => answerWords(id, sheet.answers[id] ?? null);
  const told = (id: string) => loggedWords[id] ?? `${labelOf(id)} (${words(id)})`;
  return [
    "  These may both be true. Look once more?",
    ...[...byCalm].flatMap(([calm, against]) =>
      wrap(
        `    ${labelOf(calm)}: ${words(calm)}, but ${anyOf([...new Set(against)].map(told), "and")}`,
        textWidth(width),
      ),
    ),
  ];
}

const loggedWords: Readonly<Record<string, string>> = {
  "m.hours": "your hours average over 50",
  "m.since-vacation": "the last work-free holiday is over a year ago",
};

const entryTitles = {
  note: "  A note for yourself (e instead of n opens it in your editor)",
  tags: "  Tags, with commas",
} as const;

function entry({ view }: State, width: number): Block[] {
  if (view.on !== "note" && view.on !== "tags") return [];
  const { line, more } = typingLine(view.text, width);
  return [{ lines: [entryTitles[view.on], line], cursor: 1, more, apart: true }];
}

function nothing({ view }: State): string[] {
  return view.on === "review" && view.nothing
    ? ["  Nothing is answered yet, so there is nothing to store."]
    : [];
}

function reviewHints({ session }: Setting, script: Script, state: State): string[] {
  if (state.view.on !== "review") return ["enter done", "esc back"];
  const parts = partsOf(script);
  const asked = contradictionQuestion(script, state, 80).length > 0;
  return [
    session === undefined ? "enter store" : "enter go on",
    `${partKeys(parts.length)} open ${parts.length > 1 ? "a part" : "it"}`,
    ...(asked ? ["c open these"] : []),
    "n note",
    "t tags",
    "q later",
  ];
}
