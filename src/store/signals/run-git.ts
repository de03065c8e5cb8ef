import { type ProgramEnd, runLines } from "../programs";
import { type ReadOptions, TooSlow, Unusable } from "./reader";

const timeLimit = 60_000;

/**
 * Settings that override any repository's own: no program but git itself runs, and nothing is fetched. The
 * last two keep a partial clone from completing itself.
 */
const guarded = [
  "--no-pager",
  "--no-optional-locks",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.pager=cat",
  "-c",
  "log.showSignature=false",
  "-c",
  "protocol.allow=never",
  "-c",
  "gc.auto=0",
] as const;

/** Runs git in a repository, undisturbed by git variables in the environment. */
export async function git(
  repository: string,
  args: readonly string[],
  { env, signal }: ReadOptions,
  onLine: (line: string) => void,
): Promise<ProgramEnd> {
  // Inside a hook, GIT_DIR and similar variables would point git at another repository.
  const kept = Object.entries(env).filter(
    ([name]) => !name.startsWith("GIT_") || /^GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)$/.test(name),
  );
  const end = await runLines(["git", ...guarded, "-C", repository, ...args], {
    env: {
      ...Object.fromEntries(kept),
      LC_ALL: "C",
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
    },
    timeout: timeLimit,
    signal,
    onLine,
  });
  if (signal.aborted) throw new TooSlow();
  return end;
}

/** Says in one line why git did not read a repository. */
export function refusal(repository: string, { missing, timedOut, stderr }: ProgramEnd): Unusable {
  if (missing) return new Unusable("git was not found on the PATH.");
  if (timedOut) return new Unusable(`${repository} took git longer than a minute and was left out.`);
  if (stderr.includes("dubious ownership"))
    return new Unusable(
      `${repository} belongs to someone else, and git refuses to read it. If you trust it: ` +
        `git config --global --add safe.directory ${repository}`,
    );
  return new Unusable(`${repository} cannot be read by git. Try git -C ${repository} log to see why.`);
}
