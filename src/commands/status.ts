import { homedir } from "node:os";
import type { Outcome } from "../command-line";
import type { Context } from "../context";
import { instruments, questionnaires } from "../core";
import { dueFor } from "../domain/due";
import { partsOfRoutine } from "../domain/routine";
import { standingOf } from "../domain/standing";
import { watchedTrends } from "../domain/trend";
import { statusDocument } from "../formats/status-json";
import { openRecord } from "../record";
import { countryOf, nameIfMany } from "../show-result";
import { renderDashboard } from "../views/dashboard/dashboard";
import { comeBack, renderFirstRun } from "../views/dashboard/first-run";

/** `headroom`: the very first screen, and after that where one stands and what is due. */
export async function run(context: Context): Promise<Outcome> {
  const record = openRecord(context);
  const { today } = context.clock;
  const standing = standingOf(record.checkIns, today, questionnaires);
  const due = dueFor(record.checkIns, today);
  const trends = watchedTrends(record.checkIns, questionnaires, today);
  if (context.flags.json) {
    const { id, name, role } = record.person;
    const document = statusDocument({ id, name, role }, today, standing, trends, due);
    context.out.write(`${JSON.stringify(document, null, 2)}\n`);
  } else if (standing === null) {
    firstRun(context);
  } else {
    const screen = {
      name: nameIfMany(context, record.person),
      country: countryOf(context, record.person),
      today,
      standing,
      trends,
      steps: [],
      boundaries: [],
      recovery: null,
      changes: [],
      due,
      pausedUntil: null,
    };
    context.out.write(renderDashboard(screen, context.out.look));
  }
  return "done";
}

function firstRun(context: Context): void {
  const questions = partsOfRoutine("monthly", instruments).reduce((sum, { items }) => sum + items.length, 0);
  const folder = context.home.people.replace(homedir(), "~");
  context.out.write(renderFirstRun(folder, questions, context.out.look.width));
  context.out.write(comeBack);
}
