import type { Context } from "../../context";
import { heldSince, heldWord } from "../../core/mentoring/session";
import { type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import type { Level } from "../../core/scoring/risk";
import { standingOf } from "../../core/scoring/standing";
import { openCheckIn } from "../../core/scoring/withhold";
import type { MenteeRow } from "../../formats/mentor-json";
import { listPeople, type Person } from "../../store/people";
import { personOf } from "../common/record";
import { isMentor, openIfPossible, sessionsOf } from "../common/sessions";

/**
 * Everybody but the person in use, as far as they let their mentor see: what was agreed and whether it
 * holds only where that is shared, a level only where levels are.
 */
export async function overviewOf(context: Context): Promise<MenteeRow[]> {
  const self = personOf(context);
  const rows: MenteeRow[] = [];
  for (const person of listPeople(context.home))
    if (person.id !== self.id) rows.push(await rowOf(context, person, self));
  // Without any record of their own, the first person of a new home is nobody's mentee.
  return rows.filter((row) => row.id !== "me" || row.lastCheckin !== null || row.lastSession !== null);
}

async function rowOf(context: Context, person: Person, mentor: Person): Promise<MenteeRow> {
  const { id, name } = person;
  const record = await openIfPossible(context, person);
  if (record === null) return { ...nothingKnown, id, name, locked: true };
  const { today } = context.clock;
  const checkIns = datedUpTo(record.checkIns, today);
  const lastCheckin = checkIns.at(-1)?.date ?? null;
  const session = sessionsOf(record).findLast((one) => isMentor(one, mentor));
  if (session === undefined) return { ...nothingKnown, id, name, lastCheckin };
  const since = { checkIns, actions: record.actions, date: session.date };
  const seen = session.shared !== "nothing";
  return {
    ...{ id, name, locked: false, lastCheckin, lastSession: session.date, nextOn: session.nextOn },
    agreed: session.agreed.map((agreed) => ({
      ...agreed,
      how: seen ? heldWord(heldSince(agreed, since)) : null,
    })),
    shared: session.shared,
    level: session.shared === "levels" ? levelOf(checkIns, today) : null,
  };
}

const nothingKnown: Omit<MenteeRow, "id" | "name"> = {
  ...{ locked: false, lastCheckin: null, lastSession: null, nextOn: null },
  ...{ agreed: [], shared: null, level: null },
};

/** As if the help questions had never been asked: nothing can be read back from it. */
function levelOf(checkIns: readonly CheckIn[], today: string): Level | null {
  const open = checkIns.map((one) => openCheckIn(one, questionnaires));
  return standingOf(open, today, questionnaires)?.result.headline.level ?? null;
}
