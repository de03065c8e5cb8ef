import type { Context } from "../../context";
import type { Outcome } from "../declaration";
import { personOf } from "../shared/record";
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
