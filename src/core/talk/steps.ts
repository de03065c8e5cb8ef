import { isCalendarDate } from "../calendar";
import { type Conversation, linesOf, type TalkArgument, type TalkField, type TalkValues } from "./talk";

/** A fact from the record as it would appear in the text. */
interface OfferedFact {
  readonly id: string;
  readonly words: string;
}

/** What a conversation is prepared from. */
export interface TalkMaterial {
  readonly conversation: Conversation;
  readonly facts: readonly OfferedFact[];
  readonly arguments: readonly TalkArgument[];
}

/**
 * One question: `text` is answered in free words, `fact` and `yes` with yes or no, `arguments` with numbers.
 */
export interface TalkStep {
  readonly id: string;
  readonly field: TalkField;
  readonly kind: "text" | "answer" | "date" | "fact" | "arguments" | "yes";
  /** For `fact`. */
  readonly fact?: OfferedFact;
  /** For `arguments`. */
  readonly listed?: readonly TalkArgument[];
}

/** The answers so far, by step; a step without an answer is absent. Arguments are given by id. */
export type Given = Readonly<Record<string, string>>;

/** Returns the questions in order; the reply to an objection is asked for only once there is one. */
export function talkSteps(
  { conversation, facts, arguments: offered }: TalkMaterial,
  given: Given,
): TalkStep[] {
  return conversation.fields.flatMap((field): TalkStep[] => {
    const { id, type } = field;
    const own: TalkStep = { id, field, kind: type === "date" || type === "yes" ? type : "text" };
    if (type === "objection")
      return given[id] === undefined ? [own] : [own, { id: `${id}/answer`, field, kind: "answer" }];
    if (id === conversation.facts)
      return [...facts.map((fact): TalkStep => ({ id: `${id}/${fact.id}`, field, kind: "fact", fact })), own];
    if (id === conversation.benefit)
      return [
        ...listStep(
          field,
          "published",
          offered.filter(({ basis }) => basis === "published"),
        ),
        ...listStep(
          field,
          "reasons",
          offered.filter(({ basis }) => basis !== "published"),
        ),
        own,
      ];
    return [own];
  });
}

function listStep(field: TalkField, name: string, listed: readonly TalkArgument[]): TalkStep[] {
  return listed.length === 0 ? [] : [{ id: `${field.id}/${name}`, field, kind: "arguments", listed }];
}

/** Returns the arguments chosen at a step, in the order of its list. */
export function chosenAt({ id, listed = [] }: TalkStep, given: Given): TalkArgument[] {
  const ids = (given[id] ?? "").split(" ");
  return listed.filter((argument) => ids.includes(argument.id));
}

/** True when a yes-or-no step was answered yes. */
export function saidYes(given: Given, step: TalkStep): boolean {
  return given[step.id] === "y";
}

/**
 * Returns what was given as the values of the fields.
 * @param inWords an argument as it appears in the text, with its source
 */
export function talkValues(
  material: TalkMaterial,
  given: Given,
  inWords: (argument: TalkArgument) => string,
): TalkValues {
  const { conversation } = material;
  const values = conversation.fields.map(({ id, type }): [string, TalkValues[string]] => {
    const own = given[id] === undefined ? [] : [given[id]];
    if (type === "yes") return [id, given[id] === "y"];
    if (type === "line" || type === "date") return [id, own[0] ?? ""];
    if (type === "objection") return [id, [...own, ...(own.length > 0 ? textOf(given, `${id}/answer`) : [])]];
    if (id === conversation.facts)
      return [
        id,
        [
          ...material.facts.filter((fact) => given[`${id}/${fact.id}`] === "y").map(({ words }) => words),
          ...own,
        ],
      ];
    if (id === conversation.benefit) {
      const lists = talkSteps(material, given).filter((step) => step.field.id === id);
      return [id, [...lists.flatMap((step) => chosenAt(step, given)).map(inWords), ...own]];
    }
    return [id, own];
  });
  return Object.fromEntries(
    values.filter(([id, value]) => value === true || linesOf({ [id]: value }, id).length > 0),
  );
}

function textOf(given: Given, id: string): string[] {
  return given[id] === undefined ? [] : [given[id]];
}

/** The result of reading a line at a step: what to keep (`null` for nothing), or what is wrong. */
export type TalkReading = { readonly keep: string | null } | { readonly problem: string };

/** Reads a line typed at a step; an empty one clears a text and keeps a choice. */
export function readTalkLine(step: TalkStep, before: string | null, line: string): TalkReading {
  const text = line.trim();
  const word = text.toLowerCase();
  switch (step.kind) {
    case "fact":
    case "yes":
      if (word === "") return { keep: before };
      if (word === "y" || word === "yes") return { keep: "y" };
      return word === "n" || word === "no" ? { keep: "n" } : { problem: "it takes y for yes or n for no" };
    case "arguments":
      if (word === "") return { keep: before };
      return word === "-" ? { keep: null } : readNumbers(step, word);
    case "date":
      return text === "" || isCalendarDate(text)
        ? { keep: text === "" ? null : text }
        : { problem: "write the day as 2027-01-15, or leave it open" };
    case "text":
      if (text === "" && step.field.required === true)
        return { problem: "the page needs this, in a few words" };
      return { keep: text === "" ? null : text };
    case "answer":
      return { keep: text === "" ? null : text };
  }
}

function readNumbers({ listed = [] }: TalkStep, word: string): TalkReading {
  const numbers = word.split(/[ ,;]+/).filter((part) => part !== "");
  const ids = numbers.map((number) => (/^\d$/.test(number) ? listed[Number(number) - 1]?.id : undefined));
  return ids.some((id) => id === undefined)
    ? { problem: `it takes numbers from 1 to ${listed.length}, such as 1 2, or Enter for none` }
    : { keep: ids.join(" ") };
}
