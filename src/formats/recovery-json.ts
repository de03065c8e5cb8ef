import type { Milestone } from "../core/recovery/milestones";
import type { RecoveryPlace } from "../core/recovery/recovery";
import { type Who, whoOf } from "./whose";

interface Recovery {
  readonly place: RecoveryPlace | null;
  readonly expect: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly setbacks: readonly string[];
}

/** `recovery --json`; `phase` is null without a start. */
export function recoveryDocument(person: Who, { place, expect, milestones, setbacks }: Recovery): object {
  return {
    schema: "headroom/recovery@1",
    person: whoOf(person),
    startedOn: place?.startedOn ?? null,
    month: place?.month ?? null,
    phase: place?.phase ?? null,
    expect,
    milestones,
    setbacks,
  };
}
