import { questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { type TalkFact, talkFacts } from "../../core/talk/facts";
import { type Given, talkValues } from "../../core/talk/steps";
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

/** A conversation is prepared and rehearsed; its page is kept until the session ends. */
export const rehearse: Asked = async (running, draft) => {
  const { context, prompter, names } = running;
  if (draft.page !== null) return read(running, draft, draft.page, "rehearsed");
  const choice = await prompter.menu(rehearsalMenu(names, context.err.look));
  if (choice === null) throw leaving(running, draft);
  if (choice === 0) return on(draft);
  const kind = kinds[choice - 1];
  if (kind === undefined) return back(draft);
  const { shown } = answersOf(running, draft);
  const standing = standingOf(shown.checkIns, draft.date, questionnaires);
  const facts = talkFacts(shown.checkIns, standing, draft.date);
  const page = await prepared(running, kind, facts);
  if (page === null) return rehearse(running, draft);
  const kept = { ...draft, page };
  keep(running, kept);
  return read(running, kept, page, kind);
};

/** The page to read aloud, kept until the session ends. */
async function read(running: Running, draft: SessionDraft, page: string, kind: string): Promise<Left> {
  const { context, prompter, names } = running;
  for (;;) {
    const next = await prompter.menu(talkMenu(names, page, context.err.look));
    if (next === null) throw leaving(running, draft);
    if (next === 0) return on(draft);
    if (next === 2) return rehearse(running, { ...draft, page: null });
    await askFile(running, `talk-${kind}-${draft.date}.md`, page);
  }
}

/** @returns what was said so far where the two leave the questions; `null` when that is nothing */
async function prepared(
  { context, prompter, record }: Running,
  kind: TalkKind,
  facts: readonly TalkFact[],
): Promise<string | null> {
  const material = talkMaterial(kind, facts, context.clock.today, countryOf(context, record.person));
  let given: Given = {};
  const whole = await askTalk(material, prompter, null, (place) => {
    given = place.given;
  });
  const said = whole ?? talkValues(material, given, argumentInWords);
  return Object.keys(said).length === 0 ? null : renderTalk(kind, said);
}
