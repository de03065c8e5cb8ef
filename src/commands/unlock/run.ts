import type { Context } from "../../context";
import { unlockRecord } from "../../store/locked/lock-record";
import { journalOf } from "../../store/people";
import { recordKey } from "../common/locked";
import { ofPerson } from "../common/person";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

/** `unlock`: puts a locked record back in plain. */
export async function run(context: Context): Promise<Outcome> {
  const person = personOf(context);
  await unlockRecord(journalOf(context.home, person), await recordKey(context, person));
  const { id, name, role, country } = person;
  if (context.flags.json) {
    const document = { schema: "headroom/change@1", change: "unlocked", person: { id, name, role, country } };
    context.json(document);
  } else if (!context.flags.quiet) {
    const says = "Unlocked: the record is in plain again, readable for your user account.";
    context.out.write(`${ofPerson(context, person, says)}\n`);
  }
  return "done";
}
