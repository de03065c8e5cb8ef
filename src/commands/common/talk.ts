import type { CalendarDate } from "../../core/calendar";
import { isCalendarDate } from "../../core/calendar";
import { sourceLegend, sourceMark } from "../../core/sources";
import type { TalkFact } from "../../core/talk/facts";
import type { Conversation, TalkField, TalkValue, TalkValues } from "../../core/talk/talk";
import { Failure } from "../../errors";
import type { TalkAsker } from "../../ui/prompts/talk";
import { factWords } from "../../ui/talk-page";

/**
 * Asks for a conversation, field by field. Each fact of the record is offered on its own and
 * comes in only with a yes; arguments are chosen from a list.
 * @param soFar is told after each field, for a caller who keeps what was said when the person leaves
 * @throws Failure `cancelled` when the person leaves
 */
export async function askTalk(
  conversation: Conversation,
  facts: readonly TalkFact[],
  today: CalendarDate,
  asker: TalkAsker,
  soFar: (values: TalkValues) => void = () => {},
): Promise<TalkValues> {
  const values: Record<string, TalkValue> = {};
  try {
    for (const field of conversation.fields) {
      const value = await askField(field, conversation, facts, today, asker);
      if (value !== "" && !(Array.isArray(value) && value.length === 0)) values[field.id] = value;
      soFar({ ...values });
    }
  } finally {
    asker.close();
  }
  return values;
}

async function askField(
  field: TalkField,
  conversation: Conversation,
  facts: readonly TalkFact[],
  today: CalendarDate,
  asker: TalkAsker,
): Promise<TalkValue> {
  switch (field.type) {
    case "yes":
      return stay(await asker.yes(field.question));
    case "date":
      return askDay(field, asker);
    case "line":
      return askLine(field, asker);
    case "objection":
      return askTwo(field, asker);
    case "lines": {
      const offered =
        field.id === conversation.facts
          ? await agreed(facts, today, asker)
          : field.id === conversation.benefit
            ? await chosen(conversation, field, asker)
            : [];
      const own = stay(
        await asker.text(offered.length === 0 ? field.question : "Anything of your own?", field.hint),
      );
      return [...offered, own].filter((line) => line.trim() !== "");
    }
  }
}

async function agreed(facts: readonly TalkFact[], today: CalendarDate, asker: TalkAsker): Promise<string[]> {
  const taken: string[] = [];
  for (const fact of facts) {
    const words = factWords(fact, today);
    if (stay(await asker.yes("Put this in?", words))) taken.push(words);
  }
  return taken;
}

async function chosen(
  { arguments: offered }: Conversation,
  field: TalkField,
  asker: TalkAsker,
): Promise<readonly string[]> {
  if (offered.length === 0) return [];
  const choices = offered.map(({ says, sources }) => `${says} ${sourceMark(sources)}`);
  const legend = sourceLegend(offered.flatMap(({ sources }) => sources));
  const taken = stay(await asker.choose(field.question, choices, legend));
  return offered.filter((_, index) => taken.includes(choices[index] ?? "")).map(({ says }) => says);
}

async function askLine(field: TalkField, asker: TalkAsker): Promise<string> {
  let hint = field.hint;
  for (;;) {
    const line = stay(await asker.text(field.question, hint)).trim();
    if (line !== "" || field.required !== true) return line;
    hint = "the page needs this one, in a few words; Ctrl-C leaves, nothing is stored";
  }
}

async function askDay(field: TalkField, asker: TalkAsker): Promise<string> {
  let hint = field.hint;
  for (;;) {
    const line = stay(await asker.text(field.question, hint)).trim();
    if (line === "" || isCalendarDate(line)) return line;
    hint = "that is no day yet: write it as 2026-11-30, or Enter to leave it open";
  }
}

async function askTwo(field: TalkField, asker: TalkAsker): Promise<string[]> {
  const said = stay(await asker.text(field.question, field.hint)).trim();
  if (said === "") return [];
  const answer = stay(await asker.text("And your answer?", "one or two calm sentences")).trim();
  return answer === "" ? [said] : [said, answer];
}

function stay<T>(answer: T | null): T {
  if (answer === null)
    throw new Failure("cancelled", "Nothing was stored.", "headroom talk begins again when you like.");
  return answer;
}
