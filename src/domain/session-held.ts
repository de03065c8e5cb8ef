import { countAdherence } from "./adherence";
import type { Adherence } from "./answers";
import type { CalendarDate } from "./calendar";
import type { CheckIn } from "./check-in";
import type { Agreed } from "./session";

/** What the record says about something agreed, since the day of the session. */
export type HeldSince =
  | { readonly known: "adherence"; readonly kept: number; readonly partly: number; readonly missed: number }
  | { readonly known: "done"; readonly date: CalendarDate }
  | { readonly known: "nothing" };

interface Since {
  readonly checkIns: readonly CheckIn[];
  readonly actions: readonly { readonly step: string; readonly state: string; readonly date: CalendarDate }[];
  readonly date: CalendarDate;
}

/**
 * Whether something agreed held: a boundary by what check-ins after the session answered, a step by
 * whether it was marked as done.
 */
export function heldSince({ kind, id }: Agreed, { checkIns, actions, date }: Since): HeldSince {
  if (id === null || kind === "own") return { known: "nothing" };
  if (kind === "step") {
    const done = actions.findLast((one) => one.step === id && one.state === "done" && one.date >= date);
    return done === undefined ? { known: "nothing" } : { known: "done", date: done.date };
  }
  const counts = countAdherence(
    checkIns.filter((one) => one.date > date),
    [id],
  )[id];
  return counts === undefined || counts.kept + counts.partly + counts.missed === 0
    ? { known: "nothing" }
    : { known: "adherence", ...counts };
}

/** One word for it: mostly kept, mostly missed, or between; `null` when nothing is known. */
export function heldWord(held: HeldSince): Adherence | null {
  if (held.known === "nothing") return null;
  if (held.known === "done") return "kept";
  const { kept, partly, missed } = held;
  if (kept * 2 > kept + partly + missed) return "kept";
  return missed * 2 > kept + partly + missed ? "missed" : "partly";
}
