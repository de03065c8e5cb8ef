import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { sessionPlaces } from "../core/mentoring/place";
import { agreedKinds, sharedScopes } from "../core/mentoring/session";
import { adherences } from "../core/questionnaire/answers";
import { isSessionDraftName } from "./draft-names";
import { type DraftKind, draftSchema } from "./drafts";

const day = z.string().refine(isCalendarDate);
const moment = z.iso.datetime({ offset: true });

/**
 * A session that is not finished, as it lies in the mentee's folder. It has no place for answers to the
 * help questions: they are never written anywhere.
 */
const sessionDraftSchema = z.object({
  v: z.literal(1),
  begun: moment,
  consent: moment,
  date: day,
  mentor: z.object({ id: z.string(), name: z.string() }),
  place: z.enum(sessionPlaces),
  /** The one line that the mentee may let the mentor see. */
  helpFirst: z.boolean(),
  /** The questions so far; `null` before the first one. */
  checkIn: draftSchema.nullable(),
  agreed: z.array(z.object({ kind: z.enum(agreedKinds), id: z.string().nullable(), says: z.string() })),
  held: z.array(
    z.object({ id: z.string().nullable(), says: z.string(), how: z.enum(adherences).nullable() }),
  ),
  /** The boundary that goes into practice, with its value. */
  boundary: z
    .object({
      id: z.string(),
      value: z.union([
        z.string(),
        z.number(),
        z.array(z.string()),
        z.array(z.record(z.string(), z.string())),
      ]),
    })
    .nullable(),
  support: z.array(z.string()),
  nextOn: day.nullable(),
  shared: z.enum(sharedScopes),
  ask: z.string().nullable(),
  note: z.string().nullable(),
});

export type SessionDraft = z.infer<typeof sessionDraftSchema>;

/** An unfinished session, apart from a check-in that may wait in the same folder. */
export const sessionDraft: DraftKind<SessionDraft> = {
  what: "session",
  id: "session-draft",
  nameOf: (slot) => (slot === 1 ? "session-draft.json" : `session-draft-${slot}.json`),
  isName: isSessionDraftName,
  parse: (text) => {
    try {
      const parsed = sessionDraftSchema.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  },
};
