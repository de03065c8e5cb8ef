import type { Context } from "../../context";
import { helpStep } from "../../core/scoring/help-level";
import type { Person } from "../../store/people";
import { renderHelpPage } from "../../ui/help-page";
import type { Menu } from "../../ui/questionnaire/screen";
import { countryOf } from "./person";
import type { Prompter } from "./prompter";
import { type OpenRecord, storeAction } from "./record";

/**
 * The help page with a choice under it, drawn so that its numbers stay in view however small the terminal is
 * (docs/method.md, "Help"). It is not left on the screen: the caller writes it where it belongs.
 * @returns the index of the choice, or `null` when the person left
 */
export async function helpThenMenu(
  context: Context,
  person: Person,
  prompter: Prompter,
  menu: Menu,
): Promise<number | null> {
  const page = crisisPage(context, person);
  // For a screen reader the page is written once and stays.
  if (!context.plain) return prompter.menu({ ...menu, page: page.trimEnd().split("\n") });
  context.err.write(`\n${page}\n`);
  return prompter.menu(menu);
}

/**
 * The help page after a crisis answer, for stderr.
 * @param rows how many lines there are for it
 */
export function crisisPage(context: Context, person: Person, rows: number | null = null): string {
  const { width } = context.err.look;
  const country = countryOf(context, person);
  return renderHelpPage({ country, width, rows, purpose: "crisis", today: context.clock.today });
}

/**
 * Help first; the rest comes after one key, when the person wants it.
 * @returns true when they do
 */
export async function wantsTheRest(context: Context, person: Person): Promise<boolean> {
  const { prompterOf } = await import("./prompter");
  const prompter = prompterOf(context);
  const choice = await helpThenMenu(context, person, prompter, theRest);
  prompter.release();
  return choice === 1;
}

/**
 * Shows a screen that starts with help, and asks, for one key, how getting help is going. The screen is not
 * left there: the caller writes it where it belongs.
 * @returns the record as it is afterwards
 */
export async function askHowHelpStands(
  context: Context,
  record: OpenRecord,
  screen: string,
): Promise<OpenRecord> {
  const { prompterOf } = await import("./prompter");
  const prompter = prompterOf(context);
  const choice = await prompter.menu({ ...howItStands, page: screen.trimEnd().split("\n") });
  prompter.release();
  const state = ([null, "done", "snoozed", "dropped"] as const)[choice ?? 0] ?? null;
  if (state === null) return record;
  const action = await storeAction(context, record, { step: helpStep, state, date: context.clock.today });
  return { ...record, actions: [...record.actions, action] };
}

const howItStands: Menu = {
  text: ["Where are you with getting help?"],
  choices: ["Leave it open", "I have talked to someone", "I have an appointment", "Not now"],
  keys: ["enter", "t", "a", "n"],
};

const theRest: Menu = {
  text: [],
  choices: ["Leave it at this", "See the rest as well"],
  keys: ["enter", "r"],
};
