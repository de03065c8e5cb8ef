import { type Context, dayFlag } from "../../context";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { relevantBefore } from "../../core/scoring/look-back";
import { type AssessedCheckIn, assessLast, withheld } from "../../core/scoring/withhold";
import { Failure } from "../../errors";
import { checkInDocument } from "../../formats/check-in-json";
import { nameIfMany } from "../common/person";
import { openRecord } from "../common/record";
import type { Outcome } from "../declaration";
import { renderHistory } from "./view";

interface HistoryOptions {
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly includeSafety?: boolean;
}

/** Rows that fit one screen below the title and above the prompt. */
const screenRows = 17;

/** `history`: the check-ins, newest first, safety answers withheld unless asked for by name. */
export async function run(context: Context, options: HistoryOptions): Promise<Outcome> {
  const { today } = context.clock;
  const since = options.since === undefined ? null : dayFlag(options.since, "--since", today);
  const until = options.until === undefined ? null : dayFlag(options.until, "--until", today);
  const limit = options.limit ?? null;
  if (since !== null && until !== null && since > until)
    throw new Failure(
      "usage",
      `--since ${since} lies after --until ${until}`,
      "Swap them, or leave one out.",
    );
  const record = await openRecord(context);
  const inRange = record.checkIns.filter(
    ({ date }) => (since === null || date >= since) && (until === null || date <= until),
  );
  const shown = inRange.toReversed().slice(0, limit ?? (context.flags.json ? inRange.length : screenRows));
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
    today,
  };
  context.out.write(renderHistory(screen, context.out.look));
  return "done";
}
