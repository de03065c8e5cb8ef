import type { Context } from "../../context";
import { withTalks } from "../../core/mentoring/notes";
import { shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { readHandover } from "../../formats/handover";
import { keyOf, listPeople } from "../../store/people";
import { textWidth, wrap } from "../../ui/layout";
import { count } from "../../ui/words";
import { changeNotes } from "../common/mentoring";
import { personOf } from "../common/record";

/**
 * Takes a mentee over from another mentor: what was agreed goes into the notes of the person in use, with the
 * name of the mentor who held the talk. Importing the same file again changes nothing.
 * @param name what messages call the file
 * @throws Failure `refused` for a damaged file, or one for someone else
 */
export async function takeHandover(
  context: Context,
  text: string,
  name: string,
  isDry: boolean,
): Promise<void> {
  const { mentee, from, to, talks } = readHandover(text, name);
  const self = personOf(context);
  const { flags, out } = context;
  if (self.name !== self.id && keyOf(self.name) !== keyOf(to) && flags.person === undefined)
    throw new Failure(
      "refused",
      `this hand-over is for ${to}, and you are ${self.name} here`,
      "Nothing was stored. Add -p NAME to say whose notes it goes into.",
    );
  const here = listPeople(context.home).find(
    (one) => one.id !== self.id && keyOf(one.name) === keyOf(mentee),
  );
  let added = 0;
  const change = (before: Parameters<Parameters<typeof changeNotes>[3]>[0]) => {
    const after = withTalks(before.talks, talks);
    added = after.length - before.talks.length;
    return { talks: after };
  };
  const whose = { name: here?.name ?? mentee, person: here?.id ?? null };
  if (!isDry) await changeNotes(context, self, whose, change);
  if (flags.json) {
    context.json({
      schema: "headroom/import@1",
      added,
      known: talks.length - added,
      refused: [],
      received: null,
    });
    return;
  }
  if (flags.quiet) return;
  const says = isDry
    ? `Would take over ${mentee} from ${from}, with ${count(talks.length, "talk")}.`
    : added === 0
      ? `${mentee} was taken over from ${from} already; nothing was changed.`
      : `Taken over: ${mentee}, from ${from}, with ${count(added, "talk")}. headroom mentor prepare ${shellWord(mentee)}`;
  out.write(`${wrap(says, textWidth(out.look.width)).join("\n")}\n`);
}
