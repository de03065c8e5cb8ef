import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import {
  type Drawn,
  nothingHere,
  type PromptStreams,
  pasteRefused,
  runPrompt,
  type Size,
  shownParts,
  sizeOf,
  useTerminal,
} from "./drawn";

interface MenuConfig {
  readonly choices: number;
  /** A key for each choice, which chooses at once; without keys there is a pointer. */
  readonly keys?: readonly string[] | undefined;
  readonly terminal: PromptStreams;
  /** Nothing can be chosen before the page is scrolled to its end. */
  readonly readFirst?: boolean | undefined;
  /** True if the screen has a clock. */
  readonly ticks?: boolean;
  readonly draw: (pointer: number, size: Size, scroll: number) => Drawn;
}

/** How many screens a key scrolls the page above the choices. */
const scrolls: Readonly<Record<string, 1 | -1>> = { space: 1, pagedown: 1, pageup: -1 };

/**
 * A few choices with the pointer on the first, which loses nothing. Anything above the choices is part of the
 * drawing and disappears with it.
 * @returns the index of the choice, or `null` when the person left
 */
export function askMenu(config: MenuConfig): Promise<number | null> {
  return runPrompt(menu, config, config.terminal);
}

const menu = createPrompt<number | null, MenuConfig>((config, done) => {
  const { choices, keys, terminal, draw, readFirst } = config;
  const [pointer, setPointer] = useState(0);
  const [scroll, setScroll] = useState(0);
  const [remark, setRemark] = useState<string | null>(null);
  const screen = draw(pointer, sizeOf(terminal.output, remark), scroll);
  const outside = { left: () => done(null), pasted: () => setRemark(pasteRefused) };
  const drawing = useTerminal(terminal, outside, config.ticks);
  useKeypress((key, rl) => {
    rl.clearLine(0);
    setRemark(null);
    const digit = Number(key.name);
    const chosen = keys?.indexOf(isEnterKey(key) ? "enter" : key.name) ?? -1;
    // Never scroll by more than the lines on the screen, so that none is skipped.
    const { window = 10 } = screen.scroll;
    const screens = scrolls[key.name];
    const by = screens === undefined ? undefined : screens * window;
    const isOpen = readFirst !== true || screen.scroll.at === screen.scroll.most;
    if (chosen >= 0 && isOpen) done(chosen);
    else if (by !== undefined && screen.scroll.most > 0)
      setScroll(Math.min(Math.max(screen.scroll.at + by, 0), screen.scroll.most));
    else if (keys === undefined && isEnterKey(key) && isOpen) done(pointer);
    else if (key.name === "q" || key.name === "escape") done(null);
    else if (keys === undefined && isUpKey(key)) setPointer(Math.max(pointer - 1, 0));
    else if (keys === undefined && isDownKey(key)) setPointer(Math.min(pointer + 1, choices - 1));
    // A digit only moves the pointer, so that a slip throws nothing away.
    else if (keys === undefined && digit >= 1 && digit <= choices) setPointer(digit - 1);
    else if (!isOpen && (chosen >= 0 || isEnterKey(key))) setRemark("Read to the end first: space for more.");
    else setRemark(nothingHere(key));
  });
  return drawing === null ? "" : shownParts(screen);
});
