import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { type MentorNotes, noNotes } from "../core/mentoring/notes";
import { agreedKinds } from "../core/mentoring/session";
import { adherences } from "../core/questionnaire/answers";
import { Failure } from "../errors";
import { readBeside, writeBeside } from "./beside";
import { folderOf, type Home, type Person } from "./people";
import { mentorNotesName } from "./person-files";
import { agreedBoundarySchema } from "./session-draft";
import type { Vault } from "./vault";

const day = z.string().refine(isCalendarDate);
const said = z.object({ at: z.string(), says: z.string() });
const how = z.enum(adherences).nullable();
const notesSchema = z.object({
  v: z.literal(1),
  mentees: z.array(
    z.object({
      name: z.string(),
      person: z.string().nullable(),
      notes: z.array(said),
      asks: z.array(said),
      views: z.record(z.string(), z.string()),
      talks: z.array(
        z.object({
          id: z.string(),
          date: day,
          with: z.string().default("mentor"),
          begun: z.string().nullable().default(null),
          boundary: agreedBoundarySchema.nullable().default(null),
          dropped: z.array(z.string()).default([]),
          agreed: z.array(
            z.object({ kind: z.enum(agreedKinds), id: z.string().nullable(), says: z.string() }),
          ),
          held: z.array(z.object({ id: z.string().nullable(), says: z.string(), how })),
          support: z.array(z.string()),
          nextOn: day.nullable(),
        }),
      ),
    }),
  ),
});

/**
 * Reads a mentor's notes on their mentees: kept in the mentor's own folder, locked and erased with it, and
 * never in a mentee's record.
 * @throws Failure `refused` for a damaged file
 */
export async function readMentorNotes(home: Home, mentor: Person, vault: Vault | null): Promise<MentorNotes> {
  const text = await readBeside(folderOf(home, mentor.id), mentorNotesName, vault);
  if (text === null) return noNotes;
  try {
    const { v: _, ...notes } = notesSchema.parse(JSON.parse(text));
    return notes;
  } catch {
    throw new Failure(
      "refused",
      `your notes on mentees cannot be read: ${mentorNotesName} is damaged`,
      "Put a good copy in its place, or move it away.",
    );
  }
}

/** Writes them, all or nothing. */
export async function writeMentorNotes(
  home: Home,
  mentor: Person,
  notes: MentorNotes,
  vault: Vault | null,
): Promise<void> {
  const text = `${JSON.stringify({ v: 1, ...notes }, null, 2)}\n`;
  await writeBeside(folderOf(home, mentor.id), mentorNotesName, text, vault);
}
