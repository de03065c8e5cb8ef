import type { Outcome } from "../command-line";
import type { Context } from "../context";
import { questionnaires } from "../core";
import { dueFor } from "../domain/due";
import { standingOf } from "../domain/standing";
import { openRecord } from "../record";

/** `headroom`: where one stands, and what is due. */
export function run(context: Context): Outcome {
  const { checkIns } = openRecord(context);
  const { today } = context.clock;
  const standing = standingOf(checkIns, today, questionnaires);
  const due = dueFor(checkIns, today);
  context.out.write(`${JSON.stringify({ schema: "headroom/status@1", standing, due })}\n`);
  return "done";
}
