import type { Context } from "../../context";
import { type SharedScope, seesStep, sharedScopes } from "../../core/mentoring/session";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { keyOf } from "../../store/people";
import { textWidth, wrap } from "../../ui/layout";
import { sharedWords } from "../../ui/session/steps";
import { addEntry, openRecord } from "../common/record";
import { sessionsOf } from "../common/sessions";
import type { Outcome } from "../declaration";

interface AllowOptions {
  readonly with?: string;
}

/** `sessions allow`: changes what a mentor may see, without another session. */
export async function run(context: Context, options: AllowOptions, scope = ""): Promise<Outcome> {
  const record = await openRecord(context);
  const mentors = [...new Set(sessionsOf(record).map((session) => session.with))];
  const mentor = mentorNamed(mentors, options.with);
  const shared: SharedScope = sharedScopes.find((one) => one === scope) ?? "nothing";
  const { today } = context.clock;
  const action = { date: today, step: seesStep, state: "again" as const, with: mentor, shared };
  await addEntry(context, record, (id, recordedAt) => ({ v: 1, id, type: "action", recordedAt, ...action }));
  if (context.flags.json)
    context.json(changeDocument(record.person, "allowed", { with: mentor, scope: shared }));
  else if (!context.flags.quiet)
    context.out.write(
      `${wrap(`${mentor} sees from now on: ${sharedWords[shared]}.`, textWidth(context.out.look.width)).join("\n")}\n`,
    );
  return "done";
}

function mentorNamed(mentors: readonly string[], wanted: string | undefined): string {
  const [only, second] = mentors;
  if (only === undefined)
    throw new Failure(
      "not-found",
      "your record has no session with a mentor",
      "What you shared in a file is taken back with headroom share --revoke.",
    );
  if (wanted === undefined) {
    if (second === undefined) return only;
    throw new Failure("usage", "there are several mentors", "Say which one with --with NAME.");
  }
  const found = mentors.find((one) => keyOf(one) === keyOf(wanted));
  if (found !== undefined) return found;
  throw new Failure(
    "not-found",
    `your record has no session with ${wanted}`,
    "headroom sessions lists those that were held.",
  );
}
