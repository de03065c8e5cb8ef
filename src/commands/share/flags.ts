import { type Context, dayFlag } from "../../context";
import { type CalendarDate, isCalendarDate } from "../../core/calendar";
import { type ShareField, shareFields, type WantedShare } from "../../core/sharing/share";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { checkName } from "../../store/people";

/** What is typed behind `share`. */
export interface ShareFlags {
  readonly for?: string;
  readonly as?: string;
  readonly fields?: string;
  readonly since?: string;
  readonly until?: string;
  readonly expires?: string;
  readonly includeSafety?: boolean;
}

/**
 * Reads what is to be shared, with whom, of which days and until when.
 * @throws Failure `usage` naming the flag
 */
export function readShareFlags(flags: ShareFlags, { clock: { today } }: Context): WantedShare {
  const since = flags.since === undefined ? null : dayFlag(flags.since, "--since", today);
  const until = flags.until === undefined ? today : dayFlag(flags.until, "--until", today);
  if (since !== null && since > until)
    throw new Failure(
      "usage",
      `--since ${since} lies after --until ${until}`,
      "Swap them, or leave one out.",
    );
  const fields = fieldsFlag(flags.fields);
  const safety = flags.includeSafety === true;
  if (safety && !fields.includes("answers"))
    throw new Failure(
      "usage",
      "--include-safety adds help and crisis answers to the answers, which are not among --fields",
      "Add answers to --fields, or leave --include-safety out.",
    );
  return {
    for: checkName(required(flags.for, "--for NAME", "says who gets the file")),
    as: flags.as === undefined ? null : checkName(flags.as),
    fields,
    since,
    until,
    expires: flags.expires === undefined ? null : expiresFlag(flags.expires, today),
    safety,
  };
}

/** @throws Failure `usage` when a flag is missing that has no default */
export function required(value: string | undefined, flag: string, says: string): string {
  if (value !== undefined) return value;
  throw new Failure(
    "usage",
    `${flag} is missing; it ${says}`,
    "headroom share --for Mira --fields levels,trend -o for-mira.json",
  );
}

/** Given order and repetition do not matter. */
function fieldsFlag(text: string | undefined): readonly ShareField[] {
  const given = required(text, "--fields LIST", "says what is shared")
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
  const takes = `It takes one or more of ${shareFields.join(",")}.`;
  const known: readonly string[] = shareFields;
  for (const word of given)
    if (!known.includes(word))
      throw new Failure("usage", `--fields has "${clip(word)}"`, `${didYouMean(word, shareFields)}${takes}`);
  if (given.length === 0) throw new Failure("usage", "--fields is empty", takes);
  return shareFields.filter((field) => given.includes(field));
}

function expiresFlag(text: string, today: CalendarDate): CalendarDate {
  const day = text.trim();
  const takes = `It takes the last day of use, such as ${today} or a later one.`;
  if (!isCalendarDate(day)) throw new Failure("usage", `--expires is "${clip(day)}", which is no day`, takes);
  if (day < today) throw new Failure("usage", `--expires is ${day}, which is over`, takes);
  return day;
}
