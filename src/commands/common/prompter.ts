import type { Context } from "../../context";
import type { Script } from "../../core/questionnaire/script";
import type { State } from "../../core/questionnaire/state";
import { type AskedLine, drawQuestion, plainQuestion } from "../../ui/plan/question";
import { askCheckIn } from "../../ui/prompts/check-in";
import { type Size, sizeOf } from "../../ui/prompts/drawn";
import { askMenu } from "../../ui/prompts/menu";
import { askPlainly, type LineReader, openLineReader } from "../../ui/prompts/plain";
import { askTypedLine } from "../../ui/prompts/typed-line";
import { plainState } from "../../ui/questionnaire/plain";
import { renderState } from "../../ui/questionnaire/question";
import { type Menu, menuLines, menuScreen, type Surface } from "../../ui/questionnaire/screen";
import type { Setting } from "../../ui/questionnaire/setting";

/** How a person is asked: drawn on the terminal, or as plain lines. */
export interface Prompter {
  /** @returns the index of the choice, or `null` when the person left */
  menu(menu: Menu): Promise<number | null>;
  /** Asks until something else has to happen; `setting` is read again for each screen. */
  ask(script: Script, start: State, setting: () => Setting, keep: (state: State) => void): Promise<State>;
  /**
   * Asks until a line is taken.
   * @param check what is wrong with a line, or `null`
   * @param half what is in the line already, and what to call on each change
   * @returns the line, `b` after Esc, or `null` after Ctrl-C
   */
  line(asked: AskedLine, check: (line: string) => string | null, half?: HalfLine): Promise<string | null>;
  /** Gives the terminal back, for an editor or at the end; asking again takes it back. */
  release(): void;
}

/** A line that may be left half-way. */
interface HalfLine {
  readonly start: string;
  readonly typed: (text: string) => void;
}

/** The prompter that fits the terminal and the flags. */
export function prompterOf(context: Context): Prompter {
  return context.plain ? plainPrompter(context) : drawnPrompter(context);
}

function drawnPrompter(context: Context): Prompter {
  const { terminal } = context;
  return {
    menu: (menu) =>
      askMenu({
        terminal,
        choices: menu.choices.length,
        keys: menu.keys,
        readFirst: menu.readFirst,
        ticks: menu.clock !== undefined,
        draw: (pointer, size, scroll) => menuScreen(menu, pointer, surfaceOf(context, size), scroll),
      }),
    ask: (script, start, setting, keep) =>
      askCheckIn(script, start, {
        terminal,
        keep,
        ticks: setting().session?.clock !== undefined,
        draw: (state, size) => renderState(setting(), script, state, surfaceOf(context, size)),
      }),
    line: (asked, check, half) =>
      askTypedLine({
        terminal,
        check,
        ...half,
        ticks: asked.clock !== undefined,
        draw: (line, { columns }) =>
          drawQuestion(asked, line, {
            ...context.err.look,
            width: Math.min(columns, context.err.look.width),
          }),
      }),
    release: () => {},
  };
}

/** The look of stderr at the size it has now. */
function surfaceOf(context: Context, size: Size): Surface {
  return { ...context.err.look, width: widthOf(context, size), rows: size.rows, remark: size.remark };
}

/** `COLUMNS` can only make it narrower: lines that the terminal wraps cannot be redrawn. */
function widthOf({ err, env }: Context, { columns }: Size): number {
  return Math.max(env.COLUMNS ? Math.min(err.look.width, columns) : columns, 40);
}

function plainPrompter(context: Context): Prompter {
  let open: LineReader | null = null;
  const reader = () => {
    open ??= openLineReader(context.terminal);
    return open;
  };
  return {
    menu: async (menu) => {
      const { lines, ask } = menuLines(menu, widthOf(context, sizeOf(context.terminal.output)));
      reader().say(["", ...lines]);
      for (;;) {
        const line = (await reader().ask(ask))?.trim().toLowerCase() ?? "q";
        if (line === "q") return null;
        const key = menu.keys?.indexOf(line === "" ? "enter" : line) ?? -1;
        if (key >= 0) return key;
        if (menu.keys !== undefined) {
          reader().say(["That is not one of the choices."]);
          continue;
        }
        const choice = line === "" ? 1 : Number(line);
        if (Number.isInteger(choice) && choice >= 1 && choice <= menu.choices.length) return choice - 1;
        reader().say(["That is not one of the choices."]);
      }
    },
    ask: (script, start, setting, keep) =>
      askPlainly(script, start, {
        reader: reader(),
        keep,
        say: (state) =>
          plainState(setting(), script, state, widthOf(context, sizeOf(context.terminal.output))),
      }),
    line: async (asked, check, half) => {
      const { lines, ask } = plainQuestion(
        asked,
        widthOf(context, sizeOf(context.terminal.output)),
        half?.start,
      );
      reader().say(["", ...lines]);
      for (;;) {
        const line = withStart(await reader().ask(ask), half?.start ?? "");
        const problem = line === null ? null : check(line);
        if (problem === null) return line;
        reader().say([problem]);
      }
    },
    release: () => {
      open?.close();
      open = null;
    },
  };
}

/** When a line cannot be filled in beforehand, Enter keeps what there was and `-` clears it. */
function withStart(line: string | null, start: string): string | null {
  if (line === null || start === "") return line;
  const word = line.trim();
  return word === "" ? start : word === "-" ? "" : line;
}
