import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { type CheckIn, type CheckInContent, knownOn, type Routine } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import { startAt } from "../../core/questionnaire/navigate";
import { type AskedRoutine, partsOfRoutine, routineOn } from "../../core/questionnaire/routines";
import type { Script } from "../../core/questionnaire/script";
import { emptySheet, isEmpty, type State } from "../../core/questionnaire/state";
import { helpLevel } from "../../core/scoring/help-level";
import { Failure, isFailure } from "../../errors";
import { partsFlag } from "../../formats/parts";
import { checkInDraft, type Draft, type DraftPlace, openDraft } from "../../store/drafts";
import { folderOf } from "../../store/people";
import { paintFor } from "../../ui/paint";
import {
  busyMenu,
  crisisMenu,
  monthlyMenu,
  ofWhom,
  resumeMenu,
  sameDayMenu,
} from "../../ui/questionnaire/words";
import { helpFirst } from "../../ui/result/headline";
import { crisisPage, helpThenMenu } from "../common/help-first";
import {
  checkInOf,
  contentOf,
  draftOf,
  leaving,
  newRecipe,
  progressOf,
  type Recipe,
  recipeOf,
  type SeenFacts,
  scriptOf,
  stateFrom,
} from "../common/interview";
import { keepUnsaved } from "../common/locked-meanwhile";
import { editNote } from "../common/note";
import { nameIfMany } from "../common/person";
import { type Prompter, prompterOf } from "../common/prompter";
import type { OpenRecord } from "../common/record";
import { factsSeen } from "../common/seen";

/** What the command line asks for. */
export interface Wish {
  readonly routine: AskedRoutine | null;
  readonly only: string | null;
  readonly date: CalendarDate;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly dryRun: boolean;
  /** Whether a second check-in on the same day is wanted. */
  readonly allowSameDay?: boolean;
  /** The check-in that the answers are added to. */
  readonly into?: string;
}

/** A finished interview; its draft stays until the check-in is in the record. */
export interface Finished {
  readonly content: CheckInContent;
  /** The check-in that this is added to, or `null` for a new one. */
  readonly into: string | null;
  /** Discards the draft: call it once the check-in is stored. */
  done(): Promise<void>;
}

/** The check-in of the same day that the person wants to change instead. */
export interface Changing {
  readonly changes: CheckIn;
}

/** One interview while it runs. */
interface Running {
  readonly context: Context;
  readonly record: OpenRecord;
  readonly prompter: Prompter;
  readonly place: DraftPlace | null;
  readonly wish: Wish;
  /** What the signals show of the days that the check-in asks about. */
  seenOn(date: CalendarDate): Promise<SeenFacts>;
}

/**
 * The check-in in a terminal, from its first question to the review.
 * Each answer is on the disk before the next question appears.
 * @throws Failure `cancelled` when the person leaves, with what was kept; `disk`
 */
export async function interview(
  context: Context,
  record: OpenRecord,
  wish: Wish,
): Promise<Finished | Changing> {
  const folder = folderOf(context.home, record.person.id);
  const place = wish.dryRun ? null : await openDraft(folder, checkInDraft, record.journal.vault);
  for (const file of place?.setAside ?? [])
    context.note("an unfinished check-in cannot be read and was set aside", file);
  const prompter = prompterOf(context);
  try {
    const running = { context, record, prompter, place, wish, seenOn: seenOnce(context, record) };
    const beginning = await begin(running);
    if ("changes" in beginning) {
      prompter.release();
      place?.release();
      return beginning;
    }
    const { recipe, begun, script, state } = beginning;
    const end = await ask(running, { recipe, begun, script }, state);
    prompter.release();
    return {
      content: contentOf(recipe.routine, script, end),
      into: recipe.into,
      done: async () => {
        place?.discard();
        place?.release();
      },
    };
  } catch (error) {
    prompter.release();
    place?.release();
    throw error;
  }
}

interface Begun {
  readonly recipe: Recipe;
  readonly begun: string;
  readonly script: Script;
}

/** Continues a draft when the person wants to, else starts afresh. */
async function begin(running: Running): Promise<(Begun & { readonly state: State }) | Changing> {
  const { context, record, prompter, place, wish } = running;
  const name = nameIfMany(context, record.person);
  const draft = place?.draft ?? null;
  if (draft !== null) {
    const recipe = recipeOf(draft);
    const script = scriptOf(recipe, record, false, await running.seenOn(recipe.date));
    const state = stateFrom(draft, script);
    const waiting = { routine: draft.routine, begun: draft.begun, date: draft.date };
    const progress = progressOf(script, state);
    const offer = resumeMenu({ ...waiting, ...progress }, context.clock.today);
    const menu = ofWhom(name, offer);
    const help = helpLevel(draft.answers, instruments.help);
    const { width, colour } = context.err.look;
    const choice =
      help === "crisis"
        ? await helpThenMenu(context, record.person, prompter, menu)
        : await prompter.menu({ ...menu, page: helpFirst(help, width, paintFor(colour)) });
    if (choice === 0) return { recipe, begun: draft.begun, script, state: withFlags(state, wish) };
    if (choice !== 1) throw notNow(`The check-in is waiting for you: ${checkInOf(name)} continues it.`);
    place?.discard();
  } else if (place?.busy === true && (await prompter.menu(ofWhom(name, busyMenu()))) !== 1)
    throw notNow(`${checkInOf(name)} asks again.`);
  const there = sameDayOf(record, wish);
  if (there !== undefined) {
    const menu = sameDayMenu(wish.date, there.recordedAt.slice(11, 16), context.clock.today);
    const choice = await prompter.menu(ofWhom(name, menu));
    if (choice === 0) return { changes: there };
    if (choice !== 1) throw notNow(`${checkInOf(name)} asks again.`);
  }
  const seen = await running.seenOn(wish.date);
  const recipe = await chooseRecipe(running, seen);
  const script = scriptOf(recipe, record, false, seen);
  const state = withFlags(startAt(script, emptySheet, 0), wish);
  return { recipe, begun: context.clock.stamp(), script, state };
}

