/**
 * The ways in which a command can fail. Each command is bundled separately, so an error is recognised by its
 * `kind`, never by `instanceof`.
 */

export type FailureKind =
  /** Invalid input: a file, stdin, the record (exit 1). */
  | "refused"
  /** What was asked for is not in the record (exit 1). */
  | "not-found"
  /** Reading from or writing to the disk failed (exit 1). */
  | "disk"
  /** The command line itself is wrong: unknown command, malformed value (exit 2). */
  | "usage"
  /** A question has to be asked, but there is no terminal (exit 2). */
  | "no-terminal"
  /** The person stopped it (exit 130). */
  | "cancelled"
  /** Everything is done, but the result could not be written to stdout (exit 74, EX_IOERR of sysexits). */
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
