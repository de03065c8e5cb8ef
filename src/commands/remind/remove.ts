import type { Context } from "../../context";
import { personOf } from "../../record/open-record";
import { type CarryOut, carryOut } from "../../record/remind/carry-out";
import { installedKinds } from "../../record/remind/installed";
import { keepers } from "../../record/remind/keepers";
import { renderInstalled } from "../../views/remind";
import type { Outcome } from "../declaration";

/** `remind remove`: takes away what `remind install` has made, and nothing else. */
export async function run(context: Context, options: CarryOut): Promise<Outcome> {
  const person = personOf(context).id;
  const steps = installedKinds(context, person).flatMap((kind) => keepers[kind].remove(context, person));
  if (steps.length > 0 || context.flags.json) {
    // With nothing to do there is nothing to ask.
    await carryOut(context, person, steps, steps.length > 0 ? options : { yes: true }, () => {});
  } else if (!context.flags.quiet) context.out.write(renderInstalled([]));
  return "done";
}
