import type { Context } from "../../context";
import { lookBack } from "../../core/helped/look-back";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { scaleSeries } from "../../core/trend/scales";
import { helpedDocument } from "../../formats/helped-json";
import { namedSteps, tellChange } from "../../ui/helped-words";
import { nameIfMany } from "../common/person";
import { openRecord } from "../common/record";
import type { Outcome } from "../declaration";
import { renderHelped } from "./view";

/** `helped`: what changed after each thing that the person started, newest first. */
export async function run(context: Context): Promise<Outcome> {
  const record = await openRecord(context);
  const { today } = context.clock;
  const { plans, actions, sessions } = record;
  const checkIns = datedUpTo(record.checkIns, today);
  const known = namedSteps({ checkIns, plans, actions, sessions });
  const looks = lookBack(known, scaleSeries("overall", checkIns, questionnaires), today);
  if (context.flags.json) {
    context.json(helpedDocument(looks, record.person, today));
    return "done";
  }
  const told = looks.map((look) => tellChange(look, plans, today));
  const text = renderHelped(told, nameIfMany(context, record.person), context.out.look);
  await context.writeDocument(text);
  return "done";
}
