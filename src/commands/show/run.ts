import type { Context } from "../../context";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { assessLast } from "../../core/scoring/withhold";
import { countryOf, nameIfMany } from "../common/person";
import { findCheckIn, noteOthers, openRecord, upTo } from "../common/record";
import { showResult } from "../common/result";
import type { Outcome } from "../declaration";
import { renderShow } from "./view";

/** `show`: one check-in in full, with the arithmetic. */
export async function run(context: Context, _options: object, ref?: string): Promise<Outcome> {
  const record = await openRecord(context);
  const { person } = record;
  const checkIn = findCheckIn(record, ref, context.clock.today);
  noteOthers(context, record, checkIn, { ref, command: "show" });
  const before = upTo(record, checkIn);
  if (context.flags.json) {
    showResult(context, record, before);
    return "done";
  }
  const screen = {
    checkIn,
    result: assessLast(before, questionnaires),
    name: nameIfMany(context, person),
    country: countryOf(context, person),
    today: context.clock.today,
    showsAll: context.flags.showResult === true,
  };
  await context.writeDocument(renderShow(screen, context.out.look));
  return "done";
}
