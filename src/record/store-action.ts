import type { Context } from "../context";
import type { CalendarDate } from "../domain/calendar";
import { append } from "../journal/append";
import type { ActionState } from "../journal/entry";
import type { OpenRecord } from "./open-record";

/** Keeps what became of a step: of the advice, of a recovery or of a conversation. */
export async function storeAction(
  context: Context,
  record: OpenRecord,
  action: { readonly step: string; readonly state: ActionState; readonly date: CalendarDate },
): Promise<void> {
  const recordedAt = context.clock.stamp();
  const { step, state, date } = action;
  const after = record.entries.at(-1)?.id ?? null;
  await append(
    record.file,
    (id) => ({ v: 1, id, type: "action", recordedAt, date, step, state }),
    context.clock.now(),
    after,
  );
}
