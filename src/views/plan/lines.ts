import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { planFields } from "../../content/plan-fields";
import type { PlanField, PlanValue } from "../../domain/instrument";
import { planText } from "../../domain/plan-text";
import type { Paint } from "../paint";
import { textWidth } from "../text";

/** Values stand in column 31 beside the names of fields, in column 17 otherwise (screens.md, "Grid"). */
const fieldColumn = 28;
export const labelColumn = 14;
const narrow = 72;

/** Breaks text of any script into lines of at most `columns`; a longer word is broken. */
export function wrapAny(text: string, columns: number): string[] {
  return wrapAnsi(text, columns, { hard: true }).split("\n");
}

/** Text of any script in column 3 (or further in), wrapped to the terminal. */
export function indented(text: string, width: number, indent = 2): string[] {
  return wrapAny(text, textWidth(width) - indent).map((line) => " ".repeat(indent) + line);
}

/** A name in column 3 and what belongs to it at its column, or below when there is no room. */
export function beside(left: string, text: string, width: number, column = fieldColumn): string[] {
  const used = stringWidth(left);
  if (width < narrow || used > column - 1) return [...indented(left, width), ...indented(text, width, 4)];
  const lines = wrapAny(text, textWidth(width) - column - 2);
  return lines.map((line, row) => {
    const label = row === 0 ? left + " ".repeat(column - used) : " ".repeat(column);
    return `  ${label}${line}`.trimEnd();
  });
}

/** A heading in column 1 with what belongs to it in column 17. */
export function headed(title: string, text: string, width: number, paint: Paint): string[] {
  if (width < narrow) return [paint.strong(title), ...indented(text, width)];
  const [first = "", ...rest] = beside("", text, width, labelColumn);
  return [paint.strong(title) + first.slice(title.length), ...rest];
}

/** Commands in column 1 with what they do beside them, or below where that is too long. */
export function commandLines(
  rows: readonly (readonly [command: string, does: string])[],
  width: number,
  paint: Paint,
): string[] {
  const column = Math.max(...rows.map(([command]) => command.length)) + 2;
  const isNarrow = rows.some(([, does]) => column + does.length > textWidth(width));
  return rows.flatMap(([command, does]) =>
    isNarrow
      ? [paint.key(command), ...indented(does, width)]
      : [`${paint.key(command)}${" ".repeat(column - command.length)}${does}`],
  );
}

/** A field with its value. */
export function fieldLines(field: PlanField, value: PlanValue, width: number): string[] {
  return beside(field.label, planText(field, value), width);
}

export function fieldOf(id: string): PlanField | undefined {
  return planFields.find((field) => field.id === id);
}
