import type { Context } from "../../context";
import { type Role, roles, roleWords } from "../../core/advice/roles";
import { countryCode } from "../../core/contacts/countries";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import { nextLook } from "../../core/questionnaire/routines";
import { isFailure } from "../../errors";
import { updatePerson } from "../../store/change-people";
import type { Person } from "../../store/people";
import type { AskedLine } from "../../ui/plan/question";
import { completeMenu } from "../../ui/questionnaire/words";
import { countryOf } from "../common/person";
import { type Prompter, prompterOf } from "../common/prompter";
import type { OpenRecord } from "../common/record";
import { type Finished, interview } from "./interview";

/**
 * Asks for country and role, once, at the first check-in: without a country the help page has no numbers,
 * and without a role no advice is specific to the work. Both can be skipped.
 * @returns the person as recorded now
 */
export async function askAboutPerson(context: Context, person: Person): Promise<Person> {
  const prompter = prompterOf(context);
  try {
    const country = countryOf(context, person) === null ? await askCountry(prompter) : null;
    const role = person.role === null ? await askRole(prompter) : null;
    const told = { ...(country !== null && { country }), ...(role !== null && { role }) };
    return Object.keys(told).length === 0 ? person : updatePerson(context.home, person, told);
  } finally {
    prompter.release();
  }
}

const countryQuestion: AskedLine = {
  title: "First check-in, stored",
  progress: "",
  question: "Which country do you live in?",
  facts: [
    ["why", "so the help numbers are ones that work where you are"],
    ["takes", "a name or two letters, such as Ireland or IE"],
  ],
  hints: ["enter skips"],
};

async function askCountry(prompter: Prompter): Promise<string | null> {
  const line = await prompter.line(countryQuestion, (text) =>
    isSkipped(text) || countryCode(text) !== null ? null : "No such country; Enter skips it.",
  );
  return line === null || isSkipped(line) ? null : countryCode(line);
}

/** A single letter is never a country: `s`, `b` and `q` mean what they mean elsewhere. */
function isSkipped(line: string): boolean {
  return line.trim().length < 2;
}

async function askRole(prompter: Prompter): Promise<Role | null> {
  const choice = await prompter.menu({
    text: ["Which of these is closest to your work? It decides which advice is meant for you."],
    choices: ["Skip", ...roles.map((role) => roleWords[role])],
  });
  return choice === null || choice === 0 ? null : (roles[choice - 1] ?? null);
}

/**
 * Offers, after the result of a first check-in, what it left out. Stopping half-way keeps a draft.
 * @returns what was answered, or `null` for later
 */
export async function offerTheRest(
  context: Context,
  record: OpenRecord,
  first: CheckIn,
): Promise<Finished | null> {
  const look = nextLook(record.checkIns, instruments);
  const prompter = prompterOf(context);
  const counts = { help: instruments.help.items.length, look: instruments[look].items.length };
  const choice = await prompter.menu(completeMenu(look, counts));
  prompter.release();
  const only = [null, "help", look, `${look},help`][choice ?? 0] ?? null;
  if (only === null) return null;
  try {
    const added = await interview(context, record, {
      ...{ routine: null, only, date: first.date, into: first.id },
      ...{ note: null, tags: [], dryRun: false },
    });
    return "changes" in added ? null : added;
  } catch (error) {
    // The check-in itself is stored, so leaving here is not a failure.
    if (!isFailure(error) || error.kind !== "cancelled") throw error;
    context.note(error.message, error.hint);
    return null;
  }
}
