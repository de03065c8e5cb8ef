import type { Context } from "../../context";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { installed } from "./keepers";
import { renderInstalled } from "./view";

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
