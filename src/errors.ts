/**
 * The few ways in which a command can stop short. Each command is bundled on its own, so
 * an error is recognised by its `kind`, never by `instanceof`.
 */

export type FailureKind =
  /** What was read is not as it must be: a file, stdin, the record (exit 1). */
  | "refused"
  /** What was asked for is not in the record (exit 1). */
  | "not-found"
  /** The disk did not take or give the bytes (exit 1). */
  | "disk"
  /** The command line itself: unknown command, malformed value (exit 2). */
  | "usage"
  /** A question would have to be asked, and there is nobody to ask (exit 2). */
  | "no-terminal"
  /** The person stopped it (exit 130). */
  | "cancelled"
  /** All is done, but its result could not be written to stdout (exit 74, EX_IOERR of sysexits). */
  | "unwritten";

const exitCodes: Readonly<Record<FailureKind, number>> = {
  refused: 1,
  "not-found": 1,
  disk: 1,
  usage: 2,
  "no-terminal": 2,
  cancelled: 130,
  unwritten: 74,
};

/** An expected failure: what happened (`message`) and what to do (`hint`), one line each. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** True for a {@link Failure} from any of the bundles. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && "kind" in error && "hint" in error;
}

/** The exit code of a failure. */
export function exitCodeOf(kind: FailureKind): number {
  return exitCodes[kind];
}
