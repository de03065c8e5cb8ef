import type { Context } from "../../context";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { weeksUpTo } from "../../core/signals/measures";
import { reportOn } from "../../core/signals/report";
import { signalsDocument } from "../../formats/signals-json";
import { nameIfMany } from "../common/person";
import { openRecord } from "../common/record";
import { nowOf, readSignals, workingDayOf } from "../common/seen";
import { readSignalSources } from "../common/signal-sources";
import type { Outcome } from "../declaration";
import { renderSignals, renderWithoutSources } from "./view";

interface SignalsOptions {
  readonly weeks?: number;
}

const usualWeeks = 8;
/** Ten years. */
const mostWeeks = 520;

/** `signals`: reads the sources on the spot and shows what they say about the last weeks. */
export async function run(context: Context, { weeks = usualWeeks }: SignalsOptions): Promise<Outcome> {
  const record = await openRecord(context);
  const sources = await readSignalSources(context, record.person, record.journal.vault);
  const { today } = context.clock;
  const count = Math.min(weeks, mostWeeks);
  const [from = today] = weeksUpTo(today, count);
  const done = sources.length === 0 ? () => {} : progress(context, sources.length);
  const readings = await readSignals(context, record, sources, from, new AbortController().signal).finally(
    done,
  );
  const working = workingDayOf(context, record);
  const report = reportOn(readings, count, nowOf(context), working);
  if (context.flags.json) {
    context.json(signalsDocument(record.person, report));
    return "done";
  }
  if (sources.length === 0) context.out.write(renderWithoutSources(context.out.look));
  else {
    const standing = standingOf(datedUpTo(record.checkIns, today), today, questionnaires);
    const answers = standing?.answers ?? {};
    const name = nameIfMany(context, record.person);
    await context.writeDocument(renderSignals({ report, working, answers, today, name }, context.out.look));
  }
  return "done";
}

/** A line on a terminal while files are read; gone afterwards. */
function progress({ interactive, plain, flags, err, terminal }: Context, sources: number): () => void {
  if (!interactive || plain || flags.json || flags.quiet) return () => {};
  err.write(`reading ${sources === 1 ? "1 source" : `${sources} sources`} ...`);
  return () => terminal.output.write("\r\u001b[K");
}
