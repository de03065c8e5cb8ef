import { existsSync } from "node:fs";
import type { Context } from "../../context";
import type { MenteeNotes } from "../../core/mentoring/notes";
import { stepOfPlace } from "../../core/mentoring/place";
import { heldSince, heldWord } from "../../core/mentoring/session";
import { type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { openCheckIn } from "../../core/scoring/withhold";
import type { Share } from "../../core/sharing/share";
import type { MenteeRow } from "../../formats/mentor-json";
import { folderOf, journalOf, keyOf, listPeople, me, type Person } from "../../store/people";
import { type SessionDraft, sessionFilesIn } from "../../store/session-draft";
import { type SharedRecord, sharedIn } from "../common/received";
import { personOf } from "../common/record";
import { isMentor, openIfPossible, openWith, sessionsOf } from "../common/sessions";
import { openDesk } from "./desk";

/**
 * Everyone but the person in use, here or with a record elsewhere, as far as they let their mentor see: what
 * was agreed and whether it holds only when that is shared, a level only when levels are.
 */
export async function overviewOf(context: Context): Promise<MenteeRow[]> {
  const self = personOf(context);
  const here: MenteeRow[] = [];
  for (const person of listPeople(context.home)) {
    // In a new home the first person, who has no record yet, is nobody's mentee.
    const isMentee = person.id !== me || existsSync(journalOf(context.home, person));
    if (person.id !== self.id && isMentee) here.push(await rowOf(context, person, self));
  }
  return [...here, ...(await remoteRows(context, self))];
}

async function rowOf(context: Context, person: Person, mentor: Person): Promise<MenteeRow> {
  const { id, name } = person;
  const open = openOf(openWith(context, person).find((draft) => draft.mentor.id === mentor.id));
  const record = await openIfPossible(context, person);
  if (record === null) return { ...nothingKnown, id, name, locked: true };
  const { today } = context.clock;
  const checkIns = datedUpTo(record.checkIns, today);
  const session = sessionsOf(record).findLast((one) => isMentor(one, mentor));
  if (session === undefined) return { ...nothingKnown, id, name, open };
  const since = { checkIns, actions: record.actions, date: session.date };
  const seen = session.shared !== "nothing";
  return {
    ...{ id, name, locked: false, remote: false, lastSessionOn: session.date },
    lastCheckinOn: seen ? (checkIns.at(-1)?.date ?? null) : null,
    ...{ nextOn: session.nextOn, open },
    agreed: session.agreed.map((agreed) => ({
      ...agreed,
      how: seen ? heldWord(heldSince(agreed, since)) : null,
    })),
    scope: session.shared,
    ...(session.shared === "levels" ? levelsOf(checkIns, today) : noLevels),
  };
}

const noLevels: Pick<MenteeRow, "level" | "checklist"> = { level: null, checklist: null };

const nothingKnown: Omit<MenteeRow, "id" | "name"> = {
  ...{ locked: false, remote: false, lastCheckinOn: null, lastSessionOn: null, nextOn: null },
  ...{ agreed: [], scope: null, ...noLevels, open: null },
};

/** Those who keep their record elsewhere: with a share, a talk, a note or an unfinished session. */
async function remoteRows(context: Context, self: Person): Promise<MenteeRow[]> {
  const { received, notes, vault } = await openDesk(context, self);
  const shares = sharedIn(received, context.clock.today).filter(({ apart }) => !apart);
  const remote = notes.mentees.filter(({ person }) => person === null);
  const drafts = sessionFilesIn(folderOf(context.home, self.id), vault)
    .map(({ draft }) => draft)
    .filter(({ mentee, mentor }) => mentee !== null && mentor.id === self.id);
  const names = new Map<string, string>();
  for (const name of [
    ...shares.map(({ label }) => label),
    ...remote.map(({ name }) => name),
    ...drafts.map(({ mentee }) => mentee ?? ""),
  ])
    if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  return [...names].map(([key, name]) =>
    remoteRow(
      name,
      shares.find(({ label }) => keyOf(label) === key),
      remote.find((one) => keyOf(one.name) === key),
      drafts.find(({ mentee }) => keyOf(mentee ?? "") === key),
    ),
  );
}

function remoteRow(
  name: string,
  shared: SharedRecord | undefined,
  notes: MenteeNotes | undefined,
  draft: SessionDraft | undefined,
): MenteeRow {
  const talk = notes?.talks.at(-1);
  const share: Share | null = shared === undefined || shared.revoked || shared.stale ? null : shared.share;
  const newest = share?.checkins[0];
  return {
    ...{ ...nothingKnown, id: null, name, remote: true, open: openOf(draft) },
    lastCheckinOn: newest?.date ?? null,
    lastSessionOn: talk?.date ?? null,
    nextOn: talk?.nextOn ?? null,
    agreed: (talk?.agreed ?? []).map((agreed) => ({ ...agreed, how: null })),
    level: newest?.level?.overall ?? null,
    checklist: newest?.level?.checklist ?? null,
  };
}

function openOf(draft: SessionDraft | undefined): MenteeRow["open"] {
  return draft === undefined ? null : { begunAt: draft.begun, step: stepOfPlace[draft.place] };
}

/** Levels as if the help questions had never been asked: nothing can be read back from them. */
function levelsOf(checkIns: readonly CheckIn[], today: string): Pick<MenteeRow, "level" | "checklist"> {
  const open = checkIns.map((one) => openCheckIn(one, questionnaires));
  const result = standingOf(open, today, questionnaires)?.result;
  return { level: result?.headline.level ?? null, checklist: result?.risk?.level ?? null };
}
