import type { CalendarDate } from "../../core/calendar";
import { argumentsFor, conversations } from "../../core/talk/conversations";
import type { TalkFact } from "../../core/talk/facts";
import {
  type Given,
  readTalkLine,
  type TalkMaterial,
  type TalkStep,
  talkSteps,
  talkValues,
} from "../../core/talk/steps";
import type { TalkKind, TalkValues } from "../../core/talk/talk";
import { factWords } from "../../ui/talk-page";
import { argumentInWords, talkQuestion } from "../../ui/talk-question";
import type { Prompter } from "./prompter";

/** What a conversation is prepared from: its questions, the facts of a record, what applies in a country. */
export function talkMaterial(
  kind: TalkKind,
  facts: readonly TalkFact[],
  today: CalendarDate,
  country: string | null,
): TalkMaterial {
  const conversation = conversations[kind];
  return {
    conversation,
    facts: facts.map((fact) => ({
      id: fact.kind === "cause" ? fact.item : fact.kind,
      words: factWords(fact, today),
    })),
    arguments: argumentsFor(conversation, country),
  };
}

/** Where a conversation is: what was given, the next step, and a date half typed there. */
export interface TalkPlace {
  readonly given: Given;
  readonly at: string;
  readonly typed: string;
}

/**
 * Asks for a conversation, question by question. Each fact of the record is offered on its own and is
 * included only with a yes; `b` goes back, `q` and Ctrl-C leave.
 * @param keep receives each new place, along with the text of an unfinished line
 * @returns `null` when the person left
 */
export async function askTalk(
  material: TalkMaterial,
  prompter: Pick<Prompter, "line">,
  start: TalkPlace | null,
  keep: (place: TalkPlace) => void,
): Promise<TalkValues | null> {
  let given: Record<string, string> = { ...start?.given };
  let { at, typed } = start ?? { at: "", typed: "" };
  for (;;) {
    const steps = talkSteps(material, given);
    const place = Math.max(
      steps.findIndex(({ id }) => id === at),
      0,
    );
    const step = steps[place];
    if (step === undefined) return talkValues(material, given, argumentInWords);
    const before = given[step.id] ?? null;
    const read = (line: string) => readTalkLine(step, before, line);
    let unfinished = typed;
    const line = await prompter.line(
      talkQuestion(material.conversation.kind, step, given, `${place + 1}/${steps.length}`),
      (text) => {
        const reading = read(text);
        return isSteering(text) || !("problem" in reading) ? null : reading.problem;
      },
      {
        start: typed === "" ? textAt(step, given) : typed,
        typed: (text) => {
          unfinished = text;
        },
      },
    );
    const isGone = line === null || isSteering(line);
    const left = isGone && isText(step) && !isSteering(unfinished) ? unfinished.trim() : "";
    // What was half typed is kept on the way back and on the way out; half a date is not an answer yet.
    if (left !== "" && step.kind !== "date") given = { ...given, [step.id]: left };
    if (line === null || wordOf(line) === "q") {
      keep({ given, at: step.id, typed: step.kind === "date" ? left : "" });
      return null;
    }
    typed = "";
    if (wordOf(line) === "b") {
      at = steps[Math.max(place - 1, 0)]?.id ?? "";
      keep({ given, at, typed });
    } else {
      given = withLine(given, step.id, read(line));
      const after = talkSteps(material, given);
      const next = after[after.findIndex(({ id }) => id === step.id) + 1];
      at = (next ?? step).id;
      keep({ given, at, typed });
      if (next === undefined) return talkValues(material, given, argumentInWords);
    }
  }
}

/** Whether a step takes words, which may be left half-way and corrected later. */
function isText({ kind }: TalkStep): boolean {
  return kind === "text" || kind === "answer" || kind === "date";
}

/** What is in the line of a step already. */
function textAt(step: TalkStep, given: Given): string {
  return isText(step) ? (given[step.id] ?? "") : "";
}

function withLine(
  given: Given,
  id: string,
  reading: ReturnType<typeof readTalkLine>,
): Record<string, string> {
  const { [id]: _, ...rest } = given;
  return "keep" in reading && reading.keep !== null ? { ...rest, [id]: reading.keep } : rest;
}

function isSteering(line: string): boolean {
  return ["b", "q"].includes(wordOf(line));
}

function wordOf(line: string): string {
  return line.trim().toLowerCase();
}
