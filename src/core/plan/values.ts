import type { PlanField, PlanFieldType, PlanValue } from "../questionnaire/items";
import { listTakes, type Reading, readList, readScalar, scalarTakes, splitSpan } from "./scalars";

/**
 * A value of the plan in words, the same on screen and on paper: `18:00 to 08:00`, `Sunday`,
 * `manager, team`.
 */
export function planText({ type }: Pick<PlanField, "type">, value: PlanValue): string {
  switch (type.kind) {
    case "weekday":
      return String(value).replace(/^./, (letter) => letter.toUpperCase());
    case "span":
      return spanText(String(value));
    case "date-range":
      return String(value).replace("/", " to ");
    case "choice":
      return String(value).replaceAll("-", " ");
    case "list":
      return listText(type, value);
    default:
      return String(value);
  }
}

/** The same in a form that can be typed again: in an editor, or after `--set ID=`. */
export function planTyped({ type }: Pick<PlanField, "type">, value: PlanValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const single = value.length === 1 ? value[0] : undefined;
  if (type.kind === "list" && type.of === "text" && typeof single === "string" && !single.startsWith("["))
    return single;
  return JSON.stringify(value);
}

function spanText(span: string): string {
  return splitSpan(span)?.join(" to ") ?? span;
}

function listText(type: Extract<PlanFieldType, { kind: "list" }>, value: PlanValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const entries = value.map((entry) => (typeof entry === "string" ? entry : rowText(entry)));
  if (type.of === "span") return entries.map(spanText).join(", ");
  // Entries that are sentences, or contain commas, would run into one another.
  return entries.join(entries.some((entry) => /[,.?:]/.test(entry)) ? "; " : ", ");
}

function rowText(row: Readonly<Record<string, string>>): string {
  const [first = "", ...more] = Object.values(row);
  return more.length === 0 ? first : `${first}: ${more.join(", ")}`;
}

/** What a field of this type takes, in the words of an error message or a question. */
export function takesOf(type: PlanFieldType): string {
  if (type.kind === "choice") return type.choices.join(" or ");
  return type.kind === "list" ? listTakes(type) : scalarTakes[type.kind];
}

/**
 * Reads a value from a JSON file. Empty text and an empty list mean "no value". Times are normalised to full
 * form, words to lower case, texts are trimmed.
 */
export function readPlanValue(type: PlanFieldType, given: unknown): Reading {
  if (given === null || given === "" || (Array.isArray(given) && given.length === 0)) return { value: null };
  if (type.kind === "list") return readList(type, given);
  const value = type.kind === "choice" ? readChoice(type.choices, given) : readScalar(type.kind, given);
  return value === null ? { refused: given, place: "", takes: takesOf(type) } : { value };
}

/** Reads a value from the command line, `--set ID=VALUE`: numbers as digits, lists as JSON. */
export function readPlanText(type: PlanFieldType, text: string): Reading {
  const plain = text.trim();
  if (plain === "") return { value: null };
  if (type.kind === "hours" || type.kind === "minutes" || type.kind === "number") {
    const number = /^\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
    return readPlanValue(type, Number.isNaN(number) ? text : number);
  }
  if (type.kind !== "list") return readPlanValue(type, plain);
  if (plain.startsWith("[")) return readJson(type, plain);
  if (type.of === "span") return readPlanValue(type, plain.split(","));
  return readPlanValue(type, plain);
}

/** True for a value that a field of this type can hold as it is. */
export function fitsPlan(type: PlanFieldType, value: PlanValue): boolean {
  const reading = readPlanValue(type, value);
  return "value" in reading && JSON.stringify(reading.value) === JSON.stringify(value);
}

function readChoice(choices: readonly string[], given: unknown): string | null {
  if (typeof given !== "string") return null;
  const word = given.trim().toLowerCase().replaceAll(" ", "-");
  return choices.find((choice) => choice === word) ?? null;
}

function readJson(type: PlanFieldType, text: string): Reading {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { refused: text, place: "", takes: takesOf(type) };
  }
  return readPlanValue(type, given);
}

/**
 * Reads a value as typed at a question, where JSON would be a burden: several entries with `;` between them,
 * columns with commas. Anything that starts with `[` is still read as JSON.
 */
export function readTyped(type: PlanFieldType, text: string): Reading {
  const plain = text.trim();
  if (type.kind !== "list" || plain.startsWith("[")) return readPlanText(type, plain);
  const entries = plain.split(type.of === "span" ? /[;,]/ : ";").map((entry) => entry.trim());
  const filled = entries.filter((entry) => entry !== "");
  if (type.of !== "columns") return readPlanValue(type, filled);
  const names = type.columns.map(({ id }) => id);
  return readPlanValue(
    type,
    filled.map((entry) => rowOf(names, entry)),
  );
}

/** The input that a question expects, in words. */
export function typedTakes(type: PlanFieldType): string {
  if (type.kind !== "list") return takesOf(type);
  if (type.of === "columns") return `${type.columns.map(({ id }) => id).join(", ")}; separate several with ;`;
  return type.of === "text"
    ? "one or more, separated by ;"
    : `${scalarTakes.span}, several separated by commas`;
}

/** A value in the form that {@link readTyped} reads. */
export function typedForm(type: PlanFieldType, value: PlanValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const entries = value.map((entry) => (typeof entry === "string" ? entry : Object.values(entry).join(", ")));
  const text = entries.join(type.kind === "list" && type.of === "span" ? ", " : "; ");
  const back = readTyped(type, text);
  return "value" in back && JSON.stringify(back.value) === JSON.stringify(value)
    ? text
    : JSON.stringify(value);
}

/** The last column takes the rest, so that its text may contain commas. */
function rowOf(names: readonly string[], entry: string): Record<string, string> {
  const cells = entry.split(",");
  const last = cells.splice(names.length - 1).join(",");
  const filled = [...cells, last].map((cell) => cell.trim());
  return Object.fromEntries(names.map((name, index) => [name, filled[index] ?? ""]));
}
