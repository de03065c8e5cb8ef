import type { Finding } from "../../core/findings";

/** A finding with what mends it; `null` when nobody but the person can. */
export interface Case {
  readonly finding: Finding;
  /** Safe: nothing is lost by it, and what it takes away is kept elsewhere. Throws when it fails. */
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

/** Something that is good to know and needs no mending. */
export function remark(id: Finding["id"], place: string, more: Partial<Finding> = {}): Case {
  return {
    finding: { id, severity: "remark", place, count: 1, lines: [], names: [], ...more },
    mend: null,
  };
}
