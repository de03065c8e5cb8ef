import type { Context } from "../../context";
import { whoOf } from "../../formats/whose";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { installed } from "./keepers";
import { renderInstalled } from "./view";

/** `remind show`: what is installed for the person in use. */
export function run(context: Context): Outcome {
  const person = personOf(context);
  const found = installed(context, person.id);
  if (context.flags.json)
    context.json({ schema: "headroom/remind@2", person: whoOf(person), installed: found });
  else context.out.write(renderInstalled(found));
  return "done";
}
