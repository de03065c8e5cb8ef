import type { Context } from "../../context";
import type { MentorNotes } from "../../core/mentoring/notes";
import { type Mentee, type MenteeNotes, notesOn, withNotes } from "../../core/mentoring/notes";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import { readMentorNotes, writeMentorNotes } from "../../store/mentor-notes";
import type { Person } from "../../store/people";
import { openJournal } from "./record";

/** The notes of a mentor; asks for the passphrase of a locked record. */
export async function mentorNotes(context: Context, mentor: Person): Promise<MentorNotes> {
  const { vault } = await openJournal(context, mentor);
  return readMentorNotes(context.home, mentor, vault);
}

/** Changes what a mentor keeps about one mentee; on the disk when this returns. */
export async function changeNotes(
  context: Context,
  mentor: Person,
  mentee: Mentee,
  change: (before: MenteeNotes) => Partial<MenteeNotes>,
): Promise<void> {
  const { vault } = await openJournal(context, mentor);
  const notes = await readMentorNotes(context.home, mentor, vault);
  const after = withNotes(notes, mentee, change(notesOn(notes, mentee)));
  await writeMentorNotes(context.home, mentor, after, vault);
}

/**
 * The length of a talk.
 * @throws Failure `usage`
 */
export function talkMinutes(text = "60"): number {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 5 && minutes <= 480) return minutes;
  throw new Failure("usage", `--minutes is "${clip(text)}"`, "It takes the length of the talk, 5 to 480.");
}
