/** What a check of a record can find. The wording is in the views. */
export const findingIds = [
  "unreadable",
  "read-only",
  "open-mode",
  "torn-lines",
  "damaged-lines",
  "same-id",
  "newer-lines",
  "erased-lines",
  "draft-damaged",
  "draft-newer",
  "draft-old",
  "conflict-journal",
  "conflict-draft",
  "conflict-other",
  "left-copy",
  "stale-lock",
  "stamp-wrong",
  "ahead-of-clock",
  "future-day",
  "clock-back",
  "locked",
  "key-missing",
  "plain-beside-lock",
  "plain-lines",
  "forged-lines",
  "unknown-key",
  "sealed-left",
  "not-ours",
  "link",
  "not-a-person",
  "settings-damaged",
  "settings-unknown",
  "settings-person",
  "no-person-file",
  "same-name",
  "git-unprepared",
] as const;
export type FindingId = (typeof findingIds)[number];

/** Something found. It never contains what was answered or written. */
export interface Finding {
  readonly id: FindingId;
  /** `wrong` needs fixing; a `remark` is only good to know. */
  readonly severity: "wrong" | "remark";
  /** The file or folder, absolute. */
  readonly place: string;
  /** How many there are. */
  readonly count: number;
  /** Line numbers in the file; 1 is the first. */
  readonly lines: readonly number[];
  /** Names that help to locate it: keys of settings, people. */
  readonly names: readonly string[];
}
