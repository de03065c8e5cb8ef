import type { Context } from "../../context";
import { daysBetween } from "../../core/calendar";
import { instruments } from "../../core/questionnaire/instruments/index";
import { type Due, dueFor, partsOfRoutine, pausedUntil } from "../../core/questionnaire/routines";
import { type HelpLevel, helpFades, helpLevel, mostUrgent } from "../../core/scoring/help-level";
import { statusDocument } from "../../formats/status-json";
import { hasDraft } from "../../store/draft-names";
import { homedir } from "../../store/machine";
import { folderOf, listPeople } from "../../store/people";
import { crisisPage, helpThenMenu, wantsTheRest } from "../common/help-first";
import { noteAhead, type OpenRecord, openRecord, personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { dashboardOf } from "./dashboard";
import { comeBack, renderDashboard, renderFirstRun } from "./view";

/** `headroom`: the very first screen, and after that how the person is doing and what is due. */
export async function run(context: Context): Promise<Outcome> {
  const record = await openRecord(context);
  noteAhead(context, record);
  const begun = await helpInDrafts(context, record);
  const screen = dashboardOf(context, record, begun);
  if (context.flags.json) {
    // Help comes in every output mode, here beside the document.
    if (mostUrgent([begun, screen?.help.level ?? "none"]) === "crisis")
      context.err.write(crisisPage(context, record.person));
    const { id, name, role } = record.person;
    const document = statusDocument(
      { id, name, role },
      context.clock.today,
      screen,
      screen?.due ?? firstDue(context, record),
    );
    context.json(document);
  } else if (screen === null) {
    return firstRun(context, begun);
  } else {
    const decides = screen.help.level === "crisis" && !screen.showsAll && isAtTerminal(context);
    const showsAll = screen.showsAll || (decides && (await wantsTheRest(context, record.person)));
    context.out.write(renderDashboard({ ...screen, showsAll }, context.out.look));
  }
  return "done";
}

/** True when a person sees the dashboard and can press a key. */
function isAtTerminal({ interactive, out }: Context): boolean {
  return interactive && out.rows !== null;
}

/**
 * What the answers of unfinished check-ins call for: they count before they are stored
 * (docs/method.md, "Help").
 */
async function helpInDrafts(context: Context, { person, journal }: OpenRecord): Promise<HelpLevel> {
  const folder = folderOf(context.home, person.id);
  if (!hasDraft(folder)) return "none";
  const { checkInDraft, draftsWaiting } = await import("../../store/drafts");
  const drafts = draftsWaiting(folder, checkInDraft, journal.vault);
  const levels = drafts.flatMap(({ answers, date }) => {
    const level = helpLevel(answers, instruments.help);
    return level === "crisis" || daysBetween(date, context.clock.today) <= helpFades ? level : [];
  });
  return mostUrgent(levels);
}

/** When nothing is recorded the first check-in is due, unless there is a pause. */
function firstDue(context: Context, { actions }: OpenRecord): Due {
  return dueFor([], context.clock.today, pausedUntil(actions));
}

/** Says what this is, and offers the first check-in when there is someone to choose. */
async function firstRun(context: Context, begun: HelpLevel): Promise<Outcome> {
  const questions = partsOfRoutine("first", instruments).reduce((sum, { items }) => sum + items.length, 0);
  const folder = context.home.people.replace(homedir(), "~");
  const name = listPeople(context.home).length > 1 ? personOf(context).name : "";
  const page = (width: number) => renderFirstRun(folder, questions, width, name);
  if (!context.interactive) {
    if (begun === "crisis") context.out.write(`${crisisPage(context, personOf(context))}\n`);
    context.out.write(`${page(context.out.look.width)}\n${comeBack}`);
    return "done";
  }
  context.err.write(`${page(context.err.look.width)}\n`);
  const { prompterOf } = await import("../common/prompter");
  const prompter = prompterOf(context);
  const waits = hasDraft(folderOf(context.home, personOf(context).id));
  const choices = firstChoices.map(({ words, next }) =>
    waits && next === "checkin" ? "Continue the unfinished check-in" : words,
  );
  const menu = { text: [], choices };
  const choice =
    begun === "crisis"
      ? await helpThenMenu(context, personOf(context), prompter, menu)
      : await prompter.menu(menu);
  prompter.release();
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
