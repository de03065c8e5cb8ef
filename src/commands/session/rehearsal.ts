import { questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { talkFacts } from "../../core/talk/facts";
import { talkValues } from "../../core/talk/steps";
import type { TalkKind } from "../../core/talk/talk";
import type { SessionDraft } from "../../store/session-draft";
import { rehearsalMenu, talkMenu } from "../../ui/session/steps";
import { renderTalk } from "../../ui/talk-page";
import { argumentInWords } from "../../ui/talk-question";
import { countryOf } from "../common/person";
import { askTalk, talkMaterial } from "../common/talk";
import { answersOf } from "./answers";
import { askFile } from "./close";
import { type Asked, back, keep, type Left, leaving, on, type Running } from "./running";

const kinds: readonly TalkKind[] = ["manager", "colleague", "weekends"];

/** A conversation is prepared and rehearsed; its answers and its page are kept until the session ends. */
export const rehearse: Asked = async (running, draft) => {
  if (draft.talk !== null)
    return draft.page === null
      ? prepare(running, draft, draft.talk)
      : read(running, draft, draft.talk, draft.page);
  const { prompter, names, context } = running;
  const choice = await prompter.menu(rehearsalMenu(names, context.err.look));
  if (choice === null) throw leaving(running, draft);
  if (choice === 0) return on(draft);
  const kind = kinds[choice - 1];
  return kind === undefined ? back(draft) : prepare(running, draft, { kind, at: "", given: {} });
};

type Talk = NonNullable<SessionDraft["talk"]>;

/** Asks for the conversation from where it was left; what was said by the time they leave is on the page. */
async function prepare(running: Running, draft: SessionDraft, { kind, at, given }: Talk): Promise<Left> {
  const { context, prompter, record } = running;
  const { shown } = answersOf(running, draft);
  const facts = talkFacts(shown.checkIns, standingOf(shown.checkIns, draft.date, questionnaires), draft.date);
  const material = talkMaterial(kind, facts, context.clock.today, countryOf(context, record.person));
  let now = { ...draft, talk: { kind, at, given }, page: null };
  keep(running, now);
  const whole = await askTalk(material, prompter, { given, at, typed: draft.typed }, (place) => {
    now = { ...now, talk: { kind, at: place.at, given: { ...place.given } }, typed: place.typed };
    keep(running, now);
  });
  const said = whole ?? talkValues(material, now.talk.given, argumentInWords);
  if (Object.keys(said).length === 0) return another(running, draft);
  const page = renderTalk(kind, said);
  keep(running, { ...now, page });
  return read(running, { ...now, page }, now.talk, page);
}

/** The page to read aloud. */
async function read(running: Running, draft: SessionDraft, talk: Talk, page: string): Promise<Left> {
  const { context, prompter, names } = running;
  for (;;) {
    const next = await prompter.menu(talkMenu(names, page, context.err.look));
    if (next === null) throw leaving(running, draft);
    if (next === 0) return on(draft);
    if (next === 2) return prepare(running, draft, talk);
    if (next === 3) return another(running, draft);
    await askFile(running, `talk-${talk.kind}-${draft.date}.md`, page);
  }
}

function another(running: Running, draft: SessionDraft): Promise<Left> {
  const none = { ...draft, talk: null, page: null, typed: "" };
  keep(running, none);
  return rehearse(running, none);
}
