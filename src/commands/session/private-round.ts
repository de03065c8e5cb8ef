import type { HelpPurpose } from "../../core/contacts/help-page";
import { byTime, type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { startAt } from "../../core/questionnaire/navigate";
import { emptySheet, type Sheet } from "../../core/questionnaire/state";
import type { HelpLevel } from "../../core/scoring/help-level";
import { standingOf } from "../../core/scoring/standing";
import type { SessionDraft } from "../../store/session-draft";
import { renderHelpPage } from "../../ui/help-page";
import { openPrivateScreen } from "../../ui/prompts/private-screen";
import { calledHelpMenu, handOverMenu, overMenu, replyMenu, sessionName } from "../../ui/session/frame";
import { privateScript } from "../common/interview";
import { countryOf } from "../common/person";
import { type Asked, back, keep, leaving, moved, on, type Running } from "./running";

/** What the mentor may know afterwards: that it is over, or the one line that the mentee lets them see. */
type Outcome = "over" | "help-first" | "back";

/**
 * The help questions, late and for the mentee alone (docs/method.md, "With a mentor"). The answers live in
 * the functions of this file and nowhere else: they call for help, which the mentee reads, and are gone at
 * the end. Whether the mentor was told is not stored either. Leaving in the middle means starting over.
 */
export const askHelp: Asked = async (running, draft) => {
  const { context, prompter, names, meeting } = running;
  const outcome = await (meeting === "mentors-screen" ? elsewhere(running, draft) : alone(running, draft));
  if (outcome === "back") return back(draft);
  const isHelpFirst = outcome === "help-first";
  const over = await prompter.menu(
    overMenu(names, { meeting, isHelpFirst, isStored: running.place !== null }, context.err.look),
  );
  if (over === null || (isHelpFirst && over === 0)) {
    const after = moved(draft, 1);
    keep(running, after);
    throw leaving(running, after);
  }
  return !isHelpFirst && over === 1 ? back(draft) : on(draft);
};

/** By video on the mentor's computer nothing is asked: the mentee has a screen of their own. */
async function elsewhere(running: Running, draft: SessionDraft): Promise<Outcome> {
  const { context, prompter, names, meeting } = running;
  for (;;) {
    const count = instruments.help.items.length;
    const choice = await prompter.menu(handOverMenu(names, meeting, count, context.err.look));
    if (choice === null) throw leaving(running, draft);
    if (choice === 3) return "back";
    if (choice !== 2) return choice === 1 ? "help-first" : "over";
    await showContacts(running);
  }
}

async function alone(running: Running, draft: SessionDraft): Promise<Outcome> {
  const { context, prompter, names } = running;
  const screen = openPrivateScreen(context.terminal, context.env.TERM !== "dumb");
  try {
    for (;;) {
      const begun = await handOver(running, draft);
      // A mentee who skips the questions is told and asked nothing: neither answer would be theirs.
      if (begun !== "begin") return begun;
      const sheet = await questions(running, draft);
      if (sheet === null) continue;
      const given = Object.values(sheet.answers).filter((answer) => answer !== null).length;
      if (given === 0) return "over";
      const level = levelWith(running, draft, sheet);
      await showHelp(running, draft, level, given === instruments.help.items.length);
      const reply = await prompter.menu(replyMenu(names, context.err.look));
      if (reply === null) throw leaving(running, draft);
      return reply === 1 ? "help-first" : "over";
    }
  } finally {
    screen.close();
  }
}

async function handOver(running: Running, draft: SessionDraft): Promise<"begin" | "over" | "back"> {
  const { context, prompter, names, meeting } = running;
  for (;;) {
    const count = instruments.help.items.length;
    const choice = await prompter.menu(handOverMenu(names, meeting, count, context.err.look));
    if (choice === null) throw leaving(running, draft);
    if (choice === 0) return "begin";
    if (choice !== 2) return choice === 1 ? "over" : "back";
    await showContacts(running);
  }
}

/** @returns `null` to go back to what comes before them */
async function questions(running: Running, draft: SessionDraft): Promise<Sheet | null> {
  const { context, prompter, names } = running;
  const script = privateScript(draft.date);
  const session = { title: sessionName(names), step: () => 6, mentor: names.mentor, alone: true };
  const setting = { routine: "custom", name: "", today: context.clock.today, dryRun: false } as const;
  let state = startAt(script, emptySheet, 0);
  for (;;) {
    state = await prompter.ask(
      script,
      state,
      () => ({ ...setting, trouble: null, session }),
      () => {},
    );
    if (state.exit === "left") throw leaving(running, draft);
    if (state.exit === "back") return null;
    if (state.at >= script.steps.length) return state.sheet;
    // An answer that cannot wait brings help at once; the questions continue only after that.
    if (state.exit === "crisis") await showHelp(running, draft, "crisis", false);
    state = { ...state, exit: null };
  }
}

/** Shows the help that is called for until it has been read. */
async function showHelp(
  running: Running,
  draft: SessionDraft,
  level: HelpLevel,
  isComplete: boolean,
): Promise<void> {
  const { context, prompter, names } = running;
  const contacts = helpPage(running, level === "crisis" ? "crisis" : "asked");
  for (;;) {
    const choice = await prompter.menu(calledHelpMenu(names, level, isComplete, contacts, context.err.look));
    if (choice === null) throw leaving(running, draft);
    if (choice === 0) return;
    await showContacts(running);
  }
}

async function showContacts(running: Running): Promise<void> {
  await running.prompter.menu({
    page: helpPage(running, "asked"),
    text: [],
    choices: ["back"],
    keys: ["enter"],
  });
}

/** What these answers call for, or earlier ones from the mentee's own check-ins that still hold. */
function levelWith({ record }: Running, { date }: SessionDraft, { answers }: Sheet): HelpLevel {
  const now: CheckIn = {
    ...{ id: "", recordedAt: "", date, routine: "custom", instruments: { help: 1 }, answers },
    ...{ details: {}, load: {}, context: [], boundaries: {}, note: null, tags: [] },
  };
  const past = datedUpTo(record.checkIns, date);
  return standingOf([...past.toSorted(byTime), now], date, questionnaires)?.result.help ?? "none";
}

function helpPage({ context, record }: Running, purpose: HelpPurpose): readonly string[] {
  const { width } = context.err.look;
  const { today } = context.clock;
  const country = countryOf(context, record.person);
  return renderHelpPage({ country, width, purpose, today }).trimEnd().split("\n");
}
