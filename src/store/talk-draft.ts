import * as z from "zod";
import { talkKinds } from "../core/talk/talk";
import { isTalkDraftName } from "./draft-names";
import type { DraftKind } from "./drafts";

const moment = z.iso.datetime({ offset: true });

/** Conversations in preparation, one of each kind; removed once its page is printed. */
const talkDraftSchema = z.object({
  v: z.literal(1),
  begun: moment,
  talks: z.partialRecord(
    z.enum(talkKinds),
    z.object({
      ...{ begun: moment, at: z.string(), given: z.record(z.string(), z.string()) },
      typed: z.string().default(""),
    }),
  ),
});

export type TalkDraft = z.infer<typeof talkDraftSchema>;

export const talkDraft: DraftKind<TalkDraft> = {
  what: "conversation",
  id: "talk-draft",
  nameOf: (slot) => (slot === 1 ? "talk-draft.json" : `talk-draft-${slot}.json`),
  isName: isTalkDraftName,
  parse: (text) => {
    try {
      const parsed = talkDraftSchema.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  },
};
