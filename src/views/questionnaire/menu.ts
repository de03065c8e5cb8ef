import { paintFor } from "../paint";
import { symbolsFor } from "../symbols";
import { textWidth, wrap } from "../text";
import { type PlainScreen, wrapped } from "./plain-screen";
import { hintLines, type Screen, type Surface } from "./screen";

/** A few choices of which the first loses nothing. */
export interface Menu {
  /** Sentences above the choices. */
  readonly text: readonly string[];
  readonly choices: readonly string[];
}

/** A menu with the pointer on one row; the cursor stands there, too. */
export function menuScreen({ text, choices }: Menu, pointer: number, surface: Surface): Screen {
  const paint = paintFor(surface.colour);
  const symbols = symbolsFor(surface.unicode);
  const rows = choices.map((choice, row) =>
    row === pointer ? paint.key(`${symbols.pointer} ${choice}`) : `  ${choice}`,
  );
  const said = text.flatMap((sentence) => wrap(sentence, textWidth(surface.width)));
  const hints = hintLines(["arrows choose", "enter go", "q leave"], symbols.between, surface.width);
  return {
    above: [...said, ...(said.length > 0 ? [""] : []), ...rows.slice(0, pointer + 1)],
    below: [...rows.slice(pointer + 1), "", ...hints.map(paint.quiet)],
    column: null,
    scroll: { at: 0, most: 0 },
  };
}

/** The same as numbered lines, for a screen reader. */
export function menuLines({ text, choices }: Menu, width: number): PlainScreen {
  const lines = [
    ...text.map((line) => line.trim()),
    ...choices.map((choice, row) => `${row + 1}. ${choice}`),
  ];
  return wrapped({ lines, ask: `Your choice (1 to ${choices.length}, Enter is 1, q leave): ` }, width);
}
