import { escapedName } from "../core/text";
import { Failure } from "../errors";

/** What the disk said, in words, and what helps. */
interface Trouble {
  readonly says: string;
  readonly helps: string;
}

const noSpace = "Free some space and run the same command again.";
const noPermission = "Check who may read and write there (ls -ld) and run the same command again.";

const troubles: Readonly<Record<string, Trouble>> = {
  ENOSPC: { says: "no space left on the device", helps: noSpace },
  EDQUOT: { says: "your share of the disk is used up", helps: noSpace },
  EFBIG: { says: "the file would be larger than this system allows", helps: noSpace },
  EACCES: { says: "permission denied", helps: noPermission },
  EPERM: { says: "permission denied", helps: noPermission },
  EROFS: {
    says: "the disk can only be read",
    helps: "Make it writable or set HEADROOM_HOME to another folder.",
  },
  EIO: {
    says: "the disk reports an error",
    helps: "Look after the disk and make a copy of the record soon.",
  },
  ENOTDIR: { says: "a file stands where a folder is needed", helps: "Move that file away." },
  EEXIST: { says: "something else stands in its place", helps: "Move it away." },
  EISDIR: { says: "a folder stands where the file should be", helps: "Move that folder away." },
  ENOENT: { says: "the folder is gone", helps: "Run the same command again." },
  ELOOP: { says: "links go round in a circle", helps: "Mend the links." },
  ENAMETOOLONG: { says: "the path is too long", helps: "Set HEADROOM_HOME to a shorter path." },
  ENXIO: { says: "it is not a regular file", helps: "Move it away." },
  EMFILE: { says: "too many files are open", helps: "Close some programs and run the same command again." },
};

/** True for an error that the operating system gave. */
export function isDiskError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

/** True when the operating system gave just this error. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isDiskError(error) && codes.includes(error.code);
}

/**
 * A disk error told to a person: one line of what happened, one of what helps.
 * @param what e.g. "the record cannot be written"
 * @param outcome what became of the data, e.g. "Nothing was stored."
 */
export function diskFailure(what: string, path: string, error: { code: string }, outcome = ""): Failure {
  const { says, helps } = troubles[error.code] ?? {
    says: `the system says ${error.code}`,
    helps: "headroom doctor looks into it.",
  };
  return new Failure(
    "disk",
    `${what}: ${escapedName(path)}: ${says}`,
    outcome === "" ? helps : `${outcome} ${helps}`,
  );
}

/**
 * Does the work and turns an error of the operating system into a {@link diskFailure};
 * everything else that is thrown passes.
 */
export function onDisk<T>(what: string, path: string, outcome: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isDiskError(error) ? diskFailure(what, path, error, outcome) : error;
  }
}

/** {@link onDisk} for work that is done later. */
export async function onDiskLater<T>(
  what: string,
  path: string,
  outcome: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDiskError(error) ? diskFailure(what, path, error, outcome) : error;
  }
}

/**
 * What to say when stdout did not take the result.
 * @param done what holds all the same: a change that was made, an answer that an exit code gives; `null`
 * when nothing does
 */
export function unwritten(code: string, done: "change" | "answer" | null): Failure {
  const reason = code === "EBADF" ? "it is closed" : (troubles[code]?.says ?? `the system says ${code}`);
  if (done === "change")
    return new Failure(
      "unwritten",
      `it is done, but stdout did not take the result: ${reason}`,
      "Do not run it again: that would do it twice.",
    );
  return new Failure(
    done === "answer" ? "unwritten" : "disk",
    `stdout did not take the result: ${reason}`,
    done === "answer"
      ? "With -q the exit code alone tells."
      : "Nothing was changed. Run it again with room for it.",
  );
}
