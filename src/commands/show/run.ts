import { questionnaires } from "../../content/instruments/index";
import type { Context } from "../../context";
import { assessLast } from "../../domain/withhold";
import { findCheckIn, openRecord, upTo } from "../../record/open-record";
import { countryOf, nameIfMany } from "../../show/person";
import { showResult } from "../../show/result";
import { renderShow } from "../../views/show/show";
import type { Outcome } from "../declaration";

/** `show`: one check-in, whole, with the arithmetic. */
export async function run(context: Context, _options: object, ref?: string): Promise<Outcome> {
  const record = await openRecord(context);
  const { person } = record;
  const checkIn = findCheckIn(record, ref, context.clock.today);
  const before = upTo(record, checkIn);
  if (context.flags.json) {
    showResult(context, person, before);
    return "done";
  }
  const screen = {
    checkIn,
    result: assessLast(before, questionnaires),
    name: nameIfMany(context, person),
    country: countryOf(context, person),
    today: context.clock.today,
  };
  await context.writeDocument(renderShow(screen, context.out.look));
  return "done";
}
