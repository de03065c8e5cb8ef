import type { Context } from "../../context";
import { lookBack } from "../../core/helped/look-back";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { scaleSeries } from "../../core/trend/scales";
import { helpedDocument } from "../../formats/helped-json";
import { asideNote, namedSteps, type ToldChange, tellChange } from "../../ui/helped-words";
import { page, textWidth, wrap } from "../../ui/layout";
import type { Look } from "../../ui/look";
import { paintFor } from "../../ui/paint";
import { nameIfMany } from "../common/person";
import { openRecord } from "../common/record";
import type { Outcome } from "../declaration";

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

/** Draws what changed after what was done, a block each, and once how to read them. */
export function renderHelped(told: readonly ToldChange[], name: string, look: Look): string {
  const paint = paintFor(look.colour);
  const lines = (text: string, indent = "") => wrap(`${indent}${text}`, textWidth(look.width));
  const title = paint.strong(`${name === "" ? "W" : `${name}, w`}hat changed after what you did`);
  if (told.length === 0)
    return page([
      [title],
      lines(
        "There is nothing to look back on yet: no boundary put into practice, no step done, no holiday and no start of a recovery.",
      ),
    ]);
  return page([
    [title],
    ...told.map(({ what, when, numbers, alongside, clear }) => [
      ...lines(`${what}, ${when}`).map((line) => paint.strong(line)),
      ...lines(numbers, "  ").map((line) => (clear ? paint.strong(line) : line)),
      ...(alongside === null ? [] : lines(alongside, "  ").map((line) => paint.quiet(line))),
    ]),
    lines(`Mean strain of up to six weeks each. ${asideNote}`),
  ]);
}
