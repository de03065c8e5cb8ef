import { flowed, hanging, pad, textWidth, wrap } from "../layout";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { symbolsFor } from "../symbols";

/** The terminal a question is drawn on, measured again for each drawing. */
export interface Surface extends Look {
  /** Height of the terminal. */
  readonly rows: number;
  /** A remark on the key just pressed or the text just pasted. */
  readonly remark?: string | null;
}

/** A drawn screen, with the cursor after the last line of `above`. */
export interface Screen {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Column of the cursor, from 0; `null` for the end of that line. */
  readonly column: number | null;
  /** How far down the long part is scrolled, and how far it can be. */
  readonly scroll: { readonly at: number; readonly most: number; readonly window?: number };
}

/** Lines that belong together, with a blank line before them. */
export interface Block {
  readonly lines: readonly string[];
  /** Padded to this many lines if there is room, so that what follows does not move. */
  readonly reserve?: number;
  /** No blank line before it. */
  readonly tight?: boolean;
  /** Keeps its blank line when others lose theirs. */
  readonly apart?: boolean;
  /** Left out first when the terminal is too low. */
  readonly spare?: boolean;
  /** The line of this block that has the cursor at its end, or at `column`. */
  readonly cursor?: number;
  readonly column?: number;
  /** Extra lines that the terminal adds by wrapping what is typed here. */
  readonly more?: number;
  /** May be shown in part, from this line on. */
  readonly scroll?: number;
}

interface Placed {
  readonly text: string;
  readonly cursor: boolean;
}

/**
 * Lays out blocks on a screen. On a low terminal it drops, in this order, reserved lines, blank lines and
 * spare blocks, and then shows only part of the long block.
 */
export function layout(blocks: readonly Block[], rows: number): Screen {
  // Leave one line free so that drawing never scrolls the terminal.
  const more = blocks.reduce((sum, block) => sum + (block.more ?? 0), 0);
  const room = Math.max(rows - 1 - more, 4);
  const shown = blocks.filter(({ lines, reserve }) => lines.length > 0 || (reserve ?? 0) > 0);
  const filled = shown.filter(({ lines }) => lines.length > 0);
  const needed = filled.filter(({ spare }) => spare !== true);
  const tries = [
    place(shown, { reserve: true, blanks: "all" }),
    place(filled, { reserve: false, blanks: "all" }),
    place(filled, { reserve: false, blanks: "apart" }),
    place(filled, { reserve: false, blanks: "none" }),
    place(needed, { reserve: false, blanks: "none" }),
  ];
  const most = needed.find(({ scroll }) => scroll !== undefined);
  const whole = tries.find((lines) => lines.length <= room);
  if (whole !== undefined || most === undefined) return split(whole ?? tries.at(-1) ?? [], null);
  return scrolled(needed, most, room);
}

function scrolled(blocks: readonly Block[], long: Block, room: number): Screen {
  const others = blocks.reduce((sum, block) => sum + (block === long ? 0 : block.lines.length), 0);
  const window = Math.max(room - others - 1, 1);
  const end = Math.max(long.lines.length - window, 0);
  const at = Math.min(long.scroll ?? 0, end);
  const part = long.lines.slice(at, at + window);
  const remark = `  (lines ${at + 1} to ${at + part.length} of ${long.lines.length}; arrows show the others)`;
  const cut = blocks.map((block) => {
    if (block !== long) return block;
    const cursor = block.cursor === undefined ? {} : { cursor: block.cursor - at };
    return { ...block, lines: [...part, remark], ...cursor };
  });
  return split(place(cut, { reserve: false, blanks: "none" }), { at, most: end });
}

function place(
  blocks: readonly Block[],
  { reserve, blanks }: { readonly reserve: boolean; readonly blanks: "all" | "apart" | "none" },
): (Placed & { readonly column?: number })[] {
  return blocks.flatMap((block, index) => {
    const missing = reserve ? Math.max((block.reserve ?? 0) - block.lines.length, 0) : 0;
    const isApart = blanks === "apart" && block.apart === true;
    const gap = index > 0 && (isApart || (blanks === "all" && block.tight !== true)) ? [""] : [];
    return [
      ...gap.map((text) => ({ text, cursor: false })),
      ...block.lines.map((text, line) => ({
        text,
        cursor: line === block.cursor,
        ...(block.column === undefined ? {} : { column: block.column }),
      })),
      ...Array.from({ length: missing }, () => ({ text: "", cursor: false })),
    ];
  });
}

function split(
  lines: readonly (Placed & { readonly column?: number })[],
  scroll: Screen["scroll"] | null,
): Screen {
  const at = lines.findIndex(({ cursor }) => cursor);
  const end = at < 0 ? lines.length - 1 : at;
  const text = lines.map((line) => line.text);
  return {
    above: text.slice(0, end + 1),
    below: text.slice(end + 1),
    column: lines[end]?.cursor === true ? (lines[end]?.column ?? null) : null,
    scroll: scroll ?? { at: 0, most: 0 },
  };
}

/** Key hints on one line, or on more if they do not fit; a hint is never broken. */
export function hintLines(hints: readonly string[], between: string, width: number): string[] {
  return flowed(hints, ` ${between} `, textWidth(width));
}

/** The line being typed, and how many extra lines it takes once the terminal wraps it. */
export function typingLine(text: string, width: number): { readonly line: string; readonly more: number } {
  const line = `  > ${text}`;
  return { line, more: Math.floor(line.length / width) };
}

/** The lines of one prompt, and the text before the cursor. */
export interface PlainScreen {
  readonly lines: readonly string[];
  readonly ask: string;
}

