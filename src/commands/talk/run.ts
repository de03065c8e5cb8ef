import type { Context } from "../../context";
import { isCalendarDate } from "../../core/calendar";
import { conversations } from "../../core/talk/conversations";
import { type Conversation, linesOf, type TalkKind, type TalkValues, tookPlace } from "../../core/talk/talk";
import { Failure } from "../../errors";
import { parseTalkFile, talkFileLimit, talkTemplate } from "../../formats/talk-file";
import { whoOf } from "../../formats/whose";
import { readInput } from "../../store/input";
import { renderTalk } from "../../ui/talk-page";
import { commandFor } from "../common/person";
import { type OpenRecord, openRecord, storeAction } from "../common/record";
import type { Outcome } from "../declaration";

interface TalkOptions {
  readonly from?: string;
  readonly template?: boolean;
}

/**
 * `talk`: a page for a difficult conversation. The text is kept while it is unfinished, and no longer once
 * the page is printed; that a talk took place, and when, is noted as a step done, for a recovery to refer to.
 */
export async function run(context: Context, options: TalkOptions, word = ""): Promise<Outcome> {
  // Commander accepts no other word.
  const kind = word as TalkKind;
  const conversation = conversations[kind];
  if (options.template) {
    context.out.write(talkTemplate(conversation));
    return "done";
  }
  const record = await openRecord(context);
  const { values, done } = await prepare(context, record, conversation, options);
  const markdown = renderTalk(kind, values);
  await noteTalk(context, record, conversation, values);
  if (context.flags.json) {
    const person = whoOf(record.person);
    context.json({ schema: "headroom/talk@2", person, talk: kind, fields: values, markdown });
  } else context.out.write(markdown);
  done();
  return "done";
}

/** The values of a conversation, and what is left to do once its page is printed. */
interface Prepared {
  readonly values: TalkValues;
  readonly done: () => void;
}

async function prepare(
  context: Context,
  record: OpenRecord,
  conversation: Conversation,
  { from }: TalkOptions,
): Promise<Prepared> {
  if (from !== undefined) {
    const { name, text } = await readInput(from, context.terminal, talkFileLimit);
    return { values: parseTalkFile(text, name, conversation), done: () => {} };
  }
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "this command asks questions, and there is no terminal to ask on",
      `Give the texts in a file: headroom talk ${conversation.kind} --from FILE; --template prints one to fill in.`,
    );
  const { interviewTalk } = await import("./interview");
  return interviewTalk(context, record, conversation.kind);
}

/** Notes once that the talk took place, on its day if that is past. */
async function noteTalk(
  context: Context,
  record: OpenRecord,
  { kind }: Conversation,
  values: TalkValues,
): Promise<void> {
  if (!tookPlace(kind, values)) return;
  const { today } = context.clock;
  const prefix = kind === "manager" ? "talk.mgr" : `talk.${kind}`;
  const [day] = linesOf(values, `${prefix}.date`);
  const date = isCalendarDate(day) && day <= today ? day : today;
  const step = `talk.${kind}`;
  const known = record.actions.some((action) => action.step === step && action.date === date);
  if (known) return;
  await storeAction(context, record, { step, state: "done", date });
  context.note(
    `the talk of ${date} is marked as held`,
    `Its text is not stored. ${commandFor(context, record.person, "undo")} takes the mark back.`,
  );
}
