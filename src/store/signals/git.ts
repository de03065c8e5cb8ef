import { join } from "node:path";
import { type Moment, oldest } from "../../core/signals/moment";
import type { SignalSource } from "../../core/signals/source";
import { type ProgramEnd, runLines } from "../programs";
import { type Reader, type Reading, type ReadOptions, TooSlow, Unusable } from "./reader";
import { commonFolder, findRepositories, isFile } from "./repositories";

/** How many repositories to read at a time. */
const together = 4;

const logFlags = [
  "--no-show-signature",
  "--no-ext-diff",
  "--no-textconv",
  "--no-patch",
  "--no-notes",
  "--no-color",
  "--encoding=UTF-8",
  "--date=raw",
  // Author date with its offset, then the address with and without the mailmap applied.
  "--format=%ad%x00%aE%x00%ae",
  // Stashes and notes are not on any branch.
  "--exclude=refs/stash",
  "--exclude=refs/notes/*",
  "--all",
] as const;

/** Reads the author dates of the person's commits on all branches, and nothing else of a commit. */
export const readGit: Reader = async (source, options) => {
  const remarks: string[] = [];
  const repositories = await findRepositories(source.paths, remarks, options.signal);
  const results = await inTurn(repositories, together, async (repository) => {
    try {
      return await readRepository(repository, source, options);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      return { moments: [], skipped: [], remarks: [error.message], live: false };
    }
  });
  const times = new Set<number>();
  const moments: Moment[] = [];
  for (const reading of results) {
    remarks.push(...reading.remarks);
    // A commit counts once, in however many clones and rebases it is.
    for (const moment of reading.moments) {
      if (times.has(moment.at)) continue;
      times.add(moment.at);
      moments.push(moment);
    }
  }
  const live = results.some((reading) => reading.live);
  return { moments, skipped: [], remarks, live };
};

async function readRepository(
  repository: string,
  source: SignalSource,
  options: ReadOptions,
): Promise<Reading> {
  const identity = await identityIn(repository, options);
  const authors = (source.authors ?? []).map((address) => address.toLowerCase());
  const asked = [
    ...(identity.email === "" ? [] : [identity]),
    ...authors.map((email) => ({ name: "", email })),
  ];
  if (asked.length === 0) {
    // git silently ignores the settings of a repository that it refuses to read.
    const end = await git(repository, ["rev-parse", "--git-dir"], options, () => {});
    if (end.code !== 0) throw refusal(repository, end);
    throw new Unusable(`${repository} has no user.email. Add yours with --author ADDRESS.`);
  }
  const mine = new Set([
    ...(identity.hasMailmap ? await mapped(repository, asked, options) : asked.map(({ email }) => email)),
    ...authors,
  ]);
  const written = new Set(authors);
  const moments: Moment[] = [];
  let commits = 0;
  const end = await git(repository, ["log", ...logFlags], options, (line) => {
    const [date = "", address = "", asWritten = ""] = line.split("\0");
    if (!mine.has(address.toLowerCase()) && !written.has(asWritten.toLowerCase())) return;
    commits++;
    const time = authorTime(date);
    if (time !== null && (time.at >= options.since || time.at < oldest))
      moments.push({ ...time, kind: "git", purpose: source.purpose });
  });
  if (end.code !== 0) throw refusal(repository, end);
  if (commits === 0) {
    const who = [...new Set(asked.map(({ email }) => email))].join(", ");
    throw new Unusable(`${repository} has no commits by ${who}. Add other addresses with --author ADDRESS.`);
  }
  const shallow = isFile(join(commonFolder(repository), "shallow"));
  return {
    moments,
    skipped: [],
    live: true,
    remarks: shallow
      ? [`${repository} is a shallow clone: older commits are missing. git fetch --unshallow brings them.`]
      : [],
  };
}

/** Unix seconds and offset, such as `1760000000 +0200`. */
function authorTime(raw: string): { readonly at: number; readonly wall: number } | null {
  const parts = /^(-?\d+) ([+-])(\d{2,})(\d{2})$/.exec(raw);
  if (parts === null) return null;
  const minutes = Number(parts[3]) * 60 + Number(parts[4]);
  const at = Number(parts[1]) * 1000;
  return { at, wall: at + (parts[2] === "-" ? -minutes : minutes) * 60_000 };
}

interface Identity {
  readonly name: string;
  readonly email: string;
}

async function identityIn(
  repository: string,
  options: ReadOptions,
): Promise<Identity & { readonly hasMailmap: boolean }> {
  const values = new Map<string, string>();
  const keys = "^(user\\.(name|email)|mailmap\\.(file|blob)|core\\.bare)$";
  const end = await git(repository, ["config", "--get-regexp", keys], options, (line) => {
    const at = line.indexOf(" ");
    if (at > 0) values.set(line.slice(0, at), line.slice(at + 1));
  });
  // 1 means that none of them is set.
  if (end.code !== 0 && end.code !== 1) throw refusal(repository, end);
  return {
    name: values.get("user.name") ?? "",
    email: (values.get("user.email") ?? "").toLowerCase(),
    hasMailmap:
      values.has("mailmap.file") ||
      values.has("mailmap.blob") ||
      values.get("core.bare") === "true" ||
      isFile(join(repository, ".mailmap")),
  };
}

/** The addresses that the mailmap has for someone. */
async function mapped(
  repository: string,
  people: readonly Identity[],
  options: ReadOptions,
): Promise<string[]> {
  const addresses: string[] = [];
  const contacts = people.map(({ name, email }) => `${name} <${email}>`.trim());
  const end = await git(repository, ["check-mailmap", "--", ...contacts], options, (line) => {
    addresses.push((/<([^<>]*)>\s*$/.exec(line)?.[1] ?? "").toLowerCase());
  });
  return end.code === 0 ? addresses : people.map(({ email }) => email);
}

/** Maps all items, a few at a time, keeping their order. */
async function inTurn<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at] as T);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

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
async function git(
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
function refusal(repository: string, { missing, timedOut, stderr }: ProgramEnd): Unusable {
  if (missing) return new Unusable("git was not found on the PATH.");
  if (timedOut) return new Unusable(`${repository} took git longer than a minute and was left out.`);
  if (stderr.includes("dubious ownership"))
    return new Unusable(
      `${repository} belongs to someone else, and git refuses to read it. If you trust it: ` +
        `git config --global --add safe.directory ${repository}`,
    );
  return new Unusable(`${repository} cannot be read by git. Try git -C ${repository} log to see why.`);
}
