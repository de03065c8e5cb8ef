import type { Finding } from "../../core/findings";

/** A finding, with its repair. */
export interface Case {
  readonly finding: Finding;
  /** Loses nothing: what it removes is kept. Throws on failure. `null` when only the person can do it. */
  readonly mend: (() => Promise<void> | void) | null;
}

/** Something that is wrong, in one place. */
export function wrong(
  id: Finding["id"],
  place: string,
  mend: Case["mend"],
  more: Partial<Finding> = {},
): Case {
  return {
    finding: { id, severity: "wrong", place, count: 1, lines: [], names: [], ...more },
    mend,
  };
}

/** Something that is good to know and needs no repair. */
export function remark(id: Finding["id"], place: string, more: Partial<Finding> = {}): Case {
  return {
    finding: { id, severity: "remark", place, count: 1, lines: [], names: [], ...more },
    mend: null,
  };
}
