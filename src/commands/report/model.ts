import type { CalendarDate } from "../../core/calendar";
import type { ToldChange } from "../../ui/helped-words";

/** What every page says about itself. */
export interface Head {
  /** The person's name; empty when there is none. */
  readonly name: string;
  readonly madeOn: CalendarDate;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** One value per week. */
export interface Point {
  readonly date: CalendarDate;
  readonly value: number;
  readonly context: readonly string[];
}

/** A day marked in the course of the strain. */
export interface Mark {
  readonly date: CalendarDate;
  readonly says: string;
}

/** The strain over time. */
export interface Course {
  /** Unbroken stretches, oldest first; nothing is drawn between them. */
  readonly stretches: readonly (readonly Point[])[];
  readonly warnings: readonly (Mark & { readonly worse: boolean })[];
  /** The plan, a boundary put into practice, a recovery. */
  readonly marks: readonly Mark[];
  /** The chart in one sentence. */
  readonly says: string;
}

/** One scale beside others. */
export interface Small {
  readonly title: string;
  readonly unit: string;
  /** The top of its axis; `null` to fit the values. */
  readonly top: number | null;
  readonly stretches: readonly (readonly Point[])[];
  readonly says: string;
}

/** Weekdays by hours, Monday first, 7 × 24 counts. */
export interface PunchCard {
  readonly hours: readonly (readonly number[])[];
  readonly says: string;
}

export interface Boundary {
  readonly says: string;
  readonly since: CalendarDate;
  readonly kept: number;
  readonly partly: number;
  readonly missed: number;
}

export interface Cause {
  readonly says: string;
  /** `nearly always`, `often`; `null` for a cause that was picked without an answer. */
  readonly often: string | null;
  readonly team: string | null;
  readonly leader: string | null;
  readonly figures: string | null;
  readonly sources: string;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface MyReport {
  readonly head: Head;
  /** Level and risk in words, the most important sentence first. */
  readonly standing: readonly string[];
  /** `null` without a single check-in that has a value. */
  readonly course: Course | null;
  readonly small: readonly Small[];
  readonly year: {
    readonly points: readonly Point[];
    readonly from: CalendarDate;
    readonly says: string;
  } | null;
  readonly punchCard: PunchCard | null;
  readonly boundaries: readonly Boundary[];
  readonly helped: readonly ToldChange[];
  /** Said once below them. */
  readonly helpedNote: string | null;
  readonly causes: readonly Cause[];
  readonly plan: readonly Section[];
  readonly notes: readonly { readonly date: CalendarDate; readonly text: string }[];
}

export interface DoctorReport {
  readonly head: Head;
  /** The course in at most three sentences. */
  readonly told: readonly string[];
  readonly course: Course | null;
  readonly signs: {
    readonly now: CalendarDate;
    readonly before: CalendarDate | null;
    readonly rows: readonly { readonly sign: string; readonly now: string; readonly before: string | null }[];
    /** How many signs were asked about and absent on both days. */
    readonly absent: number;
  } | null;
  readonly facts: readonly { readonly what: string; readonly now: string; readonly before: string | null }[];
  readonly tried: readonly ToldChange[];
  /** Only when the person asked for it and said yes twice. */
  readonly help: { readonly from: CalendarDate; readonly answers: readonly string[] } | null;
}

export interface MentorReport {
  readonly head: Head;
  readonly course: Course | null;
  readonly sections: readonly Section[];
  readonly causes: readonly Cause[];
}

/** Nothing in it comes from signs, scores, levels, stages, help or notes. */
export interface WorkReport {
  readonly name: string;
  readonly madeOn: CalendarDate;
  readonly causes: readonly Cause[];
  /** Counts of moments seen: night pages, weekend days, short rests. */
  readonly seen: readonly { readonly what: string; readonly count: string }[];
  readonly seenIn: string | null;
  /** From the plan. */
  readonly proposes: readonly Section[];
  /** From a prepared conversation. */
  readonly talk: { readonly goal: string; readonly offers: readonly string[] } | null;
  readonly sources: readonly string[];
}
