import type { Session } from "../../domain/session";
import { Failure } from "../../errors";
import { checkInEntry, type Entry, type SessionEntry } from "../../journal/entry";
import { nextId } from "../../journal/id";
import type { SessionDraft } from "../../journal/session-draft";
import { keepDueStamp } from "../../record/due-stamp";
import { lastId } from "../../record/open-record";
import { planEntryOf } from "./agreement";
import { answersOf } from "./answers";
import type { Running } from "./running";

/**
 * Stores a session: the answers as a check-in of the mentee, the boundary as a revision of the plan, and
 * the session itself last, so that `undo` takes that back first. All of them or none are in the record.
 * @throws Failure `disk`, with the draft still there
 */
export async function storeSession(running: Running, draft: SessionDraft): Promise<Session> {
  const { context, record } = running;
  const { checkIn, views } = answersOf(running, draft);
  const plan = planEntryOf(running, draft, checkIn?.id ?? lastId(record));
  const id = nextId(context.clock.now(), plan?.id ?? checkIn?.id ?? lastId(record));
  const session: Session = {
    ...{ id, date: draft.date, with: draft.mentor.name, mentor: draft.mentor.id },
    ...{ begun: draft.begun, consent: draft.consent, checkin: checkIn?.id ?? null },
    ...{ agreed: draft.agreed, held: draft.held, support: draft.support },
    ...{ nextOn: draft.nextOn, shared: draft.shared, ask: draft.ask, note: draft.note, views },
  };
  const entries: Entry[] = [
    ...(checkIn === null ? [] : [checkInEntry(checkIn.id, checkIn.recordedAt, checkIn)]),
    ...(plan === null ? [] : [plan]),
    entryOf(session, context.clock.stamp()),
  ];
  const lines = entries.map((entry) => ({ id: entry.id, line: Buffer.from(JSON.stringify(entry)) }));
  const largest = Math.max(...lines.map(({ line }) => line.length));
  if (largest >= largestLine)
    throw new Failure(
      "refused",
      "the answers with their notes are larger than 1 MiB",
      "Nothing was stored, and the session is kept. Go back and shorten a note.",
    );
  await record.journal.appendAll(lines);
  await keepDueStamp(context, record.person, [...record.entries, ...entries]);
  return session;
}

/** As for every entry of a journal. */
const largestLine = 1 << 20;

function entryOf({ id, ...content }: Session, recordedAt: string): SessionEntry {
  return { v: 1, id, type: "session", recordedAt, ...content };
}
