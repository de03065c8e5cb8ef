import type { PlanFieldType, PlanValue } from "./instrument";
import { listTakes, readList } from "./plan-lists";
import { type Reading, readScalar, scalarTakes } from "./plan-scalars";

/** What a field of this type takes, in the words of an error message or a question. */
export function takesOf(type: PlanFieldType): string {
  if (type.kind === "choice") return type.choices.join(" or ");
  return type.kind === "list" ? listTakes(type) : scalarTakes[type.kind];
}

/**
 * Reads a value as a JSON file holds it (cli.md, "Plan"). Empty text and an empty list mean "no value".
 * Times are written in full, words in lower case, texts without spaces around them.
 */
export function readPlanValue(type: PlanFieldType, given: unknown): Reading {
  if (given === null || given === "" || (Array.isArray(given) && given.length === 0)) return { value: null };
  if (type.kind === "list") return readList(type, given);
  const value = type.kind === "choice" ? readChoice(type.choices, given) : readScalar(type.kind, given);
  return value === null ? { refused: given, place: "", takes: takesOf(type) } : { value };
}

/** Reads a value as the command line gives it, `--set ID=VALUE`: numbers as digits, lists as JSON. */
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

/** True for a value that a field of this type can hold as it stands. */
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
