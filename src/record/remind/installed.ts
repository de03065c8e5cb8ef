import type { Context } from "../../context";
import { type ReminderKind, reminderKinds } from "./keeper";
import { keepers } from "./keepers";

/** A reminder that is there. */
interface Installed {
  readonly kind: ReminderKind;
  readonly place: string;
  readonly text: string;
}

/** Every reminder of a person that headroom has installed; what cannot be looked into counts as none. */
export function installed(context: Context, person: string): Installed[] {
  return reminderKinds.flatMap((kind) => {
    try {
      const found = keepers[kind].found(context, person);
      return found === null ? [] : [{ kind, ...found }];
    } catch {
      return [];
    }
  });
}

export function installedKinds(context: Context, person: string): ReminderKind[] {
  return installed(context, person).map(({ kind }) => kind);
}
