import type { CalendarDate } from "../calendar";
import type { Agreed, AgreedBoundary, HeldItem, Session } from "./session";

interface Said {
  /** When, ISO 8601 with offset. */
  readonly at: string;
  readonly says: string;
}

/** A session with someone who keeps their own record elsewhere. */
export interface Talk {
  readonly id: string;
  readonly date: CalendarDate;
  /** The mentor who held it, even after the mentee was handed over to another. */
  readonly with: string;
  /** Identifies it, so that it is never kept twice. */
  readonly begun: string | null;
  readonly agreed: readonly Agreed[];
  /** The agreed boundary with its value, for the mentee's plan. */
  readonly boundary: AgreedBoundary | null;
  /** Ids of boundaries no longer in effect. */
  readonly dropped: readonly string[];
  readonly held: readonly HeldItem[];
  readonly support: readonly string[];
  readonly nextOn: CalendarDate | null;
}

/** What is kept of a session: what was agreed, and none of the mentee's answers. */
export function talkOf(session: Session, boundary: AgreedBoundary | null, dropped: readonly string[]): Talk {
  const { id, date, begun, agreed, held, support, nextOn } = session;
  return { id, date, with: session.with, begun, agreed, boundary, dropped, held, support, nextOn };
}

/** A kept talk as a session of this mentor. */
export function sessionOfTalk({ boundary: _b, dropped: _d, ...talk }: Talk, mentor: string): Session {
  const none = { checkin: null, consent: null, shared: "nothing", ask: null, note: null, views: {} } as const;
  return { ...talk, mentor, ...none };
}

/** A mentor's notes on one mentee: the mentor's own words, never in the mentee's record. */
export interface MenteeNotes {
  readonly name: string;
  /** Id of the mentee's record here; `null` for someone with a computer of their own. */
  readonly person: string | null;
  readonly notes: readonly Said[];
  /** What to ask the next time. */
  readonly asks: readonly Said[];
  /** The mentor's own views of the last session, by item. */
  readonly views: Readonly<Record<string, string>>;
  readonly talks: readonly Talk[];
}

export interface MentorNotes {
  readonly mentees: readonly MenteeNotes[];
}

export const noNotes: MentorNotes = { mentees: [] };

/** Identifies a mentee: by a record here, or by name. */
export interface Mentee {
  readonly name: string;
  readonly person: string | null;
}

const keyOf = (name: string) => name.normalize("NFKC").trim().toLowerCase();

/** The notes on a mentee; empty when there are none. */
export function notesOn({ mentees }: MentorNotes, mentee: Mentee): MenteeNotes {
  return mentees.find((one) => isOf(one, mentee)) ?? { ...mentee, notes: [], asks: [], views: {}, talks: [] };
}

/** The notes with those on one mentee replaced. */
export function withNotes(notes: MentorNotes, mentee: Mentee, change: Partial<MenteeNotes>): MentorNotes {
  const others = notes.mentees.filter((one) => !isOf(one, mentee));
  return { mentees: [...others, { ...notesOn(notes, mentee), ...change }] };
}

/** Talks merged with those handed over by another mentor, each once, by day. */
export function withTalks(talks: readonly Talk[], more: readonly Talk[]): Talk[] {
  const known = new Set(talks.map(({ id }) => id));
  const all = [...talks, ...more.filter(({ id }) => !known.has(id))];
  return all.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}

/**
 * What one mentor may hand over to the next: the latest agreement, and everything only with the mentee's
 * consent.
 */
export function handedOver(talks: readonly Talk[], isAgreed: boolean): Talk[] {
  if (isAgreed) return [...talks];
  return talks.slice(-1).map((talk) => ({ ...talk, held: [], support: [] }));
}

/** The notes without those on one mentee. */
export function withoutMentee({ mentees }: MentorNotes, mentee: Mentee): MentorNotes {
  return { mentees: mentees.filter((one) => !isOf(one, mentee)) };
}

function isOf(notes: Mentee, { name, person }: Mentee): boolean {
  return notes.person === person && (person !== null || keyOf(notes.name) === keyOf(name));
}
