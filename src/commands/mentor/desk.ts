import type { Context } from "../../context";
import type { MentorNotes } from "../../core/mentoring/notes";
import { readMentorNotes } from "../../store/mentor-notes";
import type { Person } from "../../store/people";
import { openReceived, type ReceivedHere } from "../common/received";

/** What a mentor works with: their own notes, and what mentees share. */
export interface Desk extends ReceivedHere {
  readonly notes: MentorNotes;
}

/** Opens both at once, so that a locked record asks for its passphrase once. */
export async function openDesk(context: Context, mentor: Person): Promise<Desk> {
  const here = await openReceived(context, mentor);
  return { ...here, notes: await readMentorNotes(context.home, mentor, here.vault) };
}
