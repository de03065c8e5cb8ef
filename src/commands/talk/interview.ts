import type { Context } from "../../context";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { talkFacts } from "../../core/talk/facts";
import type { TalkKind, TalkValues } from "../../core/talk/talk";
import { Failure } from "../../errors";
import { type DraftPlace, openDraft } from "../../store/drafts";
import { folderOf } from "../../store/people";
import { type TalkDraft, talkDraft } from "../../store/talk-draft";
import { ofWhom } from "../../ui/questionnaire/words";
import { resumeTalkMenu } from "../../ui/talk-question";
import { keepUnsaved } from "../common/locked-meanwhile";
import { commandFor, countryOf, nameIfMany } from "../common/person";
import { type Prompter, prompterOf } from "../common/prompter";
import type { OpenRecord } from "../common/record";
import { askTalk, type TalkPlace, talkMaterial } from "../common/talk";

/**
 * Asks for a conversation in the terminal; each answer is on the disk before the next question appears.
 * @returns the values, and `done`, which discards the draft once the page is printed
 * @throws Failure `cancelled` when the person leaves, with what was kept
 */
export async function interviewTalk(
  context: Context,
  record: OpenRecord,
  kind: TalkKind,
): Promise<{ readonly values: TalkValues; readonly done: () => void }> {
  const { today } = context.clock;
  const past = datedUpTo(record.checkIns, today);
  const facts = talkFacts(past, standingOf(past, today, questionnaires), today);
  const material = talkMaterial(kind, facts, today, countryOf(context, record.person));
  const folder = folderOf(context.home, record.person.id);
  const place = await openDraft(folder, talkDraft, record.journal.vault);
  for (const file of place.setAside)
    context.note("an unfinished conversation cannot be read and was set aside", file);
  const prompter = prompterOf(context);
  const drafts = draftsAt(place, kind, context);
  try {
    const start = await begin(context, record, prompter, kind, drafts);
    const line: Prompter["line"] = (asked, check, half) =>
      prompter.line({ ...asked, title: titled(context, record, asked.title) }, check, half);
    const values = await askTalk(material, { line }, start, drafts.keep);
    if (values === null) {
      await keepUnsaved(context, record.person, place);
      throw leaving(context, record, kind, drafts.isKept());
    }
    return {
      values,
      done: () => {
        drafts.drop();
        place.release();
      },
    };
  } catch (error) {
    place.release();
    throw error;
  } finally {
    prompter.release();
  }
}

function titled(context: Context, record: OpenRecord, title: string): string {
  const name = nameIfMany(context, record.person);
  return name === "" ? title : `${name}: ${title}`;
}

interface TalkDrafts {
  /** The unfinished conversation of this kind, with the day it was started. */
  readonly left: (TalkPlace & { readonly begun: string }) | null;
  keep(place: TalkPlace): void;
  drop(): void;
  isKept(): boolean;
}

/** The draft of one kind of conversation; the others in the same file stay as they are. */
function draftsAt(place: DraftPlace<TalkDraft>, kind: TalkKind, { clock }: Context): TalkDrafts {
  let talks = { ...place.draft?.talks };
  const begun = talks[kind]?.begun ?? clock.stamp();
  const save = () => {
    if (Object.keys(talks).length === 0) place.discard();
    else place.save({ v: 1, begun: place.draft?.begun ?? begun, talks });
  };
  return {
    left: talks[kind] ?? null,
    keep: ({ given, at, typed }) => {
      if (Object.keys(given).length === 0 && typed === "" && talks[kind] === undefined) return;
      talks = { ...talks, [kind]: { begun, at, given: { ...given }, typed } };
      save();
    },
    drop: () => {
      const { [kind]: _, ...others } = talks;
      talks = others;
      save();
    },
    isKept: () => talks[kind] !== undefined,
  };
}

/** Continues an unfinished conversation when the person wants to, else starts afresh. */
async function begin(
  context: Context,
  record: OpenRecord,
  prompter: Prompter,
  kind: TalkKind,
  drafts: TalkDrafts,
): Promise<TalkPlace | null> {
  const { left: waiting } = drafts;
  if (waiting === null) return null;
  const menu = resumeTalkMenu(kind, waiting.begun.slice(0, 10), context.clock.today);
  const choice = await prompter.menu(ofWhom(nameIfMany(context, record.person), menu));
  if (choice === 0) return waiting;
  if (choice !== 1) throw new Failure("cancelled", "Nothing was changed.", "What you wrote is kept.");
  drafts.drop();
  return null;
}

function leaving(context: Context, { person }: OpenRecord, kind: TalkKind, isKept: boolean): Failure {
  const again = commandFor(context, person, `talk ${kind}`);
  return isKept
    ? new Failure("cancelled", "Kept: what you wrote, on this computer only.", `${again} continues it.`)
    : new Failure("cancelled", "Nothing was stored.", `${again} starts again when you like.`);
}
