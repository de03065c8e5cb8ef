import type { Context } from "../context";
import type { CalendarDate } from "../domain/calendar";
import type { ActionState } from "../journal/entry";
import { addEntry } from "./add-entry";
import type { OpenRecord } from "./open-record";

/** Keeps what became of a step: of the advice, of a recovery or of a conversation. */
export async function storeAction(
  context: Context,
  record: OpenRecord,
  action: { readonly step: string; readonly state: ActionState; readonly date: CalendarDate },
): Promise<void> {
  await addEntry(context, record, (id, recordedAt) => ({ v: 1, id, type: "action", recordedAt, ...action }));
}