/** Wraps at words, where a terminal would not; moves the keys of a long prompt to the lines above it. */
export function wrapped({ lines, ask }: PlainScreen, width: number): PlainScreen {
  const [, short = "", keys = ""] = /^(.*) \((.*)\): $/.exec(ask) ?? [];
  const fits = ask.length <= textWidth(width) || short === "";
  const said = fits ? lines : [...lines, `${keys.charAt(0).toUpperCase()}${keys.slice(1)}.`];
  return {
    lines: said.flatMap((line) => wrap(line, textWidth(width))),
    ask: fits ? ask : `${short}: `,
  };
}

/** A few choices, the first of which loses nothing. */
export interface Menu {
  /** Lines above everything, shown as they are; on a low terminal they can be scrolled. */
  readonly page?: readonly string[];
  /** Sentences above the choices. */
  readonly text: readonly string[];
  readonly choices: readonly string[];
  /**
   * One for each choice: the key chooses at once, there is no pointer, and any other key does nothing.
   * `enter` is a key like any other.
   */
  readonly keys?: readonly string[];
  /** What `q` does, if not simply leave. */
  readonly leave?: string;
  /** Nothing can be chosen before the page is scrolled to its end: nobody agrees to something unseen. */
  readonly readFirst?: boolean;
  /** The time spent, read again for each drawing. */
  readonly clock?: () => string;
}

/** A menu with the pointer and the cursor on one row. */
export function menuScreen(menu: Menu, pointer: number, surface: Surface, scrolled = 0): Screen {
  const { text, choices, keys, leave = "q leave", clock } = menu;
  const time = clock === undefined ? [] : [clock()];
  const paint = paintFor(surface.colour);
  const { between } = symbolsFor(surface.unicode);
  const said = text.flatMap((sentence) => wrap(sentence, textWidth(surface.width), { hard: true }));
  const rowsOf =
    keys === undefined ? pointerRows(choices, pointer, surface) : keyRows(choices, keys, surface);
  const rows = rowsOf.flat();
  const answers = keys === undefined ? ["arrows choose", "enter go"] : [`${keys.join("/")} answer`];
  const blank = said.length > 0 || menu.page !== undefined ? [""] : [];
  const rest = said.length + blank.length + rows.length + remarkLines(surface).length + 3;
  const page = pageLines(menu.page ?? [], surface.rows - 1 - rest, scrolled);
  const scrolls = page.most > 0 ? ["space more", "page keys scroll"] : [];
  const isOpen = menu.readFirst !== true || page.at === page.most;
  const how = isOpen
    ? [...answers, leave, ...scrolls, ...time]
    : ["space more", "answer at the end", leave, ...time];
  const hints = hintLines(how, between, surface.width).map(paint.quiet);
  const end = keys === undefined ? rowsOf.slice(0, pointer + 1).flat().length : rows.length;
  const gap = page.lines.length > 0 && said.length > 0 ? [""] : [];
  return {
    above: [...page.lines, ...gap, ...said, ...blank, ...rows.slice(0, end)],
    below: [...rows.slice(end), "", ...remarkLines(surface), ...hints],
    column: null,
    scroll: { at: page.at, most: page.most, window: page.window },
  };
}

/** The remark on a key that does nothing here, placed directly above the keys that do. */
export function remarkLines({ remark, width }: Surface): string[] {
  return remark === undefined || remark === null ? [] : wrap(remark, textWidth(width));
}

function pointerRows(
  choices: readonly string[],
  pointer: number,
  { colour, unicode, width }: Surface,
): string[][] {
  const paint = paintFor(colour);
  const symbols = symbolsFor(unicode);
  return choices.map((choice, row) => {
    const lines = wrap(choice, textWidth(width) - 2, { hard: true });
    return row === pointer ? hanging(`${symbols.pointer} `, lines).map(paint.key) : hanging("  ", lines);
  });
}

function keyRows(
  choices: readonly string[],
  keys: readonly string[],
  { colour, width }: Surface,
): string[][] {
  const paint = paintFor(colour);
  const widest = Math.max(...keys.map((key) => key.length));
  return choices.map((choice, row) => {
    const [first = "", ...more] = wrap(choice, textWidth(width) - widest - 6, { hard: true });
    return [
      `    ${paint.key(pad(keys[row] ?? "", widest))}  ${first}`,
      ...more.map((line) => " ".repeat(widest + 6) + line),
    ];
  });
}

/** The part of a page that fits into `room` lines, with a remark if that is not all of it. */
function pageLines(
  page: readonly string[],
  room: number,
  scrolled: number,
): {
  readonly lines: readonly string[];
  readonly at: number;
  readonly most: number;
  readonly window: number;
} {
  if (page.length <= room - 1) return { lines: page, at: 0, most: 0, window: page.length };
  const window = Math.max(room - 3, 3);
  const most = Math.max(page.length - window, 0);
  const at = Math.min(scrolled, most);
  const part = page.slice(at, at + window);
  const remark = `  (lines ${at + 1} to ${at + part.length} of ${page.length})`;
  return { lines: [...part, remark], at, most, window };
}

/** A menu as numbered lines, for a screen reader. */
export function menuLines(
  { page = [], text, choices, keys, leave = "q leave", clock }: Menu,
  width: number,
): PlainScreen {
  const lines = [
    // A rule is for the eye; read aloud it is a row of dashes.
    ...page.map((line) => line.trim()).filter((line) => !/^[\u2500-]*$/.test(line)),
    ...text.map((line) => line.trim()),
    ...(clock === undefined ? [] : [clock()]),
    ...choices.map((choice, row) => `${keys?.[row] ?? row + 1}. ${choice}`),
  ];
  const how = keys === undefined ? `1 to ${choices.length}, Enter is 1` : keys.join(", ");
  return wrapped({ lines, ask: `Your choice (${how}, ${leave}): ` }, width);
}
