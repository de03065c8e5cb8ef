import type { HelpPurpose } from "../../core/contacts/help-page";
import { byTime, type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { startAt } from "../../core/questionnaire/navigate";
import { emptySheet, type Sheet } from "../../core/questionnaire/state";
import type { HelpLevel } from "../../core/scoring/help";
import { standingOf } from "../../core/scoring/standing";
import type { SessionDraft } from "../../store/session-draft";
import { renderHelpPage } from "../../ui/help-page";
import { openPrivateScreen } from "../../ui/prompts/private-screen";
import {
  calledHelpMenu,
  crisisAloneMenu,
  handOverMenu,
  overMenu,
  replyMenu,
  sessionName,
} from "../../ui/session/frame";
import { privateScript } from "../common/interview";
import { countryOf } from "../common/person";
import { type Asked, keep, leaving, moved, on, type Running } from "./running";

/**
 * The help questions, asked of the mentee alone (docs/method.md, "With a mentor"). The answers live in this
 * function and nowhere else: they call for help, which the mentee reads, and are gone when it ends. Whoever
 * leaves in the middle is asked again from the start.
 */
export const askHelp: Asked = async (running, draft) => {
  const { context, face, names } = running;
  const helpFirst = await alone(running, draft);
  const over = await face.menu(overMenu(names, helpFirst, context.err.look));
  const after = on(draft, { helpFirst });
  if (over === null || (helpFirst && over === 0)) {
    keep(running, moved(after));
    throw leaving(running, moved(after));
  }
  return after;
};

/** @returns whether the mentor may see the one line */
async function alone(running: Running, draft: SessionDraft): Promise<boolean> {
  const { context, face, names } = running;
  const screen = openPrivateScreen(context.terminal, context.env.TERM !== "dumb");
  try {
    // Whoever skips the questions is told and asked nothing: neither answer would be theirs.
    if (!(await handOver(running, draft))) return false;
    const sheet = await questions(running, draft);
    await showHelp(running, draft, levelWith(running, draft, sheet));
    const reply = await face.menu(replyMenu(names, context.err.look));
    if (reply === null) throw leaving(running, draft);
    return reply === 1;
  } finally {
    screen.close();
  }
}

/** @returns false when all questions are skipped */
async function handOver(running: Running, draft: SessionDraft): Promise<boolean> {
  const { context, face, names } = running;
  for (;;) {
    const choice = await face.menu(handOverMenu(names, instruments.help.items.length, context.err.look));
    if (choice === null) throw leaving(running, draft);
    if (choice !== 2) return choice === 0;
    await showContacts(running);
  }
}

async function questions(running: Running, draft: SessionDraft): Promise<Sheet> {
  const { context, face, names } = running;
  const script = privateScript(draft.date);
  const session = { title: sessionName(names), step: () => 2, mentor: names.mentor, alone: true };
  const setting = { routine: "custom", name: "", today: context.clock.today, dryRun: false } as const;
  let state = startAt(script, emptySheet, 0);
  for (;;) {
    state = await face.ask(
      script,
      state,
      () => ({ ...setting, trouble: null, session }),
      () => {},
    );
    if (state.exit === "left") throw leaving(running, draft);
    if (state.exit === "crisis") {
      const stays = await face.menu(crisisAloneMenu(names, helpPage(running, "crisis")));
      if (stays !== 1) throw leaving(running, draft);
    }
    if (state.at >= script.steps.length) return state.sheet;
    state = { ...state, exit: null };
  }
}

/** The help that is called for, until it was read. */
async function showHelp(running: Running, draft: SessionDraft, level: HelpLevel): Promise<void> {
  const { context, face } = running;
  const contacts = helpPage(running, level === "crisis" ? "crisis" : "asked");
  for (;;) {
    const choice = await face.menu(calledHelpMenu(level, contacts, context.err.look));
    if (choice === null) throw leaving(running, draft);
    if (choice === 0) return;
    await showContacts(running);
  }
}

async function showContacts(running: Running): Promise<void> {
  await running.face.menu({ page: helpPage(running, "asked"), text: [], choices: ["back"], keys: ["enter"] });
}

/** What these answers call for, or earlier ones of the mentee's own check-ins that still stand. */
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
