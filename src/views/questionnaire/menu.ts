import { paintFor } from "../paint";
import { wrapAny } from "../plan/lines";
import { symbolsFor } from "../symbols";
import { textWidth } from "../text";
import { type PlainScreen, wrapped } from "./plain-screen";
import { hintLines, type Screen, type Surface } from "./screen";

/** A few choices of which the first loses nothing. */
export interface Menu {
  /** Lines above everything, as they are; where the terminal is too low they can be scrolled. */
  readonly page?: readonly string[];
  /** Sentences above the choices. */
  readonly text: readonly string[];
  readonly choices: readonly string[];
  /**
   * One for each choice: that key chooses at once, nothing is under a pointer, and any other key does
   * nothing. `enter` is a key like others.
   */
  readonly keys?: readonly string[];
  /** What `q` does, when it is not simply leaving. */
  readonly leave?: string;
}

/** A menu with the pointer on one row; the cursor stands there, too. */
export function menuScreen(menu: Menu, pointer: number, surface: Surface, scrolled = 0): Screen {
  const { text, choices, keys, leave = "q leave" } = menu;
  const paint = paintFor(surface.colour);
  const { between } = symbolsFor(surface.unicode);
  const said = text.flatMap((sentence) => wrapAny(sentence, textWidth(surface.width)));
  const rows = keys === undefined ? pointerRows(choices, pointer, surface) : keyRows(choices, keys, surface);
  const how = keys === undefined ? ["arrows choose", "enter go", leave] : [`${keys.join("/")} answer`, leave];
  const blank = said.length > 0 || menu.page !== undefined ? [""] : [];
  const rest = said.length + blank.length + rows.length + 3;
  const page = pageLines(menu.page ?? [], surface.rows - 1 - rest, scrolled);
  const scrolls = page.most > 0 ? ["space more", "page keys scroll"] : [];
  const hints = hintLines([...how, ...scrolls], between, surface.width).map(paint.quiet);
  const end = keys === undefined ? pointer + 1 : rows.length;
  const gap = page.lines.length > 0 && said.length > 0 ? [""] : [];
  return {
    above: [...page.lines, ...gap, ...said, ...blank, ...rows.slice(0, end)],
    below: [...rows.slice(end), "", ...hints],
    column: null,
    scroll: { at: page.at, most: page.most },
  };
}

function pointerRows(choices: readonly string[], pointer: number, { colour, unicode }: Surface): string[] {
  const paint = paintFor(colour);
  const symbols = symbolsFor(unicode);
  return choices.map((choice, row) =>
    row === pointer ? paint.key(`${symbols.pointer} ${choice}`) : `  ${choice}`,
  );
}

function keyRows(choices: readonly string[], keys: readonly string[], { colour }: Surface): string[] {
  const paint = paintFor(colour);
  const widest = Math.max(...keys.map((key) => key.length));
  return choices.map((choice, row) => `    ${paint.key((keys[row] ?? "").padEnd(widest))}  ${choice}`);
}

/** The part of a page that fits into `room` lines, with a remark where it is not all. */
function pageLines(
  page: readonly string[],
  room: number,
  scrolled: number,
): { readonly lines: readonly string[]; readonly at: number; readonly most: number } {
  if (page.length <= room - 1) return { lines: page, at: 0, most: 0 };
  const window = Math.max(room - 3, 3);
  const most = Math.max(page.length - window, 0);
  const at = Math.min(scrolled, most);
  const part = page.slice(at, at + window);
  const remark = `  (lines ${at + 1} to ${at + part.length} of ${page.length})`;
  return { lines: [...part, remark], at, most };
}

/** The same as numbered lines, for a screen reader. */
export function menuLines(
  { page = [], text, choices, keys, leave = "q leave" }: Menu,
  width: number,
): PlainScreen {
  const lines = [
    // A rule is for the eye; read aloud it is a row of dashes.
    ...page.map((line) => line.trim()).filter((line) => !/^[\u2500-]*$/.test(line)),
    ...text.map((line) => line.trim()),
    ...choices.map((choice, row) => `${keys?.[row] ?? row + 1}. ${choice}`),
  ];
  const how = keys === undefined ? `1 to ${choices.length}, Enter is 1` : keys.join(", ");
  return wrapped({ lines, ask: `Your choice (${how}, ${leave}): ` }, width);
}
