import type { CalendarDate } from "../core/calendar";
import { type Answers, answered, withoutSkipped } from "../core/questionnaire/answers";
import type { CheckInContent, Routine } from "../core/questionnaire/check-in";
import { instruments } from "../core/questionnaire/instruments/index";
import { countedMetrics } from "../core/questionnaire/load-metrics";
import { Failure } from "../errors";
import type { AnswersFile } from "./answers-file";

/** Versions of the instruments with answers, for the record. */
export function versionsOf(answers: Answers): Record<string, number> {
  const used = Object.values(instruments).filter(({ items }) => answered(items, answers).length > 0);
  return Object.fromEntries(used.map(({ id, version }) => [id, version]));
}

/** Flags added to a file: they override it, tags are merged (docs/json.md, "Taking something in"). */
export interface ContentFlags {
  readonly date: CalendarDate;
  readonly routine: Routine;
  readonly note: string | undefined;
  readonly tags: readonly string[];
}

/**
 * A new check-in from an answers file; skipped answers are left out, which means the same.
 * @throws Failure `refused` for an obstacle to a boundary that held
 */
export function contentFrom(file: AnswersFile, flags: ContentFlags): CheckInContent {
  const answers = withoutSkipped(file.answers);
  const boundaries = withoutSkipped(file.boundaries ?? {});
  return {
    date: flags.date,
    routine: flags.routine,
    instruments: versionsOf(answers),
    answers,
    details: withoutSkipped(file.details ?? {}),
    load: logged(file.load ?? {}),
    context: unique(file.context ?? []),
    boundaries,
    ...obstaclesOf({}, file.obstacles ?? {}, boundaries),
    note: noteOf(flags.note ?? file.note),
    tags: unique([...(file.tags ?? []), ...flags.tags]),
  };
}

/**
 * An edited check-in: values in the file replace the stored ones by id, `null` clears, and anything the file
 * does not name stays. Note, tags and context are replaced as a whole.
 * @throws Failure `refused` for an obstacle to a boundary that held
 */
export function contentMerged(stored: CheckInContent, file: AnswersFile): CheckInContent {
  const answers = withoutSkipped({ ...stored.answers, ...file.answers });
  const boundaries = withoutSkipped({ ...stored.boundaries, ...file.boundaries });
  const { obstacles = {}, seen = [], ...rest } = stored;
  const load = logged({ ...stored.load, ...file.load });
  // A value that the person changed is no longer as the signals showed it.
  const stillSeen = seen.filter((id) => load[id] === stored.load[id]);
  return {
    ...rest,
    instruments: { ...versionsOf(answers), ...keptVersions(stored, answers) },
    answers,
    details: withoutSkipped({ ...stored.details, ...file.details }),
    load,
    ...(stillSeen.length === 0 ? {} : { seen: stillSeen }),
    context: file.context === undefined ? stored.context : unique(file.context ?? []),
    boundaries,
    ...obstaclesOf(obstacles, file.obstacles ?? {}, boundaries),
    note: file.note === undefined ? stored.note : noteOf(file.note),
    tags: file.tags === undefined ? stored.tags : unique(file.tags ?? []),
  };
}

/** True when nothing is answered, logged or noted. */
export function isBlank(content: CheckInContent): boolean {
  const { answers, load, context, boundaries, note } = content;
  const filled = [answers, load, boundaries].some((part) => Object.keys(part).length > 0);
  return !filled && context.length === 0 && note === null;
}

/** An instrument keeps the version it was answered with while any of its answers stays. */
function keptVersions(stored: CheckInContent, answers: Answers): Record<string, number> {
  const used = versionsOf(answers);
  return Object.fromEntries(Object.entries(stored.instruments).filter(([id]) => used[id] !== undefined));
}

/** The obstacles to boundaries that did not fully hold; stored ones are dropped if the boundary now held. */
function obstaclesOf(
  stored: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string | null>>,
  boundaries: CheckInContent["boundaries"],
): Pick<CheckInContent, "obstacles"> {
  const open = (id: string) => Object.hasOwn(boundaries, id) && boundaries[id] !== "kept";
  const named = Object.entries(given).filter(([, text]) => text !== null && text.trim() !== "");
  const stray = named.find(([id]) => !open(id));
  if (stray !== undefined)
    throw new Failure(
      "refused",
      `obstacles names ${stray[0]}, but boundaries does not say partly or missed for it`,
      "Nothing was stored. Say in boundaries how it went, or leave it out of obstacles.",
    );
  const merged = Object.entries(withoutSkipped({ ...stored, ...given })).filter(
    ([id, text]) => open(id) && text.trim() !== "",
  );
  return merged.length === 0 ? {} : { obstacles: Object.fromEntries(merged) };
}

function noteOf(note: string | null | undefined): string | null {
  return note == null || note.trim() === "" ? null : note;
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

/** The logged facts, without those counted from other answers. */
function logged(load: Readonly<Record<string, number | null>>): Record<string, number> {
  const kept = Object.entries(load).filter(([id]) => !countedMetrics.includes(id));
  return withoutSkipped(Object.fromEntries(kept));
}
