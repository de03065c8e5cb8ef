import path from "node:path";
import envPaths from "env-paths";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { platform } from "./machine";

/** Where everything is kept (docs/record.md). All paths are absolute. */
export interface Home {
  /** The settings file, `config.json`. */
  readonly config: string;
  /** Holds one folder per person. */
  readonly people: string;
  /** Holds this user's key pair. */
  readonly keys: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `HEADROOM_HOME` keeps everything in one folder; without it, the platform's standard folders are used.
 * @throws Failure `usage` for variables that would put the record in the current folder
 */
export function homeOf(env: Environment): Home {
  checkFolders(env);
  if (env.HEADROOM_HOME) {
    const root = path.resolve(env.HEADROOM_HOME);
    return { config: path.join(root, "config.json"), ...foldersIn(root) };
  }
  const folders = envPaths("headroom", { suffix: "" });
  return { config: path.join(folders.config, "config.json"), ...foldersIn(folders.data) };
}

function foldersIn(root: string): Omit<Home, "config"> {
  return {
    people: path.join(root, "people"),
    keys: path.join(root, "keys"),
  };
}

/**
 * Refuses an unexpanded `~`, and relative system folders: those depend on the current folder, which may be
 * anyone's.
 * @throws Failure `usage` naming what to set
 */
function checkFolders(env: Environment): void {
  const own = env.HEADROOM_HOME;
  if (own?.startsWith("~"))
    throw new Failure(
      "usage",
      `HEADROOM_HOME is "${clip(own)}", where ~ was not replaced by your home folder`,
      'Write it in full or without quotes, such as HEADROOM_HOME="$HOME/headroom".',
    );
  if (own || platform() === "darwin" || platform() === "win32") return;
  const folders = ["XDG_DATA_HOME", "XDG_CONFIG_HOME"] as const;
  const relative = folders.find((name) => env[name] && !path.isAbsolute(env[name]));
  if (relative !== undefined)
    throw new Failure(
      "usage",
      `${relative} is "${clip(env[relative] ?? "")}", which is not an absolute path`,
      "Set it to one that begins with /, or unset it; nothing was stored.",
    );
  const isNeeded = folders.some((name) => !env[name]);
  if (isNeeded && env.HOME !== undefined && !path.isAbsolute(env.HOME))
    throw new Failure(
      "usage",
      env.HOME === "" ? "HOME is empty" : `HOME is "${clip(env.HOME)}", which is not an absolute path`,
      "Set HOME to your home folder, or HEADROOM_HOME to the folder of the record; nothing was stored.",
    );
}
