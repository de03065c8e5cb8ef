import { adherences } from "../../domain/answers";
import { datedUpTo } from "../../domain/check-in";
import type { HeldItem, Session } from "../../domain/session";
import { heldSince } from "../../domain/session-held";
import { sessionsOf } from "../../record/sessions";
import { heldWords } from "../../views/session/frame";
import { heldMenu } from "../../views/session/steps";
import { type Asked, leaving, on } from "./running";

/** A session opens with what was agreed the last time, and whether it held. */
export const askHeld: Asked = async (running, draft) => {
  const { context, face, names, record } = running;
  const { today } = context.clock;
  const last: Session | undefined = sessionsOf(record).at(-1);
  if (last === undefined) return on(draft);
  const held: HeldItem[] = [];
  const since = {
    checkIns: datedUpTo(record.checkIns, today),
    actions: record.actions,
    date: last.date,
  };
  // What the mentor of another session wanted to ask is that mentor's own.
  const ask = last.mentor === draft.mentor.id ? last.ask : null;
  for (const agreed of last.agreed) {
    const known = heldWords(heldSince(agreed, since), today);
    const menu = heldMenu(
      names,
      { date: last.date, ask },
      { says: agreed.says, known },
      today,
      context.err.look,
    );
    const choice = await face.menu(menu);
    if (choice === null) throw leaving(running, draft);
    held.push({ id: agreed.id, says: agreed.says, how: adherences[choice] ?? null });
  }
  return on(draft, { held });
};
