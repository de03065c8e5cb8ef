import type { SharedRecord } from "./shared-records";

/** A shared record in a list: its terms, none of its content (`headroom/shared@1`). */
export function sharedRowOf({ name, share, stale }: SharedRecord) {
  const { for: reader, sharedAt, fields, since, until, expires, safety, checkins } = share;
  return {
    name,
    for: reader,
    ...{ sharedAt, fields, since, until, expires, safety, stale },
    checkins: checkins.length,
  };
}
