import { type Context, dayFlag } from "../../context";
import { Failure } from "../../errors";
import { sessionsDocument } from "../../formats/sessions-json";
import { findPerson } from "../../store/people";
import { renderSessions, sessionAgenda } from "../../ui/session/list";
import { type ListedSession, sessionsFor, summaryOf } from "../common/sessions";
import type { Outcome } from "../declaration";

interface SessionsOptions {
  readonly with?: string;
  readonly on?: string;
  readonly summary?: boolean;
  readonly agenda?: boolean;
}

/** `sessions`: those of the person in use, as mentee and as mentor; or one page of one of them. */
export async function run(context: Context, options: SessionsOptions): Promise<Outcome> {
  if (options.summary && options.agenda)
    throw new Failure("usage", "--summary and --agenda are two pages", "Ask for one at a time.");
  const { today } = context.clock;
  const day = options.on === undefined ? null : dayFlag(options.on, "--on", today);
  const partner = options.with === undefined ? null : findPerson(context.home, options.with);
  const sessions = (await sessionsFor(context)).filter(
    (one) =>
      (day === null || one.session.date === day) &&
      (partner === null || one.record.person.id === partner.id || one.with === partner.name),
  );
  if (options.summary) context.out.write(page(sessions, summary));
  else if (options.agenda) context.out.write(page(sessions, agenda));
  else list(context, sessions);
  return "done";
}

function list(context: Context, sessions: readonly ListedSession[]): void {
  const rows = sessions.map((one) => ({
    ...{ session: one.session, partner: one.with, person: one.record.person.id },
  }));
  if (context.flags.json) context.json(sessionsDocument(rows));
  else context.out.write(renderSessions(rows, context.clock.today, context.out.look));
}

/** The newest of them. @throws Failure `not-found` when there is none */
function page(sessions: readonly ListedSession[], render: (one: ListedSession) => string): string {
  const [newest] = sessions;
  if (newest === undefined)
    throw new Failure(
      "not-found",
      "there is no such session",
      "headroom sessions lists those that were held.",
    );
  return render(newest);
}

const summary = ({ record, session }: ListedSession) => summaryOf(record, session);
const agenda = ({ record, session }: ListedSession) => sessionAgenda(record.person.name, session);
