import type { Purpose, SourceKind } from "./moment";

/** Where to look for moments: paths and options given by the person, without anything read from them. */
export interface SignalSource {
  /** `git-1`, `calendar-2`. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly purpose: Purpose;
  /** Absolute paths; `-` is standard input. */
  readonly paths: readonly string[];
  /** git: other e-mail addresses of the person. */
  readonly authors?: readonly string[] | undefined;
  /** calendar: the person's address among the attendees. */
  readonly me?: string | undefined;
  /** pages: the column with the time. */
  readonly time?: string | undefined;
  /** pages: only rows with this value in this column. */
  readonly who?: { readonly column: string; readonly value: string } | undefined;
}
