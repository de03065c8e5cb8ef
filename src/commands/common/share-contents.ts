import { createHash } from "node:crypto";
import type { Context } from "../../context";
import { exitCriteria, planFields, privateSections } from "../../core/plan/fields";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { buildShare } from "../../core/sharing/build";
import type { Share, WantedShare } from "../../core/sharing/share";
import { sharerOf } from "../../store/signing-key";
import type { OpenRecord } from "./record";

/** Whom a person turns to, and why they would leave, is on no page for others either. */
const privatePlanFields = planFields
  .filter(({ id, section }) => privateSections.includes(section) || id === exitCriteria.id)
  .map(({ id }) => id);

/** Who signs a share, and how many files of theirs came before it. */
export interface Signature {
  readonly key: string;
  readonly before: number;
}

/** Builds the share that was asked for from a record. */
export function shareOf(
  context: Context,
  record: OpenRecord,
  wanted: WantedShare,
  { key, before }: Signature,
): Share {
  const { as, fields, safety, since, until, expiresOn, recipients } = wanted;
  const sharer = sharerOf(key);
  const terms = {
    ...{ sharer, key, name: as ?? record.person.name, for: wanted.for, recipients },
    ...{ sharedAt: context.clock.stamp(), number: before + 1 },
    ...{ expiresOn, since, until, fields, safety },
  };
  const source = {
    checkIns: record.checkIns,
    plans: record.plans,
    privatePlanFields,
    sharedId: (id: string) => sharedId(sharer, id),
  };
  return buildShare(terms, source, questionnaires);
}

/** An id in the record holds the moment it was created, which is nobody else's business. */
function sharedId(sharer: string, id: string): string {
  const hash = createHash("sha256").update(`${sharer} ${id}`).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}
