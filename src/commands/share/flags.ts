import { type Context, dayFlag } from "../../context";
import { addDays, type CalendarDate, isCalendarDate } from "../../core/calendar";
import { type ShareField, shareFields, usualWeeks, type WantedShare } from "../../core/sharing/share";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { checkName } from "../../store/people";

/** The flags of `share`. */
export interface ShareFlags {
  readonly for?: string;
  readonly as?: string;
  readonly fields?: string;
  readonly since?: string;
  readonly until?: string;
  readonly expires?: string;
  readonly includeSafety?: boolean;
  readonly encryptTo?: readonly string[];
  readonly revoke?: boolean;
}

/** What the record adds to the flags. */
export interface Before {
  /** The day of the last talk with a person; `null` when there was none. */
  readonly lastTalk: (name: string) => CalendarDate | null;
  /** What was shared with a person last time. */
  readonly lastShare: (name: string) => { readonly fields: readonly ShareField[] } | undefined;
}

/**
 * Reads what is to be shared, with whom, from which days and until when.
 * @throws Failure `usage` naming the flag, `not-found` when `last-talk` has no talk to start from
 */
export function readShareFlags(
  flags: ShareFlags,
  { clock: { today } }: Context,
  before: Before,
): WantedShare {
  const name = checkName(required(flags.for, "--for NAME", "says who gets the file"));
  const last = before.lastShare(name);
  const recipients = flags.encryptTo ?? [];
  const as = flags.as === undefined ? null : checkName(flags.as);
  if (flags.revoke) {
    refuseBesideRevoke(flags);
    const nothing = { fields: [], since: null, until: today, expiresOn: null, safety: false };
    return { for: name, recipients, as, ...nothing };
  }
  const since = sinceFlag(flags.since, name, today, before);
  const until = flags.until === undefined ? today : dayFlag(flags.until, "--until", today);
  if (since !== null && since > until)
    throw new Failure("usage", `--since ${since} is after --until ${until}`, "Swap them, or leave one out.");
  const again = last === undefined || last.fields.length === 0 ? undefined : last.fields.join(",");
  const fields = fieldsFlag(flags.fields ?? again);
  const safety = flags.includeSafety === true;
  if (safety && !fields.includes("answers"))
    throw new Failure(
      "usage",
      "--include-safety adds help and crisis answers to the answers, which are not among --fields",
      "Add answers to --fields, or leave --include-safety out.",
    );
  const expiresOn =
    flags.expires === undefined ? addDays(today, usualWeeks * 7) : expiresFlag(flags.expires, today);
  return { for: name, recipients, as, fields, since, until, expiresOn, safety };
}

function sinceFlag(
  text: string | undefined,
  name: string,
  today: CalendarDate,
  { lastTalk }: Before,
): CalendarDate | null {
  if (text === undefined) return null;
  if (text.trim().toLowerCase() !== "last-talk") return dayFlag(text, "--since", today);
  const day = lastTalk(name);
  if (day !== null) return day;
  throw new Failure(
    "not-found",
    `your record has no talk with ${name}`,
    "Give a day with --since, or import the agreement of the talk first.",
  );
}

function refuseBesideRevoke(flags: ShareFlags): void {
  if (
    flags.fields === undefined &&
    flags.since === undefined &&
    flags.until === undefined &&
    !flags.includeSafety
  )
    return;
  throw new Failure(
    "usage",
    "--revoke takes everything back, so it takes no fields and no days",
    "headroom share --revoke --for Mira -o revoked.json",
  );
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

/** Order and repetition do not matter. */
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

function expiresFlag(text: string, today: CalendarDate): CalendarDate | null {
  const day = text.trim();
  if (day.toLowerCase() === "never") return null;
  const takes = `It takes the last day of use, such as ${today} or a later one, or never.`;
  if (!isCalendarDate(day))
    throw new Failure("usage", `--expires is "${clip(day)}", which is not a day`, takes);
  if (day < today) throw new Failure("usage", `--expires is ${day}, which has passed`, takes);
  return day;
}
