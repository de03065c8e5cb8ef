import type { Context } from "../../context";
import { instruments } from "../../core/questionnaire/instruments/index";
import { type Due, dueFor, partsOfRoutine, pausedUntil } from "../../core/questionnaire/routines";
import { statusDocument } from "../../formats/status-json";
import { hasDraft } from "../../store/draft-names";
import { homedir } from "../../store/machine";
import { folderOf, listPeople } from "../../store/people";
import { type OpenRecord, openRecord, personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { dashboardOf } from "./dashboard";
import { comeBack, renderDashboard, renderFirstRun } from "./view";

/** `headroom`: the very first screen, and after that where one stands and what is due. */
export async function run(context: Context): Promise<Outcome> {
  const record = await openRecord(context);
  const screen = dashboardOf(context, record);
  if (context.flags.json) {
    const { id, name, role } = record.person;
    const document = statusDocument(
      { id, name, role },
      context.clock.today,
      screen,
      screen?.due ?? firstDue(context, record),
    );
    context.json(document);
  } else if (screen === null) {
    return firstRun(context);
  } else {
    context.out.write(renderDashboard(screen, context.out.look));
  }
  return "done";
}

/** With nothing recorded the first check-in is due, unless it is paused. */
function firstDue(context: Context, { actions }: OpenRecord): Due {
  return dueFor([], context.clock.today, pausedUntil(actions));
}

/** Says what this is, and offers the first check-in where somebody can choose. */
async function firstRun(context: Context): Promise<Outcome> {
  const questions = partsOfRoutine("first", instruments).reduce((sum, { items }) => sum + items.length, 0);
  const folder = context.home.people.replace(homedir(), "~");
  const name = listPeople(context.home).length > 1 ? personOf(context).name : "";
  const page = (width: number) => renderFirstRun(folder, questions, width, name);
  if (!context.interactive) {
    context.out.write(`${page(context.out.look.width)}\n${comeBack}`);
    return "done";
  }
  context.err.write(`${page(context.err.look.width)}\n`);
  const { faceOf } = await import("../common/face");
  const face = faceOf(context);
  const waits = hasDraft(folderOf(context.home, personOf(context).id));
  const choices = firstChoices.map(({ words, next }) =>
    waits && next === "checkin" ? "Go on with the check-in that waits" : words,
  );
  const choice = await face.menu({ text: [], choices });
  face.rest();
  const next = firstChoices[choice ?? -1]?.next ?? null;
  if (next !== null) return { next };
  context.err.write(comeBack);
  return "done";
}

const firstChoices = [
  { words: "Start the first check-in", next: "checkin" },
  { words: "Look around with an invented person", next: "demo" },
  { words: "Not now", next: null },
] as const;