/** The newest check-in of that day that answers some of what would be asked, help questions apart. */
function sameDayOf({ checkIns }: OpenRecord, wish: Wish): CheckIn | undefined {
  if (wish.allowSameDay || wish.dryRun || wish.into !== undefined) return undefined;
  const whole = partsOfRoutine("full", instruments).filter(({ instrument }) => instrument.id !== "help");
  const parts = wish.only === null ? whole : partsFlag(wish.only);
  const asked = parts.flatMap(({ items }) => items.map(({ id }) => id));
  return checkIns.findLast(
    ({ date, answers }) => date === wish.date && asked.some((id) => Object.hasOwn(answers, id)),
  );
}

function notNow(hint: string): Failure {
  return new Failure("cancelled", "Nothing was stored.", hint);
}

/** Reads the signals of a week once, when they are first asked for. */
function seenOnce(context: Context, record: OpenRecord): Running["seenOn"] {
  const known = new Map<CalendarDate, SeenFacts>();
  return async (date) => {
    const facts = known.get(date) ?? (await factsSeen(context, record, date));
    known.set(date, facts);
    return facts;
  };
}

/** Fills in `--note` and `--tag` beforehand. */
function withFlags(state: State, { note, tags }: Wish): State {
  const sheet = {
    ...state.sheet,
    note: note ?? state.sheet.note,
    tags: [...new Set([...state.sheet.tags, ...tags])],
  };
  return { ...state, sheet };
}

/** The flag decides, else what is due; a monthly one is offered. */
async function chooseRecipe({ context, record, prompter, wish }: Running, seen: SeenFacts): Promise<Recipe> {
  const { only, date, into } = wish;
  const recipe = (routine: Routine) =>
    newRecipe(context, record, { routine, only, date, ...(into !== undefined && { into }) }, seen);
  if (into !== undefined) return recipe("first");
  if (only !== null) return recipe("custom");
  if (wish.routine !== null) return recipe(wish.routine);
  const due = routineOn(knownOn(record.checkIns, date), date);
  if (due !== "monthly") return recipe(due);
  const whole = recipe("monthly");
  const counts = {
    monthly: scriptOf(whole, record).total,
    weekly: scriptOf(recipe("weekly"), record).total,
  };
  const name = nameIfMany(context, record.person);
  const choice = await prompter.menu(ofWhom(name, monthlyMenu(whole.look, counts)));
  if (choice === 0) return whole;
  if (choice === 1) return recipe("weekly");
  throw notNow(`${checkInOf(name)} asks again.`);
}

/** Asks until everything is reviewed; each new state is on the disk before it is drawn. */
async function ask(running: Running, begun: Begun, start: State): Promise<State> {
  const { context, record, prompter, place, wish } = running;
  let trouble: string | null = null;
  const keep = (state: State) => {
    if (place === null) return;
    trouble = keepProblem(place, draftOf(begun.recipe, begun.begun, begun.script, state), state);
  };
  const setting = () => ({
    routine: begun.recipe.routine,
    name: nameIfMany(context, record.person),
    today: context.clock.today,
    dryRun: wish.dryRun,
    trouble,
  });
  let state = start;
  for (;;) {
    state = await prompter.ask(begun.script, state, setting, keep);
    if (state.exit === "store") return state;
    const stops = state.exit === "crisis" && (await stopsAfterCrisis(running, trouble === null));
    if (state.exit === "left" || stops) {
      if (place !== null) await keepUnsaved(context, record.person, place);
      throw leaving(begun.script, state, { ...setting() }, stops);
    }
    if (state.exit === "editor") {
      prompter.release();
      const edited = await editNote(context, record, state);
      state = edited.state;
      keep(state);
      trouble = edited.problem ?? trouble;
    }
    state = { ...state, exit: null };
  }
}

/** @returns what is wrong when the answers could not be kept; asking continues all the same */
function keepProblem(place: DraftPlace, draft: Draft, { sheet }: State): string | null {
  try {
    if (isEmpty(sheet) && sheet.tags.length === 0) place.discard();
    else place.save(draft);
    return null;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}

/** Shows the help page at once, before the next question; it stays on the screen. */
async function stopsAfterCrisis(running: Running, kept: boolean): Promise<boolean> {
  const { context, record, prompter, wish } = running;
  const stops =
    (await helpThenMenu(context, record.person, prompter, crisisMenu(kept && !wish.dryRun))) !== 1;
  const { rows, write } = context.err;
  // Below it, up to four lines say what was kept.
  if (!context.plain) write(`${crisisPage(context, record.person, rows === null ? null : rows - 4)}\n`);
  return stops;
}
