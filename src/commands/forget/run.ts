import { existsSync } from "node:fs";
import type { Context } from "../../context";
import { shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { removePerson } from "../../store/change-people";
import { keyOf } from "../../store/people";
import { writeSetting } from "../../store/settings-write";
import { sharesLeft } from "../common/received";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface ForgetOptions {
  readonly confirm?: string;
}

/** `forget`: truly erases everything recorded about a person (docs/record.md). */
export async function run(context: Context, options: ForgetOptions): Promise<Outcome> {
  const person = personOf(context);
  if (options.confirm === undefined || keyOf(options.confirm) !== keyOf(person.name)) {
    throw new Failure(
      "usage",
      options.confirm === undefined
        ? `this erases everything recorded about ${person.name}, and cannot be undone`
        : `--confirm does not name ${person.name}, whose record is in use; nothing was erased`,
      `If that is what you want: headroom forget --confirm ${shellWord(person.name)}`,
    );
  }
  const inUse = context.settings.person !== null && keyOf(context.settings.person) === keyOf(person.name);
  removePerson(context.home, person);
  const left = await sharesLeft(context, person);
  if (inUse) writeSetting(context.home, "person", null);
  if (context.flags.json) {
    context.json(changeDocument(person, "forgotten"));
  } else if (!context.flags.quiet)
    context.out.write(
      `Erased here: everything recorded about ${person.name}.\nCopies elsewhere (exports, backups, synced folders, Git history) remain.\n${stays(context)}${left.map((line) => `${line}\n`).join("")}`,
    );
  return "done";
}

/** What is not part of any record and is still here. */
function stays({ home }: Context): string {
  const left = [...(existsSync(home.keys) ? [`your key pair in ${home.keys}`] : [])];
  return left.length === 0 ? "" : `So do ${left.join(" and ")}.\n`;
}
