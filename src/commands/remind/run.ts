import type { Context } from "../../context";
import { personOf } from "../../record/open-record";
import { installed } from "../../record/remind/installed";
import { renderInstalled } from "../../views/remind";
import type { Outcome } from "../declaration";

/** `remind show`: what is installed for the person in use. */
export function run(context: Context): Outcome {
  const person = personOf(context).id;
  const found = installed(context, person);
  if (context.flags.json) {
    const document = { schema: "headroom/remind@1", person, installed: found };
    context.json(document);
  } else context.out.write(renderInstalled(found));
  return "done";
}
