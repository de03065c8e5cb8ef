import type { Context } from "../context";
import type { Entry } from "../journal/entry";
import { keepDueStamp } from "./due-stamp";
import { lastId, type OpenRecord } from "./open-record";

/**
 * Adds one entry to an open record; when this returns, it is on the disk.
 * @param build makes the entry around its id and the moment of recording
 * @throws Failure `disk`, or `refused` for an entry over 1 MiB; nothing was stored then
 */
export async function addEntry(
  context: Context,
  record: OpenRecord,
  build: (id: string, recordedAt: string) => Entry,
): Promise<Entry> {
  const { clock } = context;
  const recordedAt = clock.stamp();
  const entry = await record.journal.append((id) => build(id, recordedAt), clock.now(), lastId(record));
  await keepDueStamp(context, record.person, [...record.entries, entry]);
  return entry;
}
