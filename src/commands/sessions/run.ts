import { type Context, dayFlag } from "../../context";
import { stepOfPlace } from "../../core/mentoring/place";
import { Failure } from "../../errors";
import { agreementText } from "../../formats/agreement";
import { talkCalendar } from "../../formats/plan-ics";
import { sessionsDocument } from "../../formats/sessions-json";
import { keyOf } from "../../store/people";
import { renderSessions, sessionAgenda } from "../../ui/session/list";
import {
  boundaryIn,
  droppedIn,
  type ListedSession,
  type OpenSession,
  sessionsFor,
  summaryOf,
} from "../common/sessions";
import type { Outcome } from "../declaration";

interface SessionsOptions {
  readonly with?: string;
  readonly all?: boolean;
  readonly on?: string;
  readonly summary?: boolean;
  readonly agenda?: boolean;
  readonly agreement?: boolean;
  readonly calendar?: boolean;
}

/** The page for the mentee; a mentor who prints it later sees only the answers shared by then. */
function summary({ record, talk, mentee, session, with: partner }: ListedSession): string {
  const isMentors = partner === mentee;
  const isSeen = record !== null && (!isMentors || session.shared === "levels");
  return summaryOf({
    ...{ session, mentee, isElsewhere: record === null },
    checkIns: isSeen ? record.checkIns : [],
    plans: (record?.plans ?? []).filter(({ id }) => id < session.id),
    dropped: record === null ? (talk?.dropped ?? []) : droppedIn(record, session),
  });
}

/** The pages that a session can be printed as. */
const pages = {
  summary,
  agenda: ({ mentee, session }: ListedSession) => sessionAgenda(mentee, session),
  agreement: agreementOf,
  calendar: calendarOf,
} as const;

/** `sessions`: those of the person in use, as mentee and as mentor; or one page of one of them. */
export async function run(context: Context, options: SessionsOptions): Promise<Outcome> {
  const [page, second] = (["summary", "agenda", "agreement", "calendar"] as const).filter(
    (one) => options[one],
  );
  if (second !== undefined)
    throw new Failure("usage", `--${page} and --${second} are two pages`, "Ask for one at a time.");
  const { today, now } = context.clock;
  const day = options.on === undefined ? null : dayFlag(options.on, "--on", today);
  const partner = options.with === undefined ? null : keyOf(options.with);
  const isWanted = (one: { readonly with: string }) => partner === null || keyOf(one.with) === partner;
  const here = await sessionsFor(context);
  const sessions = here.sessions.filter((one) => (day === null || one.session.date === day) && isWanted(one));
  const open = here.open.filter(isWanted);
  if (partner !== null && here.sessions.every((one) => !isWanted(one)) && open.length === 0)
    throw new Failure(
      "not-found",
      `there is no session with ${options.with}`,
      "headroom sessions --all lists those that were held.",
    );
  if (page === undefined) list(context, sessions, open, options.all === true || partner !== null);
  else context.out.write(pages[page](newest(sessions), now()));
  return "done";
}

function list(
  context: Context,
  sessions: readonly ListedSession[],
  open: readonly OpenSession[],
  isAll: boolean,
): void {
  const rows = sessions.map((one) => ({
    ...{ session: one.session, partner: one.with, person: one.record?.person.id ?? null },
  }));
  if (context.flags.json) {
    const left = open.map((one) => ({
      ...{ with: one.with, begunAt: one.begun, step: stepOfPlace[one.place] },
    }));
    context.json(sessionsDocument(rows, left));
    return;
  }
  // Someone looking over a mentor's shoulder should see one name at most.
  const mentees = new Set([
    ...sessions.filter((one) => one.with === one.mentee).map((one) => one.with),
    ...open.filter((one) => one.asMentor).map((one) => one.with),
  ]);
  const hidden = isAll || mentees.size < 2 ? 0 : mentees.size;
  const isShown = (name: string) => hidden === 0 || !mentees.has(name);
  context.out.write(
    renderSessions(
      {
        rows: rows.filter(({ partner }) => isShown(partner)),
        open: open.filter((one) => isShown(one.with)),
        hidden,
      },
      context.clock.today,
      context.out.look,
    ),
  );
}

/** The newest of them. @throws Failure `not-found` when there is none */
function newest([first]: readonly ListedSession[]): ListedSession {
  if (first !== undefined) return first;
  throw new Failure("not-found", "there is no such session", "headroom sessions lists those that were held.");
}

function agreementOf({ session, mentee, record, talk }: ListedSession): string {
  const { boundary, dropped } =
    record === null
      ? { boundary: talk?.boundary ?? null, dropped: talk?.dropped ?? [] }
      : { boundary: boundaryIn(record, session), dropped: droppedIn(record, session) };
  return agreementText({ session, mentee, boundary, dropped });
}

function calendarOf(one: ListedSession, now: number): string {
  if (one.session.nextOn !== null) return talkCalendar(one.session, one.with, now);
  throw new Failure("not-found", "no day is set for the next talk", "A session sets it, at its end.");
}
