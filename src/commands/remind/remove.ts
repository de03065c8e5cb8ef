import type { Context } from "../../context";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { type CarryOut, carryOut, installedKinds, keepers } from "./keepers";
import { renderInstalled } from "./view";

/** `remind remove`: removes what `remind install` set up, and nothing else. */
export async function run(context: Context, options: CarryOut): Promise<Outcome> {
  const person = personOf(context);
  const steps = installedKinds(context, person.id).flatMap((kind) =>
    keepers[kind].remove(context, person.id),
  );
  if (steps.length > 0 || context.flags.json) {
    // With nothing to do there is nothing to ask.
    await carryOut(context, person, steps, steps.length > 0 ? options : { yes: true }, () => {});
  } else if (!context.flags.quiet) context.out.write(renderInstalled([]));
  return "done";
}
