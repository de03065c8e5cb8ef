import type { Context } from "../../context";
import { handedOver, notesOn, type Talk, talkOf, withTalks } from "../../core/mentoring/notes";
import { shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { handoverText } from "../../formats/handover";
import { onDisk } from "../../store/disk-error";
import { outputFile } from "../../store/output-file";
import { checkName, idOf } from "../../store/people";
import { replaceFile } from "../../store/write";
import { textWidth, wrap } from "../../ui/layout";
import { type OpenRecord, openRecord, personOf } from "../common/record";
import { boundaryIn, sessionsOf } from "../common/sessions";
import type { Outcome } from "../declaration";
import { openDesk } from "./desk";
import { findMentee, whoIs } from "./notes";

interface HandOverOptions {
  readonly to?: string;
  readonly summary?: boolean;
  readonly menteeAgrees?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * `mentor hand-over NAME --to OTHER`: a file for the next mentor. It carries what was agreed last; all talks
 * and how they held only with a fresh yes from the mentee; the mentor's notes and the mentee's answers never.
 */
export async function handOver(context: Context, options: HandOverOptions, name = ""): Promise<Outcome> {
  if (options.to === undefined)
    throw new Failure(
      "usage",
      "--to NAME is missing; it names the next mentor",
      "headroom mentor hand-over Ada --to Jun",
    );
  const to = checkName(options.to);
  const self = personOf(context);
  const desk = await openDesk(context, self);
  const mentee = findMentee(context, desk, name);
  const record = mentee.record === null ? null : await openRecord(context, mentee.record);
  const { talks: noted } = notesOn(desk.notes, mentee);
  const talks = withTalks(noted, record === null ? [] : heldHere(record, self.id));
  const last = talks.at(-1);
  if (last === undefined)
    throw new Failure(
      "not-found",
      `nothing was agreed with ${mentee.name} yet`,
      "There is nothing to hand over; the next mentor starts with headroom session.",
    );
  const isAgreed = options.summary === true && (await agreed(context, options, mentee.name, to));
  const from = self.name === self.id ? last.with : self.name;
  const text = handoverText({
    ...{ mentee: mentee.name, from, to, date: context.clock.today },
    ...{ summary: isAgreed, talks: handedOver(talks, isAgreed) },
  });
  const file = outputFile(options.output ?? `hand-over-${idOf(mentee.name)}.json`, options.force === true);
  onDisk("the file cannot be written", file, "Nothing was handed over.", () =>
    replaceFile(file, [Buffer.from(text)]),
  );
  if (context.flags.json) context.json(changeDocument(whoIs(mentee), "handed-over", { to, file }));
  else if (!context.flags.quiet) {
    const what = isAgreed ? "all talks with what was agreed and how it held" : "what was agreed last";
    const says = [
      `Written for ${to}: ${file}, with ${what}. It holds no answer and none of your notes, and is not encrypted.`,
      `headroom mentor end ${shellWord(mentee.name)} then erases what is here.`,
    ];
    const lines = says.flatMap((line) => wrap(line, textWidth(context.out.look.width)));
    context.out.write(lines.map((line) => `${line}\n`).join(""));
  }
  return "done";
}

/** Sessions of this mentor in a record kept here. */
function heldHere(record: OpenRecord, mentor: string): Talk[] {
  return sessionsOf(record)
    .filter((session) => session.mentor === mentor)
    .map((session) => talkOf(session, boundaryIn(record, session), []));
}

/** Asks for a new yes from the mentee: what was agreed with one mentor was not agreed for another. */
async function agreed(
  context: Context,
  { menteeAgrees }: HandOverOptions,
  mentee: string,
  to: string,
): Promise<boolean> {
  if (menteeAgrees) return true;
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      `a summary for ${to} needs ${mentee}'s yes, and there is no terminal to ask on`,
      "Ask, then add --mentee-agrees; or leave --summary out.",
    );
  const { confirm } = await import("../../ui/prompts/confirm");
  const question = `${mentee}, may ${to} read what was agreed in all talks, and how it held?`;
  return confirm(question, context);
}
