import { version } from "../../../package.json";
import type { Context } from "../../context";
import type { Outcome } from "../declaration";

/** `version`: the same as `--version`. */
export function run(context: Context): Outcome {
  if (context.flags.json) context.json({ schema: "headroom/version@1", version });
  else context.out.write(`${version}\n`);
  return "done";
}
