import { type Answers, withoutSkipped } from "./answers";
import { type CheckIn, type CheckInContent, contentOf } from "./check-in";

/** One check-in in two records, for example on two computers (docs/json.md, "Two versions of a check-in"). */

/** When a check-in was last changed: when edited, or else when recorded. */
export function lastChange({ changedAt, recordedAt }: Pick<CheckIn, "changedAt" | "recordedAt">): number {
  return Date.parse(changedAt ?? recordedAt);
}

/**
 * A check-in with the content of a file. An export may leave out help answers, notes and obstacles, so any of
 * these missing in the file are kept.
 */
export function withContentOf(ours: CheckInContent, theirs: CheckInContent): CheckInContent {
  const safety = Object.entries(ours.answers).filter(([id]) => isSafety(id));
  const isOpen = safety.length > 0 && !Object.keys(theirs.answers).some(isSafety);
  const obstacles = theirs.obstacles ?? ours.obstacles;
  return contentOf({
    ...theirs,
    answers: isOpen ? { ...theirs.answers, ...Object.fromEntries(safety) } : theirs.answers,
    instruments:
      isOpen && ours.instruments.help !== undefined
        ? { ...theirs.instruments, help: ours.instruments.help }
        : theirs.instruments,
    note: theirs.note ?? ours.note,
    ...(obstacles === undefined ? {} : { obstacles }),
  });
}

/** Whether a file differs from the record about a check-in. */
export function isDifferent(ours: CheckInContent, theirs: CheckInContent): boolean {
  return comparable(withContentOf(ours, theirs)) !== comparable(ours);
}

/** The same text for the same content, whatever the order of its keys. */
function comparable(content: CheckInContent): string {
  const { answers, ...rest } = contentOf(content);
  return JSON.stringify({ ...rest, answers: withoutSkipped(answers as Answers) }, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const isSafety = (id: string): boolean => /^(help|crisis)\./.test(id);
