import { questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { conversations } from "../../core/talk/conversations";
import { talkFacts } from "../../core/talk/facts";
import type { TalkKind } from "../../core/talk/talk";
import { isFailure } from "../../errors";
import { openAsker } from "../../ui/prompts/talk";
import { rehearsalMenu, talkMenu } from "../../ui/session/steps";
import { renderTalk } from "../../ui/talk-page";
import { askTalk } from "../common/talk";
import { answersOf } from "./answers";
import { askFile } from "./close";
import { type Asked, back, leaving, on, type Running } from "./running";

const kinds: readonly TalkKind[] = ["manager", "colleague", "weekends"];

/** A conversation is prepared and rehearsed; its text is not kept, as with `talk`. */
export const rehearse: Asked = async (running, draft) => {
  const { context, face, names } = running;
  const choice = await face.menu(rehearsalMenu(names, context.err.look));
  if (choice === null) throw leaving(running, draft);
  if (choice === 0) return on(draft);
  const kind = kinds[choice - 1];
  if (kind === undefined) return back(draft);
  const { shown } = answersOf(running, draft);
  const standing = standingOf(shown.checkIns, draft.date, questionnaires);
  const facts = talkFacts(shown.checkIns, standing, draft.date);
  const markdown = await prepared(running, kind, facts);
  if (markdown === null) return rehearse(running, draft);
  const next = await face.menu(talkMenu(names, markdown, context.err.look));
  if (next === null) throw leaving(running, draft);
  if (next === 1) await askFile(running, `talk-${kind}-${draft.date}.md`, markdown);
  return on(draft);
};

/** @returns `null` when the two leave the questions; the session goes on */
async function prepared(
  { context, face }: Running,
  kind: TalkKind,
  facts: Parameters<typeof askTalk>[1],
): Promise<string | null> {
  face.rest();
  try {
    const asker = openAsker(context.terminal, context.plain);
    return renderTalk(kind, await askTalk(conversations[kind], facts, context.clock.today, asker));
  } catch (error) {
    if (isFailure(error) && error.kind === "cancelled") return null;
    throw error;
  }
}
