import { type Context, dayFlag } from "../../context";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { relevantBefore } from "../../core/scoring/look-back";
import { type AssessedCheckIn, assessLast, withheld } from "../../core/scoring/withhold";
import { Failure } from "../../errors";
import { checkInDocument } from "../../formats/check-in-json";
import { nameIfMany } from "../common/person";
import { openRecord } from "../common/record";
import type { Outcome } from "../declaration";
import { remarkOf, renderHistory } from "./view";

interface HistoryOptions {
  readonly since?: string;
  readonly until?: string;
  readonly tag?: readonly string[];
  readonly search?: string;
  readonly limit?: number;
  readonly includeSafety?: boolean;
}

/** Rows that fit one screen below the title and above the prompt. */
const screenRows = 17;

/** Text as people search for it: in any case. */
const plainly = (text: string) => text.normalize("NFC").toLowerCase();

/** True when a check-in has all the tags, and the text in its note or a tag. */
function isSought({ note, tags }: CheckIn, { tag = [], search = "" }: HistoryOptions): boolean {
  const known = tags.map(plainly);
  const words = plainly(search.trim());
  return (
    tag.every((one) => known.includes(plainly(one.trim()))) &&
    [note ?? "", ...tags].some((text) => plainly(text).includes(words))
  );
}

/** As many rows as fit on one screen, and at least the newest. */
function fitting(rows: readonly CheckIn[]): readonly CheckIn[] {
  let lines = 0;
  const end = rows.findIndex((row) => {
    lines += remarkOf(row) === "" ? 1 : 2;
    return lines > screenRows;
  });
  return end < 0 ? rows : rows.slice(0, Math.max(end, 1));
}

/** `history`: the check-ins, newest first, without safety answers unless asked for by name. */
export async function run(context: Context, options: HistoryOptions): Promise<Outcome> {
  const { today } = context.clock;
  const since = options.since === undefined ? null : dayFlag(options.since, "--since", today);
  const until = options.until === undefined ? null : dayFlag(options.until, "--until", today);
  const limit = options.limit ?? null;
  if (since !== null && until !== null && since > until)
    throw new Failure("usage", `--since ${since} is after --until ${until}`, "Swap them, or leave one out.");
  const record = await openRecord(context);
  const inRange = record.checkIns.filter(
    (one) =>
      (since === null || one.date >= since) &&
      (until === null || one.date <= until) &&
      isSought(one, options),
  );
  const newestFirst = inRange.toReversed();
  const shown =
    limit === null && !context.flags.json
      ? fitting(newestFirst)
      : newestFirst.slice(0, limit ?? inRange.length);
  const earlier = relevantBefore(record.checkIns, questionnaires);
  const places = new Map(record.checkIns.map(({ id }, index) => [id, index]));
  const assessed = shown.map((checkIn): AssessedCheckIn => {
    const before = [...earlier(places.get(checkIn.id) ?? 0), checkIn];
    return options.includeSafety
      ? { checkIn, result: assessLast(before, questionnaires) }
      : withheld(before, checkIn, questionnaires);
  });
  if (context.flags.json) {
    const { id, name, role } = record.person;
    const checkins = assessed.map((one) => checkInDocument(one, null));
    const document = { schema: "headroom/history@1", person: { id, name, role }, checkins };
    context.json(document);
    return "done";
  }
  const screen = {
    rows: assessed,
    older: inRange.length - shown.length,
    since: inRange[0]?.date ?? null,
    name: nameIfMany(context, record.person),
    sought: options.tag !== undefined || options.search !== undefined,
    today,
  };
  context.out.write(renderHistory(screen, context.out.look));
  return "done";
}
