import type { Context } from "../../context";
import { folderOf, me } from "../../store/people";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";
import type { Shell } from "../flags";
import type { HookFacts } from "./view";
import { bashHook, fishHook, zshHook } from "./view";

const hooks: Readonly<Record<Shell, (facts: HookFacts) => string>> = {
  bash: bashHook,
  zsh: zshHook,
  fish: fishHook,
};

/** `hook`: a snippet that makes a shell remind the person of a check-in, without starting node. */
export function run(context: Context, _options: object, shell?: string): Outcome {
  const { id } = personOf(context);
  const command = id === me ? "headroom checkin" : `headroom checkin -p ${id}`;
  context.out.write(hooks[shell as Shell]({ folder: folderOf(context.home, id), command }));
  return "done";
}
