import { isCalendarDate } from "../core/calendar";
import {
  type Conversation,
  linesOf,
  type TalkField,
  type TalkFieldType,
  type TalkValue,
  type TalkValues,
} from "../core/talk/talk";
import { clip, didYouMean } from "../core/text";
import { Failure } from "../errors";
import { jsonProblem, parseJson } from "./json-text";
import { hasControls, show } from "./problems";

/** Files may have up to 5 MiB, like all input (docs/json.md, "Taking something in"). */
export const talkFileLimit = 5 * 1024 * 1024;

/** The longest text; anything longer does not make a page to talk from. */
const longest = 5000;
const mostLines = 20;

const takes: Readonly<Record<TalkFieldType, string>> = {
  line: "a text",
  lines: "a text or a list of texts",
  objection: "a list of two texts: what may be said, and your answer",
  date: "a day such as 2027-01-15",
  yes: "true or false",
};

/**
 * Parses what `talk --from` takes: a flat object of this conversation's `talk.*` ids. Strict, so that no
 * typing error is silently ignored; `null` and empty texts count as not given.
 * @param name the input's name in messages
 * @throws Failure `refused` with the first problem
 */
export function parseTalkFile(text: string, name: string, conversation: Conversation): TalkValues {
  const hint = `headroom talk ${conversation.kind} --template prints a file to fill in.`;
  const refused = (problem: string) => new Failure("refused", `${name}: ${problem}`, hint);
  const values: Record<string, TalkValue> = {};
  for (const [id, value] of Object.entries(parseObject(text, name, hint))) {
    const field = conversation.fields.find((one) => one.id === id);
    if (field === undefined) {
      const meant = didYouMean(
        id,
        conversation.fields.map((one) => one.id),
      );
      throw refused(`talk ${conversation.kind} has no field "${clip(id)}". ${meant}`.trimEnd());
    }
    const problem = problemOf(field, value);
    if (problem !== null) throw refused(problem);
    if (value !== null) values[id] = value as TalkValue;
  }
  const missing = conversation.fields.find(
    ({ id, required }) => required && linesOf(values, id).length === 0,
  );
  if (missing !== undefined)
    throw refused(`${missing.id} is missing: ${missing.question.toLowerCase().replace("?", "")}`);
  return values;
}

/** What is wrong with a value, as a sentence; `null` if nothing is. */
function problemOf({ id, type }: TalkField, value: unknown): string | null {
  if (value === null || value === "") return null;
  const wrong = `${id} is ${show(value)}; it takes ${takes[type]}`;
  switch (type) {
    case "yes":
      return typeof value === "boolean" ? null : wrong;
    case "date":
      return isCalendarDate(value) ? null : wrong;
    case "line":
      return typeof value === "string" ? textProblem(id, [value]) : wrong;
    case "lines":
    case "objection": {
      const lines = typeof value === "string" ? [value] : value;
      if (!isTexts(lines)) return wrong;
      if (type === "objection" && lines.length > 2) return wrong;
      return textProblem(id, lines);
    }
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function textProblem(id: string, lines: readonly string[]): string | null {
  if (lines.length > mostLines) return `${id} has more than ${mostLines} lines`;
  if (lines.some((line) => line.length > longest)) return `${id} is longer than ${longest} characters`;
  return lines.some(hasControls) ? `${id} contains a control character; it takes plain text` : null;
}

function parseObject(text: string, name: string, hint: string): object {
  let given: unknown;
  try {
    given = parseJson(text);
  } catch (error) {
    throw new Failure("refused", `${name} ${text.trim() === "" ? "is empty" : jsonProblem(error)}`, hint);
  }
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new Failure("refused", `${name} holds ${show(given)}; it takes an object of talk.* ids`, hint);
  return given;
}

/** A file to fill in: every field with an empty value of its type. */
export function talkTemplate({ fields }: Conversation): string {
  const empty: Readonly<Record<TalkFieldType, unknown>> = {
    line: "",
    lines: [],
    objection: [],
    date: null,
    yes: null,
  };
  return `${JSON.stringify(Object.fromEntries(fields.map(({ id, type }) => [id, empty[type]])), null, 2)}\n`;
}
