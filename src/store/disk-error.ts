import { escapedName } from "../core/text";
import { Failure } from "../errors";

/** A disk error in words, and what to do about it. */
interface Trouble {
  readonly says: string;
  readonly helps: string;
}

const noSpace = "Free some space and run the same command again.";
const noPermission = "Check who may read and write there (ls -ld) and run the same command again.";

const troubles: Readonly<Record<string, Trouble>> = {
  ENOSPC: { says: "no space left on the device", helps: noSpace },
  EDQUOT: { says: "your disk quota is used up", helps: noSpace },
  EFBIG: { says: "the file would be larger than this system allows", helps: noSpace },
  EACCES: { says: "permission denied", helps: noPermission },
  EPERM: { says: "permission denied", helps: noPermission },
  EROFS: {
    says: "the disk is read-only",
    helps: "Make it writable or set HEADROOM_HOME to another folder.",
  },
  EIO: {
    says: "the disk reported an error",
    helps: "Check the disk and make a copy of the record soon.",
  },
  ENOTDIR: { says: "there is a file where a folder is needed", helps: "Move that file away." },
  EEXIST: { says: "something else is in its place", helps: "Move it away." },
  EISDIR: { says: "there is a folder where the file should be", helps: "Move that folder away." },
  ENOENT: { says: "the folder is gone", helps: "Run the same command again." },
  ELOOP: { says: "links form a loop", helps: "Fix the links." },
  ENAMETOOLONG: { says: "the path is too long", helps: "Set HEADROOM_HOME to a shorter path." },
  ENXIO: { says: "it is not a regular file", helps: "Move it away." },
  EMFILE: { says: "too many files are open", helps: "Close some programs and run the same command again." },
};

/** True for an error reported by the operating system. */
export function isDiskError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

/** True when the operating system reported one of these errors. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isDiskError(error) && codes.includes(error.code);
}

/**
 * A disk error in words: one line on what happened, one on what to do.
 * @param what e.g. "the record cannot be written"
 * @param outcome what became of the data, e.g. "Nothing was stored."
 */
export function diskFailure(what: string, path: string, error: { code: string }, outcome = ""): Failure {
  const { says, helps } = troubles[error.code] ?? {
    says: `the system says ${error.code}`,
    helps: "headroom doctor may find the cause.",
  };
  return new Failure(
    "disk",
    `${what}: ${escapedName(path)}: ${says}`,
    outcome === "" ? helps : `${outcome} ${helps}`,
  );
}

/**
 * Does the work and turns an error of the operating system into a {@link diskFailure}; anything else that is
 * thrown passes through.
 */
export function onDisk<T>(what: string, path: string, outcome: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isDiskError(error) ? diskFailure(what, path, error, outcome) : error;
  }
}

/** {@link onDisk} for asynchronous work. */
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
 * What to say when the result could not be written to stdout.
 * @param done what stands regardless: a change that was made, or an answer in the exit code; `null` for
 *   neither
 */
export function unwritten(code: string, done: "change" | "answer" | null): Failure {
  const reason = code === "EBADF" ? "it is closed" : (troubles[code]?.says ?? `the system says ${code}`);
  if (done === "change")
    return new Failure(
      "unwritten",
      `it is done, but the result could not be written to stdout: ${reason}`,
      "Do not run it again, or it will be done twice.",
    );
  return new Failure(
    done === "answer" ? "unwritten" : "disk",
    `the result could not be written to stdout: ${reason}`,
    done === "answer"
      ? "With -q, the exit code alone gives the answer."
      : "Nothing was changed. Make room for it and run it again.",
  );
}
